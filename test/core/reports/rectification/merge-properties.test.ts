import fc from 'fast-check';
import { updateInPlace } from '../../../../src/core/reports/rectification/update-in-place';
import type { ColumnKey } from '../../../../src/core/reports/rectification/column-keys';
import type { Rectification } from '../../../../src/core/reports/rectification/rectify';
import { readEdition, type SheetEdition } from '../../../../src/core/reports/rectification/edition';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { rectificationSheet } from '../../../../src/core/reports/rectification/rectification-sheet';
import { allTexts, changed, editionOf, gridOf, petitions, rectified, typed, type Row } from './support';

/** Different enough that nothing is joined. */
const STORIES = [
  '小区停水三天',
  '道路破损多年',
  '加装电梯补偿',
  '供暖温度不够',
  '噪声扰民严重',
  '工资拖欠半年',
  '学区划分不公',
];
const FIELDS = ['progress', 'responsibleUnit', 'riskLevel'] as const;
const KEYS: readonly ColumnKey[] = [
  'progress',
  'instruction',
  'remark',
  'resolveMeasure',
  'responsibleUnit',
  'why',
  'resolveDeadline',
  'seq',
  'problemNo',
  'content',
];

const row = (k: number): Row => ({
  caseNo: `XF202100${k}`,
  petitioner: `张试${'甲乙丙丁戊己庚'.charAt(k)}`,
  content: STORIES[k] ?? '',
  isBacklog: '是',
});

interface LedgerEdit {
  readonly line: number;
  readonly field: (typeof FIELDS)[number];
  readonly text: string;
}

const size = fc.integer({ min: 1, max: STORIES.length });
const ledgerEdits = fc.array(
  fc.record({ line: fc.nat(6), field: fc.constantFrom(...FIELDS), text: fc.constantFrom('甲', '乙', '区教委', '') }),
  { maxLength: 5 },
);
/** Every text that is typed is known again: it says its own number. */
const typing = fc.array(
  fc.record({
    line: fc.nat(6),
    key: fc.constantFrom(...KEYS),
    text: fc.constantFrom('批', '办', '改\n行', '=1+1', null),
  }),
  { maxLength: 8 },
);

const ledgerOf = (
  rows: number,
  edits: readonly LedgerEdit[],
  gone: readonly number[] = [],
  order: readonly number[] = [],
) => {
  const all = Array.from({ length: rows }, (_, k) => {
    const own = edits.filter(({ line }) => line === k).map(({ field, text }) => [field, text] as const);
    return { ...row(k), ...Object.fromEntries(own) };
  });
  const kept = all.filter((_, k) => !gone.includes(k));
  return petitions(...[...kept].sort((a, b) => rank(order, a) - rank(order, b)));
};
const rank = (order: readonly number[], { caseNo }: Row): number => order[Number(String(caseNo).slice(-1))] ?? 0;

/** Types into a sheet; each text is made unlike every other. */
function type(
  edition: SheetEdition,
  edits: readonly { readonly line: number; readonly key: ColumnKey; readonly text: string | null }[],
): { edition: SheetEdition; texts: string[] } {
  const cells = new Map<string, { line: number; key: ColumnKey; text: string | null }>();
  edits.forEach(({ line, key, text }, i) => {
    if (line < edition.lines.length) cells.set(`${line} ${key}`, { line, key, text: text && `${text}〔${i}〕` });
  });
  const texts = [...cells.values()].flatMap(({ text }) => (text === null ? [] : [text]));
  return { edition: typed(edition, [...cells.values()]), texts };
}

const cellsOf = ({ merged }: Rectification): unknown[][] =>
  merged.lines.map(({ values }) => merged.columns.map((column, c) => (column.key === 'seq' ? null : values[c])));

describe('the three-way merge, whatever both sides do', () => {
  it('loses no typed text, in a new sheet or in place', () => {
    fc.assert(
      fc.property(
        size,
        typing,
        ledgerEdits,
        fc.array(fc.nat(6), { maxLength: 3 }),
        fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
        (n, edits, ledgerSide, gone, order) => {
          const first = editionOf(rectified([ledgerOf(n, [])]));
          const { edition, texts } = type(first, edits);
          const again = rectified([ledgerOf(n, ledgerSide, gone, order)], { edition });
          expect(allTexts(editionOf(again))).toEqual(expect.arrayContaining(texts));
          expect(allTexts(changed(edition, updateInPlace(again, edition)))).toEqual(expect.arrayContaining(texts));
          expect(again.merged.lines.length).toBeGreaterThanOrEqual(edition.lines.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('done twice changes nothing more', () => {
    fc.assert(
      fc.property(size, typing, ledgerEdits, fc.array(fc.nat(6), { maxLength: 3 }), (n, edits, ledgerSide, gone) => {
        const { edition } = type(editionOf(rectified([ledgerOf(n, [])])), edits);
        const ledger = ledgerOf(n, ledgerSide, gone);
        const once = rectified([ledger], { edition });
        const sheet = editionOf(once);
        const twice = rectified([ledger], { edition: sheet });
        expect(cellsOf(twice)).toEqual(cellsOf(once));
        expect(updateInPlace(twice, sheet).operations).toEqual([]);
        const inPlace = changed(edition, updateInPlace(once, edition));
        const after = rectified([ledger], { edition: inPlace });
        expect(cellsOf(after)).toEqual(cellsOf(once));
        expect(updateInPlace(after, inPlace).operations).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same whichever of two edits of different cells came first', () => {
    fc.assert(
      fc.property(size, typing, ledgerEdits, (n, edits, ledgerSide) => {
        const first = editionOf(rectified([ledgerOf(n, [])]));
        const later = ledgerOf(n, ledgerSide);
        const now = editionOf(rectified([later], { edition: first }));
        // Cells that the ledger does not touch: what both touch is a conflict, and that is another matter.
        const free = edits.filter(({ line, key }) => Object.is(valueOf(first, line, key), valueOf(now, line, key)));
        const typedFirst = cellsOf(rectified([later], { edition: type(first, free).edition }));
        const ledgerFirst = cellsOf(rectified([later], { edition: type(now, free).edition }));
        expect(typedFirst).toEqual(ledgerFirst);
      }),
      { numRuns: 60 },
    );
  });
});

/** The sheet as a recipient has it: some of its lines, without the hidden columns. */
function copyOf(made: Rectification, lines: readonly number[]): SheetEdition {
  const model = rectificationSheet(made, {
    isCopy: true,
    lines: made.merged.lines.filter((_, l) => lines.includes(l)),
  });
  const copy = readEdition(gridOf(model), DEFAULT_PROFILE);
  if (!copy) throw new Error('no copy');
  return copy;
}

describe('copies that came back, whatever was typed into them and into the sheet', () => {
  const part = fc.record({
    lines: fc.uniqueArray(fc.nat(6), { minLength: 1, maxLength: 4 }),
    edits: typing,
  });

  it('lose nothing, leave every number its meaning, and come to the same in any order', () => {
    fc.assert(
      fc.property(
        size,
        typing,
        ledgerEdits,
        fc.array(part, { minLength: 1, maxLength: 3 }),
        (n, edits, ledgerSide, parts) => {
          const made = rectified([ledgerOf(n, [])]);
          const main = type(editionOf(made), edits);
          const returned = parts.flatMap(({ lines, edits: own }, k) => {
            const there = lines.filter((line) => line < n);
            if (there.length === 0) return [];
            // What the ledgers alone fill, and the number by which a line is known, are not for recipients.
            const theirs = own.filter(({ key }) => key !== 'seq' && key !== 'problemNo' && key !== 'why');
            const copy = type(
              copyOf(made, there),
              theirs.map((edit) => ({ ...edit, text: edit.text && `${edit.text}${k}` })),
            );
            return [{ name: `${k}.xlsx`, edition: copy.edition, texts: copy.texts }];
          });
          const ledger = ledgerOf(n, ledgerSide);
          const [there, back] = [returned, [...returned].reverse()].map((copies) =>
            rectified([ledger], { edition: main.edition, returned: copies, asOf: '2022-01-05' }),
          );
          if (!there || !back) throw new Error('nothing made');
          expect(cellsOf(back)).toEqual(cellsOf(there));
          expect(back.merged.conflicts.map(({ id }) => id)).toEqual(there.merged.conflicts.map(({ id }) => id));
          const asked = there.merged.conflicts.map(({ ledger: value }) => String(value));
          const inSheet = allTexts(editionOf(there));
          for (const text of [...main.texts, ...returned.flatMap(({ texts }) => texts)])
            expect(inSheet.includes(text) || asked.includes(text)).toBe(true);
          expect(inSheet).toEqual(expect.arrayContaining(main.texts));
          expect(there.merged.lines.length).toBe(n);
          const after = changed(main.edition, updateInPlace(there, main.edition));
          const twice = rectified([ledger], { edition: after, returned, asOf: '2022-01-05' });
          expect(cellsOf(twice)).toEqual(cellsOf(there));
        },
      ),
      { numRuns: 60 },
    );
  });
});

function valueOf(edition: SheetEdition, line: number, key: ColumnKey): unknown {
  const at = edition.columns.get(key) ?? -1;
  return edition.grid.columns[at]?.[edition.lines[line]?.row ?? -1] ?? null;
}
