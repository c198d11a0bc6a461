import type { LineValue } from '../kept-list/list-edition';
import type { ColumnKey } from './column-keys';

const LEADERS: readonly ColumnKey[] = ['responsibleLeader', 'caseLeader'];
const NAME_JOINTS = /[\s、，,；;/]+/u;

/** The leaders that a line names: 责任领导 and 包案领导, each once. */
export function leadersOf(cell: (key: ColumnKey) => LineValue): string[] {
  const names = LEADERS.flatMap((key) => String(cell(key) ?? '').split(NAME_JOINTS));
  return [...new Set(names)].filter((name) => name !== '');
}
