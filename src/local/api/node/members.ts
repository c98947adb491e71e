/** The shape of a table of node members: named as in the typings, so a misspelt or invented member does not compile. */
import type { NodeRecord } from '../../document/types.ts';
import type { Host } from '../host.ts';
import type { NodeTypings } from '../typings.ts';

type KeysOfEach<Type> = Type extends unknown ? keyof Type : never;
export type NodeMember = KeysOfEach<NodeTypings[keyof NodeTypings]>;

export type Get = (node: NodeRecord, host: Host) => unknown;
export type Put = (node: NodeRecord, host: Host, value: unknown) => void;
export type Call = (node: NodeRecord, host: Host, args: readonly unknown[]) => unknown;

export interface NodeMembers {
  readonly get: { readonly [Name in NodeMember]?: Get };
  readonly set: { readonly [Name in NodeMember]?: Put };
  readonly call: { readonly [Name in NodeMember]?: Call };
}
