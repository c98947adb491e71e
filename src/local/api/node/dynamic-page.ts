/** What "dynamic-page" leaves only an asynchronous way to (host fact 4.1). */
import { HostError } from '../errors.ts';
import type { NodeMember, NodeMembers } from './members.ts';

function refused(member: NodeMember | 'getMainComponentAsync' | 'getInstancesAsync'): () => never {
  return () => {
    throw new HostError(`Cannot call with documentAccess: dynamic-page. Use node.${member} instead.`);
  };
}

export const dynamicPageMembers = {
  get: {
    mainComponent: refused('getMainComponentAsync'),
    instances: refused('getInstancesAsync'),
  },
  set: {
    fillStyleId: refused('setFillStyleIdAsync'),
    strokeStyleId: refused('setStrokeStyleIdAsync'),
    effectStyleId: refused('setEffectStyleIdAsync'),
    gridStyleId: refused('setGridStyleIdAsync'),
    textStyleId: refused('setTextStyleIdAsync'),
    backgroundStyleId: refused('setFillStyleIdAsync'),
    reactions: refused('setReactionsAsync'),
    vectorNetwork: refused('setVectorNetworkAsync'),
  },
  call: {
    setRangeFillStyleId: refused('setRangeFillStyleIdAsync'),
    setRangeTextStyleId: refused('setRangeTextStyleIdAsync'),
  },
} satisfies NodeMembers;
