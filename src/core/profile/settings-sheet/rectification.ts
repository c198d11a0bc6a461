import { FIXED_KEYS } from '../../reports/rectification/column-keys';
import { headerOf, LINE_COLUMNS } from '../../reports/rectification/line-columns';
import { DEFAULT_PROFILE } from '../default-profile';
import { flagOf, textOf, wordOf } from './cells';
import type { Section } from './section';

const CHOOSABLE = LINE_COLUMNS.filter(({ key }) => !FIXED_KEYS.includes(key));
const YES = '是';
const NO = '否';

/** 排查整治台账的列: which columns the sheet has. */
export const RECTIFICATION_SECTION: Section = {
  title: '排查整治台账的列',
  note: '写“否”的列不做进台账。序号和问题编号总是有的。',
  columns: [
    { name: '列', kind: 'fixed' },
    { name: '要不要', kind: 'choice', choices: [YES, NO], hint: '是或者否' },
  ],
  spare: 0,
  lines: (profile) =>
    CHOOSABLE.map((column) => [
      headerOf(column, profile),
      profile.rectification.leftOut.includes(column.key) ? NO : YES,
    ]),
  read(lines, tell, profile) {
    const unwanted = new Set<string>();
    for (const { cells } of lines) {
      const [name, wanted] = cells;
      if (!name || !wanted) continue;
      const column = CHOOSABLE.find((c) => isCalled(c, wordOf(name)));
      if (!column) {
        tell(name, `排查整治台账没有“${textOf(name)}”这一列，请改正名称或删去这一行`);
        continue;
      }
      const flag = flagOf(wanted);
      if (flag === null && wordOf(wanted) !== '') tell(wanted, `“${textOf(wanted)}”不是是或否`);
      else if (flag === false) unwanted.add(column.key);
    }
    const leftOut = CHOOSABLE.map(({ key }) => key).filter((key) => unwanted.has(key));
    return { ...profile, rectification: { ...profile.rectification, leftOut } };
  },
};

/** In either wording: the office may have changed that on the same sheet. */
function isCalled(column: (typeof CHOOSABLE)[number], word: string): boolean {
  const { rectification } = DEFAULT_PROFILE;
  return (['化解', '整改'] as const).some((wording) => {
    const header = headerOf(column, { ...DEFAULT_PROFILE, rectification: { ...rectification, wording } });
    return header.normalize('NFKC').replace(/\s/gu, '') === word;
  });
}
