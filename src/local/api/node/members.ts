/** The shape of a table of node members: named as in the typings, so a misspelt or invented member does not compile. */
import type {
  DocumentNode,
  LabelSublayerNode,
  PageNode,
  SceneNode,
  TextSublayerNode,
} from '@figma/plugin-typings/plugin-api-standalone';
import type { NodeRecord } from '../../document/types.ts';
import type { Host } from '../host.ts';

type KeysOfEach<Type> = Type extends unknown ? keyof Type : never;
export type NodeMember = KeysOfEach<
  SceneNode | PageNode | DocumentNode | TextSublayerNode | LabelSublayerNode
>;

export type Get = (node: NodeRecord, host: Host) => unknown;
export type Put = (node: NodeRecord, host: Host, value: unknown) => void;
export type Call = (node: NodeRecord, host: Host, args: readonly unknown[]) => unknown;

export interface NodeMembers {
  readonly get: { readonly [Name in NodeMember]?: Get };
  readonly set: { readonly [Name in NodeMember]?: Put };
  readonly call: { readonly [Name in NodeMember]?: Call };
}
