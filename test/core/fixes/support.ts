import { isFormulaInput, type WorkbookChange } from '../../../src/core/changes/change';
import { planFixes } from '../../../src/core/fixes/plan-fixes';
import type { FixPlan, FixRequest } from '../../../src/core/fixes/fix-plan';
import { cellAddress } from '../../../src/core/grid/address';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { Ledger } from '../../../src/core/ledger/ledger';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { checkLedgers, type CheckResult } from '../../../src/core/rules/check';
import { describeFinding } from '../../../src/core/rules/describe';
import { day } from '../rules/support';

const OPTIONS = { asOf: day('2021-12-31'), profile: DEFAULT_PROFILE };

/** All rules on ledgers made by hand. */
export function checked(...ledgers: readonly Ledger[]): CheckResult {
  return checkLedgers(ledgers, OPTIONS);
}

/** All rules on sheets, read as a file's are. */
export function checkedGrids(grids: readonly Grid[]): CheckResult {
  const ledgers = grids.flatMap((grid) => {
    const reading = readSheet(grid, { profile: DEFAULT_PROFILE, fileName: '台账.xlsx' });
    if (reading.kind !== 'ledger') return [];
    const place = { file: '台账.xlsx', sheet: grid.name };
    return reading.tables.map((table) => new Ledger(grid, table, DEFAULT_PROFILE, place));
  });
  return checked(...ledgers);
}

/** The findings as keys: what was found, and where. */
export function findingKeys(result: CheckResult): string[] {
  return Array.from({ length: result.findings.size }, (_, k) => {
    const { rule, cell, row, field } = describeFinding(result, k);
    return `${result.ledgers[result.findings.ledgerAt(k)]?.place.sheet}!${cell ?? `row ${row}`} ${rule} ${field}`;
  });
}

export const SAFE: FixRequest = { selection: { kind: 'safe' } };

/** `F12 value-alias: 走访 → 来访`, cell by cell as planned. */
export function planned(plan: FixPlan): string[] {
  return plan.fixes.map((f) => `${cellAddress(f.row, f.column)} ${f.rule}: ${f.before} → ${String(f.after)}`);
}

export function planOf(ledgers: Ledger | readonly Ledger[], request: FixRequest = SAFE): FixPlan {
  return planFixes(checked(...(ledgers instanceof Ledger ? [ledgers] : ledgers)), request);
}

/** A sheet as it is after a change. */
export function changedGrid(grid: Grid, change: WorkbookChange): Grid {
  const written = change.operations.flatMap((op) =>
    op.kind === 'write-cells' ? op.runs.map((run) => run.column) : [],
  );
  const columnCount = Math.max(grid.columnCount, ...written.map((column) => column + 1));
  const columns = Array.from({ length: columnCount }, (_, c): CellValue[] =>
    Array.from({ length: grid.rowCount }, (_unused, r) => grid.columns[c]?.[r] ?? null),
  );
  const formats = columns.map((_, c) =>
    Uint16Array.from({ length: grid.rowCount }, (_unused, r) => grid.formats[c]?.[r] ?? 0),
  );
  const formulas = columns.map((_, c) => grid.formulas[c] ?? null);
  const merges = [...grid.merges, ...change.operations.flatMap((op) => (op.kind === 'merge-cells' ? op.areas : []))];
  const formatCodes = [...grid.formatCodes];
  const indexOf = (code: string): number => {
    if (!formatCodes.includes(code)) formatCodes.push(code);
    return formatCodes.indexOf(code);
  };
  for (const op of change.operations) {
    if (op.kind !== 'write-cells' || op.sheet !== grid.name) continue;
    for (const { column, rows, inputs, style } of op.runs) {
      rows.forEach((row, i) => {
        const input = inputs[i] ?? null;
        if (isFormulaInput(input)) throw new Error('a mend is never a formula');
        columns[column]![row] = input;
        if (style?.format !== undefined) formats[column]![row] = indexOf(style.format);
      });
    }
  }
  return { ...grid, columnCount, columns, formats, formatCodes, formulas, merges };
}
