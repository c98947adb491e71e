/** The kinds of the table of members (members.ts), as the typings have them. */
import type {
  BooleanOperationNode,
  ClientStorageAPI,
  CodeBlockNode,
  ComponentNode,
  ComponentSetNode,
  ConnectorNode,
  ConstantsAPI,
  DocumentNode,
  EllipseNode,
  EmbedNode,
  FrameNode,
  GroupNode,
  HighlightNode,
  InstanceNode,
  LabelSublayerNode,
  LineNode,
  LinkUnfurlNode,
  MediaNode,
  NotificationHandler,
  PageNode,
  ParametersAPI,
  PluginAPI,
  PolygonNode,
  RectangleNode,
  SectionNode,
  ShapeWithTextNode,
  SliceNode,
  StampNode,
  StarNode,
  StickyNode,
  SuggestionResults,
  TableCellNode,
  TableNode,
  TextNode,
  TextSublayerNode,
  TimerAPI,
  UIAPI,
  VectorNode,
  ViewportAPI,
  WashiTapeNode,
  WidgetNode,
} from '@figma/plugin-typings/plugin-api-standalone';

export interface PartTypings {
  readonly figma: PluginAPI;
  readonly clientStorage: ClientStorageAPI;
  readonly ui: UIAPI;
  readonly util: PluginAPI['util'];
  readonly constants: ConstantsAPI;
  readonly timer: TimerAPI;
  readonly viewport: ViewportAPI;
  readonly parameters: ParametersAPI;
  readonly notice: NotificationHandler;
  readonly suggestions: SuggestionResults;
}

export interface NodeTypings {
  readonly TEXT_SUBLAYER: TextSublayerNode;
  readonly LABEL_SUBLAYER: LabelSublayerNode;
  readonly DOCUMENT: DocumentNode;
  readonly PAGE: PageNode;
  readonly SLICE: SliceNode;
  readonly FRAME: FrameNode;
  readonly COMPONENT_SET: ComponentSetNode;
  readonly COMPONENT: ComponentNode;
  readonly INSTANCE: InstanceNode;
  readonly GROUP: GroupNode;
  readonly BOOLEAN_OPERATION: BooleanOperationNode;
  readonly RECTANGLE: RectangleNode;
  readonly LINE: LineNode;
  readonly ELLIPSE: EllipseNode;
  readonly POLYGON: PolygonNode;
  readonly STAR: StarNode;
  readonly VECTOR: VectorNode;
  readonly TEXT: TextNode;
  readonly STICKY: StickyNode;
  readonly STAMP: StampNode;
  readonly TABLE: TableNode;
  readonly TABLE_CELL: TableCellNode;
  readonly HIGHLIGHT: HighlightNode;
  readonly WASHI_TAPE: WashiTapeNode;
  readonly SHAPE_WITH_TEXT: ShapeWithTextNode;
  readonly CODE_BLOCK: CodeBlockNode;
  readonly CONNECTOR: ConnectorNode;
  readonly WIDGET: WidgetNode;
  readonly EMBED: EmbedNode;
  readonly LINK_UNFURL: LinkUnfurlNode;
  readonly MEDIA: MediaNode;
  readonly SECTION: SectionNode;
}
