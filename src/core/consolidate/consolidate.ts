import type { CivilDay } from '../calendar/civil-day';
import { unitsOf, type Ledger } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import { repeatedNumbers } from '../rules/case-no-duplicate';
import type { SheetModel } from '../sheets/sheet-model';
import { chooseTables } from '../structure/source-tables';
import { sourcePointer } from '../structure/source-pointer';
import { structuredSheet } from '../structure/structured-sheet';
import { structuredTable, type StructuredColumn, type StructuredTable } from '../structure/structured-table';
import { summarySheet } from './summary-sheet';
import { unitsOfFile } from './units-of-file';

/** One file that was handed in, read or not. */
export interface HandedIn {
  /** Without its folder. */
  readonly file: string;
  readonly ledgers: readonly Ledger[];
  readonly error: string | null;
}

export interface ConsolidatedFile {
  readonly file: string;
  readonly units: readonly string[];
  readonly records: number;
  readonly error: string | null;
  /** Tables whose rows did not come along. */
  readonly leftOut: number;
}

/** A row of an input. */
export interface InputRow {
  readonly file: string;
  readonly sheet: string;
  /** As Excel counts. */
  readonly row: number;
}

/** What came of stacking the ledgers of many units. */
export interface Consolidated {
  readonly files: readonly ConsolidatedFile[];
  readonly records: number;
  /** 信访件编号 that stand on more than one row: all rows are kept, people decide. */
  readonly duplicates: readonly { readonly caseNo: string; readonly places: readonly InputRow[] }[];
  /** Units of the office's lists of which no file was read. */
  readonly missingUnits: readonly string[];
  /** The stacked ledger, and what is to be said of it. */
  sheets(asOf: CivilDay): SheetModel[];
}

export const CONSOLIDATED_NAME = '汇总台账';

/** Stacks ledgers in the columns of 规范台账; each row says which unit's file, sheet and row it comes from. */
export function consolidate(handedIn: readonly HandedIn[], profile: Profile): Consolidated {
  // Each file by itself: one unit keeps registrations, another only what it rectifies.
  const chosen = handedIn.map(({ ledgers }) => chooseTables(ledgers));
  const files = handedIn.map(({ file, ledgers, error }, k): ConsolidatedFile => ({
    file,
    units: error === null ? unitsOfFile(file, ledgers, profile) : [],
    records: chosen[k]?.chosen.reduce((n, { size }) => n + size, 0) ?? 0,
    error,
    leftOut: chosen[k]?.leftOut.length ?? 0,
  }));
  const ledgers = chosen.flatMap((tables) => tables.chosen);
  const from = files.flatMap((file, k) => (chosen[k]?.chosen ?? []).map((ledger) => ({ ledger, file })));
  const here = new Set(files.flatMap(({ units }) => units));
  const result = {
    files,
    records: files.reduce((n, { records }) => n + records, 0),
    duplicates: duplicatesOf(ledgers),
    missingUnits: unitsOf(profile)
      .map(({ name }) => name)
      .filter((name) => !here.has(name)),
  };
  return {
    ...result,
    sheets(asOf) {
      const summary = summarySheet(result, profile, asOf);
      if (result.records === 0) return [summary];
      const table = withProvenance(structuredTable(ledgers), from);
      const rows = Array.from({ length: table.size }, (_, i) => i);
      return [structuredSheet(CONSOLIDATED_NAME, table, rows, profile), summary];
    },
  };
}

function duplicatesOf(ledgers: readonly Ledger[]): Consolidated['duplicates'] {
  return repeatedNumbers(ledgers.filter((ledger) => ledger.has('caseNo'))).map((places) => {
    const [first] = places;
    return {
      caseNo: first?.ledger.texts('caseNo')?.[first.record] ?? '',
      places: places.map(({ ledger, record }) => ({
        file: ledger.place.file,
        sheet: ledger.place.sheet,
        row: ledger.rowOf(record) + 1,
      })),
    };
  });
}

const PROVENANCE = ['报送单位', '来源文件', '来源工作表', '来源行'] as const;

/** Adds the columns that say where each row comes from. */
function withProvenance(
  table: StructuredTable,
  from: readonly { readonly ledger: Ledger; readonly file: ConsolidatedFile }[],
): StructuredTable {
  const columns = PROVENANCE.map((header): StructuredColumn => ({
    key: `@${header}`,
    header,
    field: null,
    values: [],
    formats: new Map(),
  }));
  const sources: string[] = [];
  for (const { ledger, file } of from) {
    const { sheet } = ledger.place;
    const units = file.units.join('、') || null;
    for (let i = 0; i < ledger.size; i++) {
      const row = ledger.rowOf(i);
      [units, file.file, sheet, row + 1].forEach((value, c) => columns[c]?.values.push(value));
      sources.push(`${file.file}/${sourcePointer(sheet, row)}`);
    }
  }
  return { ...table, sources, columns: [...table.columns, ...columns] };
}
