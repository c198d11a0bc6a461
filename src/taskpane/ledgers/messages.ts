import type { OfficeSheet } from '../../worker/office-ledger-answers';
import { count } from '../messages';

export const ledgersIntro =
  '信访台账以外，一年里还要记的台账。有了它们，年度报告的数字才有出处；没有的点一下就新建，自己排的表认得出来也算。';
export const looking = '正在查看……';
export const haveTitle = '已经有的';
export const lackTitle = '还没有的';
export const makeLabel = (name: string): string => `新建${name}`;
export const makeButton = '新建';
export const openLabel = ({ sheet, lines }: OfficeSheet): string => `“${sheet}”（${count(lines)}行）`;
export const problemsText = (problems: number): string =>
  problems === 0 ? '没有要核对的' : `要核对${count(problems)}处`;
export const moreProblems = (n: number): string => `还有${count(n)}处，改好这些再看。`;
