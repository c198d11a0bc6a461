import type { Grid } from '../src/core/grid/grid';
import { parseIsoDay, type CivilDay } from '../src/core/calendar/civil-day';
import { Ledger, isDateField, listOf } from '../src/core/ledger/ledger';
import { readSheet } from '../src/core/ledger/read-sheet';
import { fieldOf } from '../src/core/fields/catalog';
import { DEFAULT_PROFILE } from '../src/core/profile/default-profile';
import { checkLedgers, type CheckResult } from '../src/core/rules/check';
import type { Rule } from '../src/core/rules/rule';
import type { Planted } from '../src/sample/truth';

const profile = DEFAULT_PROFILE;
export const AS_OF = parseIsoDay('2022-06-30') as CivilDay;

/** Finds the tables of a sheet and maps their columns. */
export function read(grid: Grid): readonly Ledger[] {
  const place = { file: 'bench.xlsx', sheet: grid.name };
  return readSheet(grid, { profile }).tables.map((table) => new Ledger(grid, table, profile, place));
}

/** Parses every column as the rules ask for it. */
export function parse(ledgers: readonly Ledger[]): void {
  for (const ledger of ledgers) {
    for (const field of new Set(ledger.table.columns.flatMap((c) => c.fields))) {
      const { type } = fieldOf(field);
      const list = listOf(field, profile);
      if (isDateField(field)) ledger.dates(field);
      else if (list) ledger.choices(field, list);
      else if (type === 'flag') ledger.flags(field);
      else if (type === 'integer') ledger.counts(field);
      else ledger.texts(field);
    }
  }
}

export function check(ledgers: readonly Ledger[], rules?: readonly Rule[]): CheckResult {
  return checkLedgers(ledgers, { asOf: AS_OF, profile, ...(rules ? { rules } : {}) });
}

/** Everything between a grid and its findings: detect, map, parse, all rules. */
export const fullCheck = (grid: Grid): CheckResult => check(read(grid));

/** Refuses to measure an engine that does not find what is there. */
export function assertFindings(result: CheckResult, planted: readonly Planted[], records: number): void {
  if (result.records !== records) throw new Error(`the engine sees ${result.records} matters, there are ${records}`);
  const { findings, rules } = result;
  const found = new Set<string>();
  for (let k = 0; k < findings.size; k++)
    found.add(`${rules[findings.ruleAt(k)]?.id}@${findings.rowAt(k)},${findings.columnAt(k)}`);
  const running = new Set(rules.map((r) => r.id));
  const missed = planted.filter((p) => running.has(p.rule) && !found.has(`${p.rule}@${p.row},${p.column}`));
  if (missed.length > 0)
    throw new Error(
      `${missed.length} of ${planted.length} planted errors were not found, such as ${JSON.stringify(missed[0])}`,
    );
}
