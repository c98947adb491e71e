/**
 * What of the Plugin API the local board has, as types: a plugin written against these uses nothing that is missing
 * here. The compiler derives them from the tables of members, so they cannot promise more than there is; what can be
 * read but not be set here is readonly.
 */
import type { NodeType } from '../document/kinds.ts';
import type { NoticePart } from './api.ts';
import type { createFigma, createUtil } from './figma.ts';
import type { connectorMembers } from './node/connector.ts';
import type { dataMembers } from './node/data.ts';
import type { exportMembers } from './node/export.ts';
import type { geometryMembers } from './node/geometry.ts';
import type { pageMembers } from './node/page.ts';
import type { storedMembers } from './node/stored.ts';
import type { labelMembers, sublayers, TextMember } from './node/text.ts';
import type { treeMembers } from './node/tree.ts';
import type { createParameters, createSuggestionResult } from './parameters.ts';
import type { createUi } from './sidebar.ts';
import type { createClientStorage } from './storage.ts';
import type { createTimer } from './timer.ts';
import type { NodeTypings, PartTypings } from './typings.ts';
import type { createViewport } from './viewport.ts';

interface Table {
  readonly get: object;
  readonly set: object;
  readonly call: object;
}
type Settable<Members extends Table> = keyof Members['set'] | keyof Members['call'];
type Having<Api, Read extends PropertyKey, Write extends PropertyKey> = Pick<Api, keyof Api & Write> &
  Readonly<Pick<Api, keyof Api & Read>>;
type Part<Kind extends keyof PartTypings, Members extends Table> = Having<
  PartTypings[Kind],
  keyof Members['get'],
  Settable<Members>
>;

export interface LocalParts {
  readonly clientStorage: Part<'clientStorage', ReturnType<typeof createClientStorage>>;
  readonly ui: Part<'ui', ReturnType<typeof createUi>>;
  readonly util: Part<'util', ReturnType<typeof createUtil>>;
  readonly timer: Part<'timer', ReturnType<typeof createTimer>>;
  readonly viewport: Part<'viewport', ReturnType<typeof createViewport>>;
  readonly parameters: Part<'parameters', ReturnType<typeof createParameters>>;
  readonly notice: Part<'notice', NoticePart>;
  readonly suggestions: Part<'suggestions', ReturnType<typeof createSuggestionResult>>;
}
export type LocalPluginApi = Omit<Part<'figma', ReturnType<typeof createFigma>>, keyof LocalParts> &
  Omit<LocalParts, 'notice' | 'suggestions'>;

type SceneTable =
  | typeof treeMembers
  | typeof storedMembers
  | typeof geometryMembers
  | typeof sublayers
  | typeof dataMembers
  | typeof connectorMembers
  | typeof exportMembers;
type NamesRead<Tables extends Table> = Tables extends Table ? keyof Tables['get'] : never;
type NamesWritten<Tables extends Table> = Tables extends Table ? Settable<Tables> : never;
type Node<Type extends keyof NodeTypings, Tables extends Table> = Having<
  NodeTypings[Type],
  NamesRead<Tables>,
  NamesWritten<Tables>
>;
interface TextTable extends Table {
  readonly get: Record<TextMember, unknown>;
  readonly set: Record<TextMember, unknown>;
}

interface Particular {
  readonly PAGE: Node<'PAGE', SceneTable | typeof pageMembers>;
  readonly TEXT: Node<'TEXT', SceneTable | TextTable>;
}
/** Each type of node that can be on a board. */
export type LocalNodes = {
  readonly [Type in NodeType]: Type extends keyof Particular ? Particular[Type] : Node<Type, SceneTable>;
} & {
  readonly TEXT_SUBLAYER: Node<'TEXT_SUBLAYER', TextTable>;
  readonly LABEL_SUBLAYER: Node<'LABEL_SUBLAYER', typeof labelMembers>;
};
