import { cellAddress } from '../core/grid/address';
import { headerOf } from '../core/reports/rectification/line-columns';
import type { Rectification } from '../core/reports/rectification/rectify';
import { defaultTicks, type WriteBackPlan } from '../core/reports/rectification/write-back';
import { matterName } from '../core/rules/matter-name';
import type { WriteBackAnswer, WriteBackCell, WriteBackLine, WriteBackRest } from './write-back-answers';

/** A plan of 写回台账 as a page shows it, line by line; null where there is no sheet that was typed into. */
export function writeBackAnswer(plan: WriteBackPlan, { order }: Rectification): WriteBackAnswer | null {
  const { edition, profile } = order;
  if (!edition) return null;
  // By row: two lines may bear one number by mistake.
  const lines = new Map<number, WriteBackLine & { readonly cells: WriteBackCell[] }>();
  for (const { id, number, column, from, target, row, at, before, after, doubt } of plan.items) {
    let line = lines.get(from);
    if (!line) {
      const matter = matterName(target.ledger, target.record);
      lines.set(from, (line = { number, row: from, matter, cells: [] }));
    }
    const { sheet } = target.ledger.place;
    const cell = cellAddress(row, at);
    line.cells.push({ id, header: headerOf(column, profile), sheet, cell, before, after, doubt });
  }
  const rest = new Map<string, WriteBackRest & { readonly numbers: string[] }>();
  for (const { number, column, why } of plan.left) {
    const key = `${column.key} ${why}`;
    const same = rest.get(key);
    if (same) same.numbers.push(number);
    else rest.set(key, { header: headerOf(column, profile), why, numbers: [number] });
  }
  return { sheet: edition.grid.name, lines: [...lines.values()], ticked: defaultTicks(plan), left: [...rest.values()] };
}
