import type { FieldId } from '../../../../src/core/fields/catalog';
import type { CellValue } from '../../../../src/core/grid/grid';
import type { SkipReason } from '../../../../src/core/ledger/types';
import type { Dice } from './dice';
import { Paper, type ExpectedTable, type Specimen } from './paper';
import {
  CASE,
  GROUPS,
  MEETINGS,
  NOTES,
  PERIODS,
  PERSON,
  PETITION,
  RECTIFICATION,
  REMARK,
  SECTIONS,
  SEQ,
  SIGNATURES,
  TITLES,
  TOTALS,
  UNIT_LINES,
  type Kind,
} from './words';

/** One column as it will stand: its path of headers, what it means and what it holds. */
interface Column {
  readonly path: readonly string[];
  readonly kind: Kind;
}

/** A ledger as a clerk might have grown it, in a random combination of habits. */
export function ledgerSheet(dice: Dice, name: string): Specimen {
  const paper = new Paper();
  const left = dice.hits(0.15) ? dice.int(1, 2) : 0;
  const columns = chooseColumns(dice, paper);
  above(dice, paper, left, columns.length);
  const tables = [table(dice, paper, left, columns, true)];
  if (dice.hits(0.1)) {
    paper.features.push('second-table');
    const gap = dice.int(0, 2);
    paper.blank(gap);
    const others = gap > 0 && dice.hits(0.4) ? columns : chooseColumns(dice, paper);
    // The same header without a title of its own goes on with the table; so would notes above it.
    if (others === columns || gap === 0 || dice.hits(0.7))
      paper.put(paper.next, left, dice.pick(['二、化解台账', '附：积案台账', '信访积案台账', '重复信访事项']));
    tables.push(table(dice, paper, left, others, false));
  } else if (dice.hits(0.08)) choicesBelow(dice, paper, left);
  if (tables.length === 1 && dice.hits(0.08))
    rightOfTable(dice, paper, left, columns.length, tables[0] as ExpectedTable);
  return { name, paper, expected: { kinds: ['ledger'], tables, moreTables: true } };
}

function chooseColumns(dice: Dice, paper: Paper): Column[] {
  const flat = (k: Kind): Column => ({ path: [dice.pick(k.heads)], kind: k });
  const roll = dice.next();
  if (roll < 0.06) {
    paper.features.push('narrow');
    return dice
      .pick([
        [SEQ, PERSON, PETITION[8] as Kind],
        [PERSON, PETITION[8] as Kind],
        [SEQ, CASE, PETITION[13] as Kind],
      ])
      .map(flat);
  }
  if (roll < 0.14) {
    paper.features.push('meetings');
    return [SEQ, ...MEETINGS.filter((_, i) => i < 3 || dice.hits(0.7))].map(flat);
  }
  if (roll < 0.28) {
    paper.features.push('rectification');
    return [
      ...dice.some([SEQ], 0.9),
      ...RECTIFICATION.filter((_, i) => i < 3 || dice.hits(0.75)),
      ...dice.some([REMARK], 0.6),
    ].map(flat);
  }
  if (roll < 0.5) {
    const groups = dice.some(GROUPS, 0.6);
    if (groups.length > 0) {
      paper.features.push('groups');
      return [
        ...dice.some([SEQ], 0.9).map(flat),
        ...dice.some([CASE], 0.7).map(flat),
        ...(groups.some((g) => g.parent === '信访人基本情况') ? [] : [flat(PERSON)]),
        flat(PETITION[8] as Kind),
        ...groups.flatMap((g) => g.children.map((k) => ({ path: [g.parent, k.heads[0] as string], kind: k }))),
        ...dice.some([REMARK], 0.7).map(flat),
      ];
    }
  }
  if (roll > 0.97) {
    paper.features.push('very-wide');
    const more = Array.from({ length: 30 }, (_, i): Column => ({
      path: [`自定义项${i + 1}`],
      kind: { field: null, heads: [], value: (n) => (n % 2 ? `值${n}` : null) },
    }));
    return [...[SEQ, CASE, PERSON, ...PETITION, REMARK].map(flat), ...more];
  }
  const own = PETITION.filter((_, i) => i === 8 || dice.hits(0.55));
  return [...dice.some([SEQ], 0.85), ...dice.some([CASE], 0.6), PERSON, ...own, ...dice.some([REMARK], 0.7)].map(flat);
}

/** Title, period, unit and the like, merged or not, up to four rows. */
function above(dice: Dice, paper: Paper, left: number, width: number): void {
  const right = left + width - 1;
  const wide = (row: number, tall = 1): void => {
    if (dice.hits(0.6)) paper.merge(row, left, row + tall - 1, right);
    else if (dice.hits(0.2)) paper.merge(row, left, row + tall - 1, left + Math.max(1, Math.floor(width / 2)) - 1);
  };
  if (dice.hits(0.15)) paper.blank(dice.int(1, 2));
  if (dice.hits(0.1)) paper.line(left, [dice.pick(['附件1', '附件2：', '附表1', '（内部资料）'])]);
  if (dice.hits(0.75)) {
    const row = paper.line(left, [dice.pick(TITLES)]);
    const tall = dice.hits(0.12) ? dice.int(2, 3) : 1;
    if (tall > 1) {
      paper.features.push('tall-title');
      paper.merge(row, left, row + tall - 1, right);
    } else wide(row);
  }
  if (dice.hits(0.12)) wide(paper.line(left, [dice.pick(['（某街道）', '（重点事项）', '——按期办结部分'])]));
  if (dice.hits(0.3)) wide(paper.line(left, [dice.pick(PERIODS)]));
  if (dice.hits(0.3)) {
    const parts = dice.pick(UNIT_LINES);
    const step = Math.max(1, Math.floor(width / parts.length));
    const row = paper.next;
    parts.forEach((p, i) => paper.put(row, left + Math.min(i * step, width - 1), p));
    paper.features.push('unit-line');
  }
  if (dice.hits(0.06)) {
    paper.features.push('numbers-above');
    paper.line(
      left,
      Array.from({ length: width }, (_, i) => i + 1),
    );
  }
}

/** The header, its records and what stands among and below them. */
function table(dice: Dice, paper: Paper, left: number, columns: readonly Column[], first: boolean): ExpectedTable {
  const headerRows = header(dice, paper, left, columns);
  const skipped = new Map<number, readonly SkipReason[]>();
  const mayHead = new Set<number>();
  const width = columns.length;
  if (dice.hits(0.08) && width >= 4) {
    const letters = dice.hits(0.4) ? ['甲', '乙'] : [];
    const style = dice.pick([
      (n: number): CellValue => n,
      (n: number): CellValue => String(n),
      (n: number): CellValue => `（${n}）`,
    ]);
    skipped.set(
      paper.line(
        left,
        columns.map((_, i) => letters[i] ?? style(i + 1 - letters.length)),
      ),
      ['column-numbers'],
    );
    paper.features.push('numbers-below');
  }
  if (first && dice.hits(0.05) && width >= 5) {
    const row = paper.line(
      left,
      columns.map((_, i) => ['自动生成', '必填', '格式：2021-01-01', '200字以内', '下拉选择'][i % 5] ?? null),
    );
    mayHead.add(row);
    skipped.set(row, ['note']);
    paper.features.push('instructions');
  }
  if (first && dice.hits(0.05) && width >= 4) {
    skipped.set(
      paper.line(
        left,
        columns.map((c, i) => (i === 0 ? '示例' : c.kind.value(3, dice))),
      ),
      ['note'],
    );
    paper.features.push('sample-row');
  }
  const records = body(dice, paper, left, columns, skipped);
  below(dice, paper, left, columns, skipped);
  const fields = new Map<number, FieldId>();
  columns.forEach((c, i) => {
    if (c.kind.field !== null && records.length >= 3) fields.set(left + i, c.kind.field);
  });
  return { headerRows, mayHead, records, skipped, fields };
}

function header(dice: Dice, paper: Paper, left: number, columns: readonly Column[]): number[] {
  const deep = columns.some((c) => c.path.length > 1);
  const top = paper.next;
  if (!deep) {
    paper.line(
      left,
      columns.map((c) => c.path[0] ?? null),
    );
    if (dice.hits(0.06)) {
      paper.features.push('header-merged-down');
      columns.forEach((_, i) => paper.merge(top, left + i, top + 1, left + i));
      return [top, top + 1];
    }
    return [top];
  }
  const merged = dice.hits(0.75);
  const leavesBelow = !merged && dice.hits(0.5);
  if (!merged) paper.features.push('unmerged-groups');
  paper.blank(2);
  for (let i = 0; i < columns.length;) {
    const c = columns[i] as Column;
    if (c.path.length === 1) {
      paper.put(leavesBelow ? top + 1 : top, left + i, c.path[0] as string);
      if (merged) paper.merge(top, left + i, top + 1, left + i);
      i++;
      continue;
    }
    let end = i;
    while (columns[end + 1]?.path[0] === c.path[0]) end++;
    paper.put(top, left + i, c.path[0] as string);
    if (merged) paper.merge(top, left + i, top, left + end);
    for (let k = i; k <= end; k++) paper.put(top + 1, left + k, (columns[k] as Column).path[1] as string);
    i = end + 1;
  }
  return [top, top + 1];
}

type Skipped = Map<number, readonly SkipReason[]>;

function body(dice: Dice, paper: Paper, left: number, columns: readonly Column[], skipped: Skipped): number[] {
  const count = dice.pick([0, 1, 1, 2, 3, 5, 8, 13, 30]);
  const records: number[] = [];
  const sections = count >= 3 && dice.hits(0.12);
  const subtotals = sections && dice.hits(0.4);
  const repeated = count >= 8 && dice.hits(0.12);
  const sparse = dice.hits(0.25);
  const seqStyle = dice.pick([
    (n: number): CellValue => n,
    (n: number): CellValue => n,
    (n: number): CellValue => n,
    (n: number): CellValue => String(n),
    (n: number): CellValue => `${n}.`,
    (n: number): CellValue => `（${n}）`,
    (): CellValue => null,
  ]);
  const groupAt = columns.findIndex(
    (c, i) => i > 0 && i <= 2 && (c.kind.field === 'petitioner' || c.kind.field === 'responsibleUnit'),
  );
  const blankMeansAbove = count >= 5 && groupAt > 0 && dice.hits(0.06);
  const mergedDown = blankMeansAbove && dice.hits(0.5);
  if (sections) paper.features.push(subtotals ? 'sections-with-subtotals' : 'sections');
  if (repeated) paper.features.push('repeated-header');
  if (blankMeansAbove) paper.features.push('blank-means-above');
  if (sparse) paper.features.push('sparse');
  paper.features.push(`records-${count === 0 ? 'none' : count === 1 ? 'one' : 'more'}`);
  for (let n = 0; n < count; n++) {
    if (sections && n % 4 === 0) section(dice, paper, left, columns, skipped);
    if (repeated && n > 0 && n % 6 === 0) {
      skipped.set(
        paper.line(
          left,
          columns.map((c) => c.path[c.path.length - 1] as string),
        ),
        ['repeated-header'],
      );
    }
    if (count > 3 && dice.hits(0.02)) paper.blank();
    const row = paper.next;
    records.push(row);
    if (dice.hits(0.03)) paper.hiddenRows.add(row);
    const continues = blankMeansAbove && n % 3 !== 0;
    let filled = 0;
    columns.forEach((c, i) => {
      let v = c.kind.field === 'seq' ? seqStyle(n + 1) : c.kind.value(n, dice);
      if (continues && i === groupAt) v = null;
      if (sparse && i > 2 && c.kind.field !== 'content' && dice.hits(0.5)) v = null;
      if (v === null) return;
      paper.put(row, left + i, v);
      if (c.kind.field !== 'seq') filled++;
    });
    if (filled < 2) {
      columns.forEach((c, i) => {
        if (i > 0 && c.kind.field !== 'seq' && paper.rows[row]?.[left + i] == null)
          paper.put(row, left + i, c.kind.field === 'content' ? '反映停水' : '某事');
      });
    }
    if (subtotals && n % 4 === 3) total(dice, paper, left, columns, skipped);
  }
  if (mergedDown) mergeGroups(paper, left + groupAt, records);
  return records;
}

/** Merges each value with the blanks below it that take it over. */
function mergeGroups(paper: Paper, column: number, records: readonly number[]): void {
  paper.features.push('merged-down');
  for (let n = 0; n < records.length; n += 3) {
    const top = records[n] as number;
    let bottom = top;
    for (const row of records.slice(n + 1, n + 3)) if (row === bottom + 1) bottom = row;
    paper.merge(top, column, bottom, column);
  }
}

function section(dice: Dice, paper: Paper, left: number, columns: readonly Column[], skipped: Skipped): void {
  const row = paper.line(left, [dice.pick(SECTIONS)]);
  if (dice.hits(0.5)) paper.merge(row, left, row, left + columns.length - 1);
  skipped.set(row, ['section-title']);
}

function total(dice: Dice, paper: Paper, left: number, columns: readonly Column[], skipped: Skipped): void {
  const at = Math.min(dice.pick([0, 0, 0, 1, 2]), columns.length - 1);
  const row = paper.next;
  paper.put(row, left + at, dice.hits(0.1) ? '合计：35件' : dice.pick(TOTALS));
  columns.forEach((c, i) => {
    if (i > at && (c.kind.field === 'peopleCount' || dice.hits(0.05))) paper.put(row, left + i, dice.int(3, 60));
  });
  if (at === 0 && dice.hits(0.3) && columns.length > 3 && paper.rows[row]?.[left + 1] == null)
    paper.merge(row, left, row, left + 1);
  skipped.set(row, ['total']);
}

/** What stands under the records: numbered empty rows, totals, notes, signatures. */
function below(dice: Dice, paper: Paper, left: number, columns: readonly Column[], skipped: Skipped): void {
  const hasSeq = columns[0]?.kind.field === 'seq';
  if (hasSeq && dice.hits(0.15)) {
    paper.features.push('numbered-blank');
    const n = dice.int(1, 12);
    for (let i = 0; i < n; i++) skipped.set(paper.line(left, [40 + i]), ['numbered-blank']);
  }
  if (dice.hits(0.2)) {
    paper.features.push('total');
    total(dice, paper, left, columns, skipped);
  }
  if (dice.hits(0.2)) {
    paper.features.push('note');
    if (dice.hits(0.4)) paper.blank();
    const parts = dice.pick(NOTES);
    const row = paper.line(left, parts);
    if (parts.length === 1 && dice.hits(0.5)) paper.merge(row, left, row, left + columns.length - 1);
    skipped.set(row, ['note']);
    if (dice.hits(0.3)) {
      paper.features.push('numbered-notes');
      skipped.set(paper.line(left, ['1.信访形式按国家统一分类填写；']), ['note']);
      skipped.set(paper.line(left, ['2.人数为实际到场人数。']), ['note']);
    }
  }
  if (dice.hits(0.2)) {
    paper.features.push('signature');
    if (dice.hits(0.4)) paper.blank(dice.int(1, 2));
    skipped.set(paper.line(left, dice.pick(SIGNATURES)), ['signature']);
    if (dice.hits(0.2))
      skipped.set(paper.line(left + Math.max(0, columns.length - 2), ['2021年12月31日']), ['signature', 'note']);
  }
}

/** A list of choices for drop-downs under the table. */
function choicesBelow(dice: Dice, paper: Paper, left: number): void {
  paper.features.push('choices-below');
  paper.blank(dice.int(2, 4));
  if (dice.hits(0.5)) {
    for (const t of ['信访形式', '来信', '来访', '网上信访', '来电']) paper.line(left, [t]);
  } else {
    paper.line(left, ['代码', '名称']);
    ['来信', '来访', '网上信访', '来电'].forEach((t, i) => paper.line(left, [i + 1, t]));
  }
}

/** Stray notes and lists of choices right of the table, apart by an empty column. */
function rightOfTable(dice: Dice, paper: Paper, left: number, width: number, t: ExpectedTable): void {
  const at = left + width + dice.int(1, 2);
  const from = t.headerRows[0] as number;
  if (dice.hits(0.5)) {
    paper.features.push('choices-right');
    [dice.pick(['信访形式', '下拉选项', '责任单位']), '来信', '来访', '网上信访', '来电'].forEach((v, i) =>
      paper.put(from + i, at, v),
    );
  } else {
    paper.features.push('stray-right');
    paper.put(from, at, dice.pick(['联系人', '待核', '制表机关']));
    if (dice.hits(0.5)) paper.put(from, at + 1, '陈甲');
    paper.put(from + 2, at, '3月已报');
  }
}
