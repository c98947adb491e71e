/** Which nodes have text on the board. */
import type { NodeRecord } from '../../document/types.ts';
import { settingOf } from '../../drawing/text.ts';

/** Whether people can type in it. */
export function hasText(record: NodeRecord): boolean {
  return settingOf(record) !== null || record.type === 'CONNECTOR' || record.type === 'SECTION';
}
