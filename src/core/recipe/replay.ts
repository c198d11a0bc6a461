import type { FixPlan, PlannedFix } from '../fixes/fix-plan';
import { unfoundMendOf } from '../fixes/unfound-mends';
import type { FieldId } from '../fields/catalog';
import { headerPathKey } from '../ledger/chosen-columns';
import type { Ledger } from '../ledger/ledger';
import type { CheckResult } from '../rules/check';
import { cellText, matchKey } from '../values/text';
import { columnsUnder, isValueMend, type Recipe, type RecipeMend, type ValueMend } from './recipe';

/** A cell that holds a word of a recipe. */
export interface WordCell {
  readonly row: number;
  readonly column: number;
  readonly mend: ValueMend;
}

/** What a recipe says of the columns of one table. */
export class TableRecipe {
  /** By rule the columns in which its proposals are taken. */
  private readonly rules = new Map<string, Set<number>>();
  private readonly words = new Map<number, Map<string, ValueMend>>();

  constructor(
    private readonly ledger: Ledger,
    { mends }: Recipe,
  ) {
    for (const mend of mends) {
      for (const { column, fields } of columnsUnder(ledger, mend.header)) {
        if (!isValueMend(mend)) this.rules.set(mend.rule, (this.rules.get(mend.rule) ?? new Set<number>()).add(column));
        else if (isOnly(fields, mend.field)) this.wordsOf(column).set(matchKey(mend.from), mend);
      }
    }
  }

  /** Whether anything that a rule proposes was accepted. */
  knows(rule: string): boolean {
    return this.rules.has(rule);
  }

  /** Whether what a rule proposes in a column was accepted. */
  takes(rule: string, column: number): boolean {
    return this.rules.get(rule)?.has(column) ?? false;
  }

  /** The cells whose word was accepted to mean another, column by column from top to bottom. */
  *wordCells(): Generator<WordCell> {
    const { grid, size } = this.ledger;
    for (const [column, words] of this.words) {
      for (let i = 0; i < size; i++) {
        const row = this.ledger.rowOf(i);
        const text = cellText(grid, row, column);
        const mend = text === '' ? undefined : words.get(matchKey(text));
        if (mend && mend.to !== text) yield { row, column, mend };
      }
    }
  }

  private wordsOf(column: number): Map<string, ValueMend> {
    let words = this.words.get(column);
    if (!words) this.words.set(column, (words = new Map<string, ValueMend>()));
    return words;
  }
}

/** A column of several things is not written over with one of them. */
const isOnly = (fields: readonly FieldId[], field: FieldId): boolean => fields.length === 1 && fields[0] === field;

/** What became of one mend of a recipe. */
export interface ReplayedMend {
  readonly mend: RecipeMend;
  /** What is mended, in words: 责任单位：区人社局→区人力社保局. */
  readonly what: string;
  /** Cells planned for it. */
  readonly cells: number;
  /** Why there are none. */
  readonly why: string | null;
}

/** Every mend of a recipe with what it comes to on these ledgers: what does not apply is said. */
export function replayReport(result: CheckResult, recipe: Recipe, plan: FixPlan): readonly ReplayedMend[] {
  const headers = new Map<string, string>();
  const headerKeyOf = ({ ledger, source, column: written }: PlannedFix): string => {
    const column = source ?? written;
    const place = `${ledger}:${column}`;
    let key = headers.get(place);
    if (key === undefined) {
      const header = result.ledgers[ledger]?.table.columns.find((c) => c.column === column)?.header ?? [];
      headers.set(place, (key = headerPathKey(header)));
    }
    return key;
  };
  const counts = new Map<string, number>();
  for (const fix of plan.fixes) {
    const key = countKey(fix.rule, headerKeyOf(fix), fix.chosen ? matchKey(fix.before) : null);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return recipe.mends.map((mend) => {
    const from = isValueMend(mend) ? matchKey(mend.from) : null;
    const cells = counts.get(countKey(mend.rule, headerPathKey(mend.header), from)) ?? 0;
    return { mend, what: whatOf(mend, result), cells, why: cells > 0 ? null : whyNot(mend, result) };
  });
}

const countKey = (rule: string, header: string, word: string | null): string =>
  word === null ? `${rule}\n${header}` : `${rule}\n${header}\n${word}`;

function whatOf(mend: RecipeMend, { rules }: CheckResult): string {
  const column = mend.header.at(-1) ?? '';
  if (isValueMend(mend)) return `${column}：${mend.from}→${mend.to}`;
  return `${column}：${(unfoundMendOf(mend.rule) ?? rules.find((r) => r.id === mend.rule))?.title ?? mend.rule}`;
}

function whyNot(mend: RecipeMend, { ledgers, rules }: CheckResult): string {
  const columns = ledgers.flatMap((ledger) => columnsUnder(ledger, mend.header));
  if (columns.length === 0) return `表中没有“${mend.header.join('›')}”列`;
  if (isValueMend(mend)) {
    if (!columns.some(({ fields }) => isOnly(fields, mend.field))) return '这一列现在读作别的内容';
    return `没有写“${mend.from}”的，或者不能改`;
  }
  if (!unfoundMendOf(mend.rule) && !rules.some((rule) => rule.id === mend.rule)) return '这项检查已经关闭，或者没有了';
  return '没有要改的，或者不能改';
}
