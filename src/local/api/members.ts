/**
 * Every member of the Plugin API's objects and of each node type, from @figma/plugin-typings 1.142. A name followed by
 * `()` is a method, by `!` a property that cannot be set. Whatever is not listed does not exist and is refused.
 */

const parts = {
  figma: `
    apiVersion! command! editorType! mode! pluginId! widgetId! fileKey! skipInvisibleInstanceChildren
    timer! viewport! currentUser! activeUsers! textreview! codegen! vscode! devResources! payments!
    closePlugin() notify() commitUndo() triggerUndo() saveVersionHistoryAsync() openExternal() showUI()
    ui! util! constants! clientStorage! parameters! motion! getNodeByIdAsync() getNodeById()
    getStyleByIdAsync() getStyleById() variables! teamLibrary! annotations! buzz! root! currentPage
    setCurrentPageAsync() on() once() off() mixed! createRectangle() createLine() createEllipse()
    createPolygon() createStar() createVector() createText() createFrame() createComponent()
    createComponentFromNode() createPage() createPageDivider() createSlice() createSlide()
    createSlideRow() createSticky() createConnector() createShapeWithText() createCodeBlock()
    createSection() createTable() createTextPath() createNodeFromJSXAsync() createBooleanOperation()
    createPaintStyle() createTextStyle() createEffectStyle() createGridStyle()
    createCustomAnimationStyle() getLocalPaintStylesAsync() getLocalPaintStyles()
    getLocalTextStylesAsync() getLocalTextStyles() getLocalEffectStylesAsync() getLocalEffectStyles()
    getLocalGridStylesAsync() getLocalGridStyles() getLocalCustomAnimationStylesAsync()
    getLocalCustomAnimationStyles() getSelectionColors() moveLocalPaintStyleAfter()
    moveLocalTextStyleAfter() moveLocalEffectStyleAfter() moveLocalGridStyleAfter()
    moveLocalCustomAnimationStyleAfter() moveLocalPaintFolderAfter() moveLocalTextFolderAfter()
    moveLocalEffectFolderAfter() moveLocalGridFolderAfter() moveLocalCustomAnimationFolderAfter()
    importComponentByKeyAsync() importComponentSetByKeyAsync() importStyleByKeyAsync()
    listAvailableShaders() importShaderById() listAvailableFontsAsync() loadFontAsync()
    getFontFamilyVariationAxes() hasMissingFont! createNodeFromSvg() createImage() createImageAsync()
    getImageByHash() createVideoAsync() createLinkPreviewAsync() createGif() combineAsVariants() group()
    transformGroup() flatten() union() subtract() intersect() exclude() ungroup() base64Encode()
    base64Decode() getFileThumbnailNodeAsync() getFileThumbnailNode() setFileThumbnailNodeAsync()
    loadAllPagesAsync() getSlideGrid() setSlideGrid() getCanvasGrid() setCanvasGrid() createCanvasRow()
    moveNodesToCoord() loadBrushesAsync()`,
  clientStorage: `
    getAsync() setAsync() deleteAsync() keysAsync()`,
  ui: `
    show() hide() resize() reposition() getPosition() close() postMessage() onmessage on() once() off()`,
  util: `
    rgb() rgba() solidPaint() normalizeMarkdown()`,
  constants: `
    colors`,
  timer: `
    remaining! total! state! pause() resume() start() stop()`,
  viewport: `
    center zoom scrollAndZoomIntoView() bounds! slidesView canvasView`,
  parameters: `
    on() once() off()`,
  notice: `
    cancel()`,
  suggestions: `
    setSuggestions() setLoadingMessage() setError()`,
} as const;

/** Node types, and the members they share. */
const groups = [
  [
    `
      TEXT_SUBLAYER TEXT`,
    `
      paragraphIndent paragraphSpacing textWrapStyle listSpacing hangingPunctuation hangingList
      textDecoration textDecorationStyle textDecorationOffset textDecorationThickness
      textDecorationColor textDecorationSkipInk lineHeight leadingTrim getRangeTextDecoration()
      setRangeTextDecoration() getRangeTextDecorationStyle() setRangeTextDecorationStyle()
      getRangeTextDecorationOffset() setRangeTextDecorationOffset()
      getRangeTextDecorationThickness() setRangeTextDecorationThickness()
      getRangeTextDecorationColor() setRangeTextDecorationColor() getRangeTextDecorationSkipInk()
      setRangeTextDecorationSkipInk() getRangeLineHeight() setRangeLineHeight()
      getRangeListOptions() setRangeListOptions() getRangeListSpacing() setRangeListSpacing()
      getRangeIndentation() setRangeIndentation() getRangeParagraphIndent()
      setRangeParagraphIndent() getRangeParagraphSpacing() setRangeParagraphSpacing()
      getRangeTextWrapStyle() setRangeTextWrapStyle() hasMissingFont! fontSize fontName fontWeight!
      textCase openTypeFeatures! letterSpacing hyperlink characters insertCharacters()
      deleteCharacters() getRangeFontSize() setRangeFontSize() getRangeFontName() setRangeFontName()
      getRangeFontWeight() getRangeAllFontNames() getRangeTextCase() setRangeTextCase()
      getRangeOpenTypeFeatures() getRangeLetterSpacing() setRangeLetterSpacing() getRangeHyperlink()
      setRangeHyperlink() getRangeFills() setRangeFills() getRangeTextStyleId()
      setRangeTextStyleIdAsync() setRangeTextStyleId() getRangeFillStyleId()
      setRangeFillStyleIdAsync() setRangeFillStyleId() getRangeBoundVariable()
      setRangeBoundVariable() getStyledTextSegments()`,
  ],
  [
    `
      TEXT_SUBLAYER FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR
      VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE
      SHAPE_WITH_TEXT LABEL_SUBLAYER SECTION`,
    `
      fills`,
  ],
  [
    `
      TEXT_SUBLAYER FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR
      VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE
      SHAPE_WITH_TEXT SECTION`,
    `
      fillStyleId setFillStyleIdAsync() setFillsAsync()`,
  ],
  [
    `
      DOCUMENT PAGE FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE
      POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE
      SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA SECTION`,
    `
      type! parent!`,
  ],
  [
    `
      DOCUMENT PAGE FRAME COMPONENT_SET COMPONENT INSTANCE GROUP BOOLEAN_OPERATION SECTION`,
    `
      children! appendChild() insertChild() findChildren() findChild() findAll() findOne()
      findAllWithCriteria() findWidgetNodesByWidgetId()`,
  ],
  [
    `
      DOCUMENT`,
    `
      documentColorProfile!`,
  ],
  [
    `
      DOCUMENT PAGE FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE
      POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP TABLE HIGHLIGHT WASHI_TAPE
      SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA SECTION`,
    `
      id! name removed! toString() remove() setRelaunchData() getRelaunchData() isAsset!
      getCSSAsync() getTopLevelFrame() getPluginData() setPluginData() getPluginDataKeys()
      getSharedPluginData() setSharedPluginData() getSharedPluginDataKeys() getDevResourcesAsync()
      addDevResourceAsync() editDevResourceAsync() deleteDevResourceAsync()
      setDevResourcePreviewAsync()`,
  ],
  [
    `
      PAGE FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR
      VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP TABLE HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT
      CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA SECTION`,
    `
      clone() exportSettings exportAsync() explicitVariableModes
      clearExplicitVariableModeForCollection() setExplicitVariableModeForCollection()`,
  ],
  [
    `
      PAGE FRAME COMPONENT_SET COMPONENT INSTANCE`,
    `
      guides`,
  ],
  [
    `
      PAGE`,
    `
      selection selectedTextRange flowStartingPoints prototypeBackgrounds prototypeStartNode!
      isPageDivider! loadAsync() on() once() off() focusedSlide focusedNode getMeasurements()
      getMeasurementsForNode() addMeasurement() editMeasurement() deleteMeasurement()`,
  ],
  [
    `
      PAGE FRAME COMPONENT_SET COMPONENT INSTANCE GROUP`,
    `
      backgrounds`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE`,
    `
      detachedInfo! layoutGrids gridStyleId setGridStyleIdAsync() clipsContent inferredAutoLayout
      layoutMode paddingLeft paddingRight paddingTop paddingBottom horizontalPadding verticalPadding
      primaryAxisSizingMode counterAxisSizingMode strokesIncludedInLayout layoutWrap
      primaryAxisAlignItems counterAxisAlignItems counterAxisAlignContent itemSpacing
      counterAxisSpacing itemReverseZIndex gridRowCount gridColumnCount gridRowGap gridColumnGap
      gridRowSizes gridColumnSizes appendChildAt() gridAutoTracks gridItemsPositioning reorderRows()
      reorderColumns()`,
  ],
  [
    `
      FRAME COMPONENT INSTANCE`,
    `
      overflowDirection numberOfFixedChildren overlayPositionType! overlayBackground!
      overlayBackgroundInteraction!`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STICKY STAMP TABLE HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK
      CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA SECTION`,
    `
      visible locked stuckNodes! attachedConnectors! componentPropertyReferences boundVariables!
      setBoundVariable() inferredVariables! resolvedVariableModes animationStyles! animations!
      manualKeyframeTracks! timelines! applyAnimationStyle() removeAnimationStyle()
      applyManualKeyframeTrack() removeManualKeyframeTrack() setTimelineDuration() x y minWidth
      maxWidth minHeight maxHeight relativeTransform absoluteTransform! absoluteBoundingBox!`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP BOOLEAN_OPERATION`,
    `
      expanded`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP`,
    `
      backgroundStyleId`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE`,
    `
      strokeCap strokeMiterLimit outlineStroke() fillGeometry!`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CONNECTOR SECTION`,
    `
      strokes strokeStyleId setStrokeStyleIdAsync() strokeWeight strokeJoin strokeAlign dashPattern
      strokeGeometry! setStrokesAsync()`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION`,
    `
      variableWidthStrokeProperties complexStrokeProperties`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE ELLIPSE POLYGON STAR VECTOR BOOLEAN_OPERATION
      HIGHLIGHT SECTION`,
    `
      cornerRadius cornerSmoothing`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE SECTION`,
    `
      topLeftRadius topRightRadius bottomLeftRadius bottomRightRadius`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE`,
    `
      isMask maskType effects effectStyleId setEffectStyleIdAsync()`,
  ],
  [
    `
      FRAME COMPONENT INSTANCE GROUP RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE`,
    `
      reactions setReactionsAsync()`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION STICKY STAMP TABLE HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR`,
    `
      opacity blendMode`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT STAMP
      HIGHLIGHT`,
    `
      constraints`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE`,
    `
      absoluteRenderBounds! constrainProportions layoutSizingHorizontal layoutSizingVertical
      layoutAlign layoutGrow layoutPositioning setGridChildPosition() gridRowAnchorIndex!
      gridColumnAnchorIndex! gridRowSpan gridColumnSpan gridChildHorizontalAlign
      gridChildVerticalAlign`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CONNECTOR`,
    `
      rotation`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT MEDIA SECTION`,
    `
      resize()`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE MEDIA SECTION`,
    `
      resizeWithoutConstraints()`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT`,
    `
      rescale()`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR
      TEXT BOOLEAN_OPERATION STICKY STAMP TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT
      CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA SECTION`,
    `
      width! height!`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE`,
    `
      strokeTopWeight strokeBottomWeight strokeLeftWeight strokeRightWeight`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE GROUP RECTANGLE ELLIPSE POLYGON STAR VECTOR TEXT
      BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE SECTION`,
    `
      targetAspectRatio! lockAspectRatio() unlockAspectRatio()`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT`,
    `
      annotations`,
  ],
  [
    `
      FRAME COMPONENT_SET COMPONENT INSTANCE SECTION`,
    `
      devStatus`,
  ],
  [
    `
      ELLIPSE`,
    `
      arcData`,
  ],
  [
    `
      POLYGON STAR`,
    `
      pointCount`,
  ],
  [
    `
      STAR`,
    `
      innerRadius`,
  ],
  [
    `
      VECTOR HIGHLIGHT`,
    `
      vectorNetwork setVectorNetworkAsync() vectorPaths handleMirroring`,
  ],
  [
    `
      TEXT`,
    `
      textAlignHorizontal textAlignVertical textAutoResize textTruncation maxLines autoRename
      textStyleId setTextStyleIdAsync()`,
  ],
  [
    `
      BOOLEAN_OPERATION`,
    `
      booleanOperation`,
  ],
  [
    `
      STICKY TABLE_CELL SHAPE_WITH_TEXT CONNECTOR`,
    `
      text!`,
  ],
  [
    `
      STICKY`,
    `
      authorVisible authorName isWideWidth`,
  ],
  [
    `
      STAMP`,
    `
      getAuthorAsync()`,
  ],
  [
    `
      STAMP HIGHLIGHT WASHI_TAPE WIDGET`,
    `
      stuckTo`,
  ],
  [
    `
      TABLE`,
    `
      numRows! numColumns! cellAt() insertRow() insertColumn() removeRow() removeColumn() moveRow()
      moveColumn() resizeRow() resizeColumn()`,
  ],
  [
    `
      TABLE_CELL`,
    `
      rowIndex! columnIndex! toString!`,
  ],
  [
    `
      SHAPE_WITH_TEXT`,
    `
      shapeType`,
  ],
  [
    `
      SHAPE_WITH_TEXT CONNECTOR`,
    `
      cornerRadius!`,
  ],
  [
    `
      CODE_BLOCK`,
    `
      code codeLanguage`,
  ],
  [
    `
      CONNECTOR`,
    `
      textBackground! connectorLineType connectorStart connectorEnd connectorStartStrokeCap
      connectorEndStrokeCap`,
  ],
  [
    `
      WIDGET`,
    `
      widgetId! widgetSyncedState! cloneWidget() setWidgetSyncedState()`,
  ],
  [
    `
      EMBED`,
    `
      embedData!`,
  ],
  [
    `
      LINK_UNFURL`,
    `
      linkUnfurlData!`,
  ],
  [
    `
      MEDIA`,
    `
      mediaData!`,
  ],
  [
    `
      SECTION`,
    `
      sectionContentsHidden`,
  ],
  [
    `
      COMPONENT_SET COMPONENT`,
    `
      description descriptionMarkdown documentationLinks remote! key! getPublishStatusAsync()
      componentPropertyDefinitions! addComponentProperty() editComponentProperty()
      deleteComponentProperty()`,
  ],
  [
    `
      COMPONENT INSTANCE`,
    `
      variantProperties!`,
  ],
  [
    `
      COMPONENT_SET`,
    `
      defaultVariant! variantGroupProperties!`,
  ],
  [
    `
      COMPONENT`,
    `
      createInstance() createSlot() getInstancesAsync() instances!`,
  ],
  [
    `
      INSTANCE`,
    `
      getMainComponentAsync() mainComponent swapComponent() setProperties() componentProperties!
      detachInstance() scaleFactor exposedInstances! isExposedInstance overrides! resetOverrides()
      removeOverrides()`,
  ],
] as const satisfies readonly (readonly [types: string, members: string])[];

export type Access = 'read' | 'write' | 'call';
export type Members = Readonly<Record<string, Access>>;

type Between<
  Text extends string,
  Separator extends string,
  Found = never,
> = Text extends `${infer Word}${Separator}${infer Rest}`
  ? Between<Rest, Separator, Found | Word>
  : Found | Text;
type Words<Text extends string> = Exclude<Between<Between<Text, '\n'>, ' '>, ''>;
type Group = (typeof groups)[number];
type WordsIn<One extends Group, Type extends string> = One extends Group
  ? Type extends Words<One[0]>
    ? Words<One[1]>
    : never
  : never;

/** The parts of the API and the types of node in the table. */
export type PartKind = keyof typeof parts;
export type NodeKind = Words<Group[0]>;
/** What the table says of a part or a type of node, in its own words, so that it can be compared with the typings. */
export type WordsOf<Kind extends PartKind | NodeKind> = Kind extends PartKind
  ? Words<(typeof parts)[Kind]>
  : WordsIn<Group, Kind>;

function membersIn(words: string): Members {
  const entries = words.trim().split(/\s+/);
  return Object.fromEntries(
    entries.map((word) => {
      if (word.endsWith('()')) return [word.slice(0, -2), 'call'];
      return word.endsWith('!') ? [word.slice(0, -1), 'read'] : [word, 'write'];
    }),
  );
}

/** What exists on a part of the API (`figma`, `ui`, …) or a type of node (`FRAME`, `TEXT_SUBLAYER`, …). */
export const membersOf: Readonly<Record<string, Members>> = (() => {
  const byKind: Record<string, Members> = {};
  for (const [part, words] of Object.entries(parts)) byKind[part] = membersIn(words);
  for (const [types, words] of groups) {
    for (const type of types.trim().split(/\s+/)) byKind[type] = { ...byKind[type], ...membersIn(words) };
  }
  return byKind;
})();
