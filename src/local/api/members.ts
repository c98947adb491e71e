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
    colors!`,
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
};

/** Node types, and the members they share. */
const groups: readonly (readonly [types: string, members: string])[] = [
  [
    `
      TEXT_SUBLAYER TEXT`,
    `
      paragraphIndent paragraphSpacing textWrapStyle listSpacing hangingPunctuation hangingList
      textDecoration textDecorationStyle textDecorationOffset textDecorationThickness textDecorationColor
      textDecorationSkipInk lineHeight leadingTrim getRangeTextDecoration() setRangeTextDecoration()
      getRangeTextDecorationStyle() setRangeTextDecorationStyle() getRangeTextDecorationOffset()
      setRangeTextDecorationOffset() getRangeTextDecorationThickness() setRangeTextDecorationThickness()
      getRangeTextDecorationColor() setRangeTextDecorationColor() getRangeTextDecorationSkipInk()
      setRangeTextDecorationSkipInk() getRangeLineHeight() setRangeLineHeight() getRangeListOptions()
      setRangeListOptions() getRangeListSpacing() setRangeListSpacing() getRangeIndentation()
      setRangeIndentation() getRangeParagraphIndent() setRangeParagraphIndent() getRangeParagraphSpacing()
      setRangeParagraphSpacing() getRangeTextWrapStyle() setRangeTextWrapStyle() hasMissingFont! fontSize
      fontName fontWeight! textCase openTypeFeatures! letterSpacing hyperlink characters
      insertCharacters() deleteCharacters() getRangeFontSize() setRangeFontSize() getRangeFontName()
      setRangeFontName() getRangeFontWeight() getRangeAllFontNames() getRangeTextCase() setRangeTextCase()
      getRangeOpenTypeFeatures() getRangeLetterSpacing() setRangeLetterSpacing() getRangeHyperlink()
      setRangeHyperlink() getRangeFills() setRangeFills() getRangeTextStyleId() setRangeTextStyleIdAsync()
      setRangeTextStyleId() getRangeFillStyleId() setRangeFillStyleIdAsync() setRangeFillStyleId()
      getRangeBoundVariable() setRangeBoundVariable() getStyledTextSegments()`,
  ],
  [
    `
      TEXT_SUBLAYER FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP
      TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT LABEL_SUBLAYER SECTION`,
    `
      fills`,
  ],
  [
    `
      TEXT_SUBLAYER FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP
      TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT SECTION`,
    `
      fillStyleId setFillStyleIdAsync() setFillsAsync()`,
  ],
  [
    `
      DOCUMENT PAGE FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION
      STICKY STAMP TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED
      LINK_UNFURL MEDIA SECTION`,
    `
      type! parent!`,
  ],
  [
    `
      DOCUMENT PAGE FRAME GROUP BOOLEAN_OPERATION SECTION`,
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
      DOCUMENT PAGE FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION
      STICKY STAMP TABLE HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED
      LINK_UNFURL MEDIA SECTION`,
    `
      id! name removed! toString() remove() setRelaunchData() getRelaunchData() isAsset! getCSSAsync()
      getTopLevelFrame() getPluginData() setPluginData() getPluginDataKeys() getSharedPluginData()
      setSharedPluginData() getSharedPluginDataKeys() getDevResourcesAsync() addDevResourceAsync()
      editDevResourceAsync() deleteDevResourceAsync() setDevResourcePreviewAsync()`,
  ],
  [
    `
      PAGE FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY
      STAMP TABLE HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA
      SECTION`,
    `
      clone() exportSettings exportAsync() explicitVariableModes clearExplicitVariableModeForCollection()
      setExplicitVariableModeForCollection()`,
  ],
  [
    `
      PAGE FRAME`,
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
      PAGE FRAME GROUP`,
    `
      backgrounds`,
  ],
  [
    `
      FRAME`,
    `
      detachedInfo! layoutGrids gridStyleId setGridStyleIdAsync() clipsContent inferredAutoLayout
      layoutMode paddingLeft paddingRight paddingTop paddingBottom horizontalPadding verticalPadding
      primaryAxisSizingMode counterAxisSizingMode strokesIncludedInLayout layoutWrap primaryAxisAlignItems
      counterAxisAlignItems counterAxisAlignContent itemSpacing counterAxisSpacing itemReverseZIndex
      gridRowCount gridColumnCount gridRowGap gridColumnGap gridRowSizes gridColumnSizes appendChildAt()
      gridAutoTracks gridItemsPositioning reorderRows() reorderColumns() overflowDirection
      numberOfFixedChildren overlayPositionType! overlayBackground! overlayBackgroundInteraction!`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP
      TABLE HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL MEDIA
      SECTION`,
    `
      visible locked stuckNodes! attachedConnectors! componentPropertyReferences boundVariables!
      setBoundVariable() inferredVariables! resolvedVariableModes animationStyles! animations!
      manualKeyframeTracks! timelines! applyAnimationStyle() removeAnimationStyle()
      applyManualKeyframeTrack() removeManualKeyframeTrack() setTimelineDuration() x y minWidth maxWidth
      minHeight maxHeight relativeTransform absoluteTransform! absoluteBoundingBox!`,
  ],
  [
    `
      FRAME GROUP BOOLEAN_OPERATION`,
    `
      expanded`,
  ],
  [
    `
      FRAME GROUP`,
    `
      backgroundStyleId`,
  ],
  [
    `
      FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE`,
    `
      strokeCap strokeMiterLimit outlineStroke() fillGeometry!`,
  ],
  [
    `
      FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE
      SHAPE_WITH_TEXT CONNECTOR SECTION`,
    `
      strokes strokeStyleId setStrokeStyleIdAsync() strokeWeight strokeJoin strokeAlign dashPattern
      strokeGeometry! setStrokesAsync()`,
  ],
  [
    `
      FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION`,
    `
      variableWidthStrokeProperties complexStrokeProperties`,
  ],
  [
    `
      FRAME RECTANGLE ELLIPSE POLYGON STAR VECTOR BOOLEAN_OPERATION HIGHLIGHT SECTION`,
    `
      cornerRadius cornerSmoothing`,
  ],
  [
    `
      FRAME RECTANGLE SECTION`,
    `
      topLeftRadius topRightRadius bottomLeftRadius bottomRightRadius`,
  ],
  [
    `
      FRAME GROUP RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT
      WASHI_TAPE`,
    `
      isMask maskType effects effectStyleId setEffectStyleIdAsync() reactions setReactionsAsync()`,
  ],
  [
    `
      FRAME GROUP RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP TABLE
      HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR`,
    `
      opacity blendMode`,
  ],
  [
    `
      FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT STAMP HIGHLIGHT`,
    `
      constraints`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT
      WASHI_TAPE`,
    `
      absoluteRenderBounds! constrainProportions layoutSizingHorizontal layoutSizingVertical layoutAlign
      layoutGrow layoutPositioning setGridChildPosition() gridRowAnchorIndex! gridColumnAnchorIndex!
      gridRowSpan gridColumnSpan gridChildHorizontalAlign gridChildVerticalAlign`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT
      WASHI_TAPE SHAPE_WITH_TEXT CONNECTOR`,
    `
      rotation`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT
      WASHI_TAPE SHAPE_WITH_TEXT MEDIA SECTION`,
    `
      resize()`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT
      WASHI_TAPE MEDIA SECTION`,
    `
      resizeWithoutConstraints()`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT
      WASHI_TAPE SHAPE_WITH_TEXT`,
    `
      rescale()`,
  ],
  [
    `
      FRAME GROUP SLICE RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STICKY STAMP
      TABLE TABLE_CELL HIGHLIGHT WASHI_TAPE SHAPE_WITH_TEXT CODE_BLOCK CONNECTOR WIDGET EMBED LINK_UNFURL
      MEDIA SECTION`,
    `
      width! height!`,
  ],
  [
    `
      FRAME RECTANGLE`,
    `
      strokeTopWeight strokeBottomWeight strokeLeftWeight strokeRightWeight`,
  ],
  [
    `
      FRAME GROUP RECTANGLE ELLIPSE POLYGON STAR VECTOR TEXT BOOLEAN_OPERATION STAMP HIGHLIGHT WASHI_TAPE
      SECTION`,
    `
      targetAspectRatio! lockAspectRatio() unlockAspectRatio()`,
  ],
  [
    `
      FRAME RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR TEXT`,
    `
      annotations`,
  ],
  [
    `
      FRAME SECTION`,
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
      textAlignHorizontal textAlignVertical textAutoResize textTruncation maxLines autoRename textStyleId
      setTextStyleIdAsync()`,
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
];

export type Access = 'read' | 'write' | 'call';
export type Members = Readonly<Record<string, Access>>;

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
