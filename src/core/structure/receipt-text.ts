import type { FieldId } from '../fields/catalog';
import type { SkipReason } from '../ledger/types';
import type { Conflict, StructureReceipt, UpdateReceipt } from './receipt';
import type { StayedColumn, StayedWhy } from './structured-table';

/** Lines of one kind that are told one by one. */
const SHOWN = 20;

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  total: '合计',
  note: '说明',
  signature: '签章',
  blank: '空行',
  'numbered-blank': '只有序号的行',
  'column-numbers': '列号行',
  'repeated-header': '重复表头',
  'section-title': '小标题（已写入“所在小节”列）',
};

const STAYED: Readonly<Record<StayedWhy, string>> = {
  'left-alone': '涉及行踪、亲属、管控等，按规定不读取、不复制，留在原表',
  own: '是本工具写入的，留在原表，可以在新表上重新写入',
  renumbered: '按新表重新编号，原来的序号留在原表',
};

/** A value of a cell that may be of a person, as it is to be shown. */
type Show = (field: FieldId | null, value: string) => string;

/** A receipt in the clerk's words, a line each; where each duplicate and conflict stands comes at the end of its part. */
export function receiptLines(receipt: StructureReceipt, show: Show): string[] {
  return [...plainLines(receipt, (conflicts) => conflictLines(conflicts, show)), ...duplicateLines(receipt)];
}

/** The same without duplicates and conflicts, for whoever has the clerk decide them. */
export function undecidedLines(receipt: StructureReceipt): string[] {
  return plainLines(receipt, () => []);
}

function plainLines(receipt: StructureReceipt, linesOf: (conflicts: readonly Conflict[]) => string[]): string[] {
  const { sheet, records, sources, update } = receipt;
  if (sheet === null) return ['没有找到可以整理的台账，没有改动。', ...leftOutLines(receipt)];
  const from = sources.map(({ sheet: name, records: n }) => `“${name}”${n}件`).join('、');
  return [
    update === null
      ? `新建工作表“${sheet}”：${records}件，来自${from}。`
      : `更新工作表“${sheet}”：台账里有${records}件，来自${from}。`,
    ...(update === null ? [] : updateLines(update, linesOf)),
    ...leftOutLines(receipt),
    ...columnLines(receipt),
    ...valueLines(receipt),
  ];
}

function updateLines(
  { updated, kept, added, vanished, untouched, conflicts, newColumns, renewedLists, removedColumns }: UpdateReceipt,
  linesOf: (conflicts: readonly Conflict[]) => string[],
): string[] {
  const nothing = updated + added + vanished.length + conflicts.length + newColumns.length === 0;
  return [
    nothing ? '台账没有变化。' : `按台账更新${updated}格，新增${added}行。`,
    ...(kept > 0 ? [`您在表里填写、修改的${kept}格都已保留。`] : []),
    ...(untouched > 0 ? [`${untouched}行来自这次没有读取的工作表，或者是您决定不带入的重复行，保持原样。`] : []),
    ...linesOf(conflicts),
    ...several(
      vanished,
      (n) => `有${n}行在台账里已经没有了，没有删除，请核对：`,
      ({ row, source }) => `  第${row}行（原来在${placeText(source)}）`,
    ),
    ...(newColumns.length > 0 ? [`台账新增的列加在最右边：${newColumns.join('、')}。`] : []),
    ...(renewedLists.length > 0 ? [`下拉列表按现在的名单更新的列：${renewedLists.join('、')}。`] : []),
    ...(removedColumns.length > 0 ? [`您删去的列没有再加回来：${removedColumns.join('、')}。`] : []),
  ];
}

function conflictLines(conflicts: readonly Conflict[], show: Show): string[] {
  return several(
    conflicts,
    (n) => `有${n}格您和台账都改过，保留您填的，请核对：`,
    ({ cell, header, field, typed, ledger }) =>
      `  ${cell} ${header}：您填的是“${show(field, typed)}”，台账现在是“${show(field, ledger)}”`,
  );
}

function leftOutLines({ leftOut, sources }: StructureReceipt): string[] {
  const tables = leftOut.map(({ sheet, title, records, why }) => {
    const name = title === null ? `“${sheet}”` : `“${sheet}”的“${title}”`;
    return `${name}（${records}行）没有带入：${why === 'listed-again' ? '是排查整治台账，事项在登记台账里已经有了' : '不是一行一件的信访登记'}。`;
  });
  const rows = sources.flatMap(({ sheet, skipped }) =>
    skipped.filter(({ why }) => why !== 'blank').map(({ why, rows: at }) => `“${sheet}”${SKIPPED[why]}${rowList(at)}`),
  );
  return rows.length === 0 ? tables : [...tables, `没有带入的行，留在原表：${rows.join('；')}。`];
}

function rowList(rows: readonly number[]): string {
  return `（第${rows.slice(0, 5).join('、')}${rows.length > 5 ? `行等${rows.length}` : ''}行）`;
}

function columnLines({ unmapped, stayed }: StructureReceipt): string[] {
  const byWhy = new Map<StayedWhy, StayedColumn[]>();
  for (const column of stayed) byWhy.set(column.why, [...(byWhy.get(column.why) ?? []), column]);
  return [
    ...(unmapped.length > 0 ? [`不是标准字段、照原样带到右边的列：${unmapped.join('、')}。`] : []),
    ...[...byWhy].map(([why, columns]) => `没有带入的列：${byHeader(columns)}，${STAYED[why]}。`),
  ];
}

/** Each column once: twelve sheets of months have the same ones. */
function byHeader(columns: readonly StayedColumn[]): string {
  const places = new Map<string, string[]>();
  for (const { sheet, column, header } of columns)
    places.set(header, [...(places.get(header) ?? []), `“${sheet}”${column}列`]);
  return [...places]
    .map(([header, at]) => `“${header}”（${at.slice(0, 3).join('、')}${at.length > 3 ? `等${at.length}处` : ''}）`)
    .join('、');
}

function valueLines({ rewrites, datesMade, yearsTaken, datesLeft, covered }: StructureReceipt): string[] {
  const years = yearsTaken > 0 ? `，其中${yearsTaken}个没有写年份，按标题或相邻行补上，请核对` : '';
  return [
    ...(datesMade > 0 ? [`${datesMade}个文本日期换成了真正的日期${years}。`] : []),
    ...datesLeft.map(({ header, cells }) => `“${header}”有${cells}格不是确切的一天，照原文带入。`),
    ...several(
      covered,
      (n) => `合并单元格下面藏着${n}格内容，没有带入，请到原表核对：`,
      ({ sheet, cell }) => `  “${sheet}”${cell}`,
    ),
    ...several(
      rewrites,
      (n) => `换成标准写法的有${n}种：`,
      ({ header, before, after, cells }) => `  ${header}：${before} → ${after}（${cells}处）`,
    ),
  ];
}

function duplicateLines({ duplicates }: StructureReceipt): string[] {
  return several(
    duplicates,
    (n) => `可能是同一件登记了两次的有${n}组：`,
    ({ why, keep, sources }) => {
      const done = { both: '都已带入', first: '只带入最前一行', last: '只带入最后一行' }[keep];
      return `  ${sources.map(placeText).join('、')}：${why === 'case-no' ? '编号相同' : '同一信访人、内容几乎一样'}，${done}`;
    },
  );
}

function several<T>(items: readonly T[], head: (n: number) => string, line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const more = items.length > SHOWN ? [`  …… 还有${items.length - SHOWN}项`] : [];
  return [head(items.length), ...items.slice(0, SHOWN).map(line), ...more];
}

/** `1月!12` as a person says it. */
export const placeText = (source: string): string => source.replace(/^(.*)!(\d+)$/su, '“$1”第$2行');
