import { FIXED_KEYS, type ColumnKey } from '../../reports/rectification/column-keys';
import { headerOf, LINE_COLUMNS } from '../../reports/rectification/line-columns';
import { DEFAULT_PROFILE } from '../default-profile';
import type { Profile } from '../profile';
import { flagOf, textOf, wordOf } from './cells';
import type { Section } from './section';

const CHOOSABLE = LINE_COLUMNS.filter(({ key }) => !FIXED_KEYS.includes(key));
const YES = '是';
const NO = '否';
const FOLDED = '收起';

/** 排查整治台账的列: which columns the sheet has. */
export const RECTIFICATION_SECTION: Section = {
  title: '排查整治台账的列',
  note: '写“否”的列不做进台账；写“收起”的列在台账里，但是隐藏，不打印，字就大一些。序号和问题编号总是有的。',
  columns: [
    { name: '列', kind: 'fixed' },
    { name: '要不要', kind: 'choice', choices: [YES, NO, FOLDED], hint: '是、否或者收起' },
  ],
  spare: 0,
  lines: (profile) =>
    CHOOSABLE.map((column) => [headerOf(column, profile), answerFor(column.key, profile.rectification)]),
  read(lines, tell, profile) {
    const unwanted = new Set<string>();
    const hidden = new Set<string>();
    const named = new Set<string>();
    for (const { cells } of lines) {
      const [name, wanted] = cells;
      if (!name || !wanted) continue;
      const column = CHOOSABLE.find((c) => isCalled(c, wordOf(name)));
      if (!column) {
        tell(name, `排查整治台账没有“${textOf(name)}”这一列，请改正名称或删去这一行`);
        continue;
      }
      named.add(column.key);
      const flag = flagOf(wanted);
      if (wordOf(wanted) === FOLDED) hidden.add(column.key);
      else if (flag === null && wordOf(wanted) !== '') tell(wanted, `“${textOf(wanted)}”不是是、否或收起`);
      else if (flag === false) unwanted.add(column.key);
    }
    const keys = CHOOSABLE.map(({ key }) => key);
    return {
      ...profile,
      rectification: {
        ...profile.rectification,
        leftOut: keys.filter((key) => unwanted.has(key)),
        // A line that somebody took off the sheet says nothing; the column is as it was.
        folded: keys.filter((key) => (named.has(key) ? hidden.has(key) : profile.rectification.folded.includes(key))),
      },
    };
  },
};

function answerFor(key: ColumnKey, { leftOut, folded }: Profile['rectification']): string {
  if (leftOut.includes(key)) return NO;
  return folded.includes(key) ? FOLDED : YES;
}

/** In either wording: the office may have changed that on the same sheet. */
function isCalled(column: (typeof CHOOSABLE)[number], word: string): boolean {
  const { rectification } = DEFAULT_PROFILE;
  return (['化解', '整改'] as const).some((wording) => {
    const header = headerOf(column, { ...DEFAULT_PROFILE, rectification: { ...rectification, wording } });
    return header.normalize('NFKC').replace(/\s/gu, '') === word;
  });
}
