import { parseIsoDay, type CivilDay } from '../../src/core/calendar/civil-day';
import { Ledger } from '../../src/core/ledger/ledger';
import { readSheet } from '../../src/core/ledger/read-sheet';
import type { SheetReading, Table } from '../../src/core/ledger/types';
import { DEFAULT_PROFILE as profile } from '../../src/core/profile/default-profile';
import { checkLedgers } from '../../src/core/rules/check';
import { LAYOUTS, sampleLedger, drawnWorkbooks, type SampleLedger, type TableTruth } from '../../src/sample';

/** What was put on a sheet must be what the engine reads there; the truth is written by the generator alone. */
function findingsOf(samples: readonly SampleLedger[]): string[] {
  const ledgers = samples.flatMap((s, k) =>
    readSheet(s.grid, { profile }).tables.map((table) => ({
      k,
      ledger: new Ledger(s.grid, table, profile, { file: 'a.xlsx', sheet: s.grid.name }),
    })),
  );
  const asOf = parseIsoDay(samples[0]?.truth.asOf ?? '') as CivilDay;
  const { findings, rules } = checkLedgers(
    ledgers.map((l) => l.ledger),
    { asOf, profile },
  );
  return Array.from({ length: findings.size }, (_, i) => {
    const sheet = ledgers[findings.ledgerAt(i)]?.k;
    return `${sheet}: ${rules[findings.ruleAt(i)]?.id} ${findings.rowAt(i)},${findings.columnAt(i)}`;
  });
}

const plantedIn = (samples: readonly SampleLedger[]): string[] =>
  samples.flatMap((s, k) => s.truth.planted.map((p) => `${k}: ${p.rule} ${p.row},${p.column}`));

const tableAsTruth = (t: Table): TableTruth => ({
  headerRows: t.headerRows,
  firstRow: t.records[0] ?? -1,
  lastRow: t.records[t.records.length - 1] ?? -1,
  records: t.records.length,
  columns: t.columns.map((c) => ({ column: c.column, fields: c.fields })),
});

const readings = (samples: readonly SampleLedger[]): SheetReading[] =>
  samples.map((s) => readSheet(s.grid, { profile }));

describe.each(LAYOUTS.map((l) => [l.id]))('a sample of %s', (layout) => {
  const samples = (['clean', 'usual', 'heavy'] as const).map((mess, k) =>
    sampleLedger({ seed: 71 + k, rows: 160, layout, mess }),
  );

  it('is read as the ledger it is, every header row, record and column', () => {
    expect(readings(samples).map((r) => r.kind)).toEqual(['ledger', 'ledger', 'ledger']);
    expect(readings(samples).map((r) => r.tables.map(tableAsTruth))).toEqual(samples.map((s) => s.truth.tables));
  });

  it.each([0, 1, 2])('gives the findings that were planted, and no other (%#)', (k) => {
    const sample = [samples[k] as SampleLedger];
    expect(findingsOf(sample).sort()).toEqual(plantedIn(sample).sort());
  });
});

describe.each(drawnWorkbooks().map((b) => [b.title, b] as const))('the sample workbook %s', (_title, book) => {
  it('gives the findings that were planted, checked as one file', () => {
    const samples = book.build();
    expect(findingsOf(samples).sort()).toEqual(plantedIn(samples).sort());
  });
});
