/**
 * What of the Plugin API the local board has, as types: a plugin written against these uses nothing that is missing
 * here. The compiler derives them from the tables of members, so they cannot promise more than there is.
 */
import type {
  ClientStorageAPI,
  ConnectorNode,
  DocumentNode,
  EllipseNode,
  FrameNode,
  GroupNode,
  LineNode,
  PageNode,
  ParametersAPI,
  PluginAPI,
  PolygonNode,
  RectangleNode,
  SectionNode,
  ShapeWithTextNode,
  StarNode,
  StickyNode,
  TextNode,
  TextSublayerNode,
  TimerAPI,
  UIAPI,
  VectorNode,
  ViewportAPI,
} from '@figma/plugin-typings/plugin-api-standalone';
import type { createFigma, createUtil } from './figma.ts';
import type { connectorMembers } from './node/connector.ts';
import type { dataMembers } from './node/data.ts';
import type { exportMembers } from './node/export.ts';
import type { geometryMembers } from './node/geometry.ts';
import type { pageMembers } from './node/page.ts';
import type { StoredMember } from './node/stored.ts';
import type { sublayers, TextMember } from './node/text.ts';
import type { treeMembers } from './node/tree.ts';
import type { createParameters } from './parameters.ts';
import type { createUi } from './sidebar.ts';
import type { createClientStorage } from './storage.ts';
import type { createTimer } from './timer.ts';
import type { createViewport } from './viewport.ts';

interface Table {
  readonly get: object;
  readonly set: object;
  readonly call: object;
}
type NamesIn<Members extends Table> = keyof Members['get'] | keyof Members['set'] | keyof Members['call'];
type Part<Api, Make extends (...args: never[]) => Table> = Pick<Api, keyof Api & NamesIn<ReturnType<Make>>>;

export type LocalPluginApi = Part<PluginAPI, typeof createFigma>;
export type LocalUi = Part<UIAPI, typeof createUi>;
export type LocalUtil = Part<PluginAPI['util'], typeof createUtil>;
export type LocalViewport = Part<ViewportAPI, typeof createViewport>;
export type LocalClientStorage = Part<ClientStorageAPI, typeof createClientStorage>;
export type LocalParameters = Part<ParametersAPI, typeof createParameters>;
export type LocalTimer = Part<TimerAPI, typeof createTimer>;

type SceneMember =
  | NamesIn<typeof treeMembers>
  | NamesIn<typeof geometryMembers>
  | NamesIn<typeof dataMembers>
  | NamesIn<typeof connectorMembers>
  | NamesIn<typeof exportMembers>
  | NamesIn<typeof sublayers>
  | StoredMember;
type Scene<Node> = Pick<Node, keyof Node & SceneMember>;

export type LocalDocumentNode = Scene<DocumentNode>;
export type LocalPage = Pick<PageNode, keyof PageNode & (SceneMember | NamesIn<typeof pageMembers>)>;
export type LocalSection = Scene<SectionNode>;
export type LocalFrame = Scene<FrameNode>;
export type LocalGroup = Scene<GroupNode>;
export type LocalSticky = Scene<StickyNode>;
export type LocalShapeWithText = Scene<ShapeWithTextNode>;
export type LocalConnector = Scene<ConnectorNode>;
export type LocalRectangle = Scene<RectangleNode>;
export type LocalEllipse = Scene<EllipseNode>;
export type LocalLine = Scene<LineNode>;
export type LocalPolygon = Scene<PolygonNode>;
export type LocalStar = Scene<StarNode>;
export type LocalVector = Scene<VectorNode>;
export type LocalText = Pick<TextNode, keyof TextNode & (SceneMember | TextMember)>;
export type LocalTextSublayer = Pick<TextSublayerNode, keyof TextSublayerNode & TextMember>;
