import { readSheet } from '../../../../src/core/ledger/read-sheet';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { rectificationSheet } from '../../../../src/core/reports/rectification/rectification-sheet';
import { gridOf, petitions, rectified } from './support';

test('the sheet is a ledger whose header has two rows, and what it remembers in hidden columns is none of it', () => {
  const rectification = rectified([petitions({ caseNo: 'A1', isBacklog: '是' }, { caseNo: 'A2', peopleCount: 6 })]);
  const grid = { ...gridOf(rectificationSheet(rectification)), madeByProduct: false };
  const reading = readSheet(grid, { profile: DEFAULT_PROFILE });
  expect(reading.kind).toBe('ledger');
  const [table, ...more] = reading.tables;
  expect(more).toEqual([]);
  expect(table?.kind).toBe('rectification');
  expect(table?.records).toHaveLength(2);
  expect(table?.headerRows).toHaveLength(2);
  const byHow = (how: string): number => table?.columns.filter((column) => column.how === how).length ?? 0;
  expect(byHow('own')).toBe(2);
  const fields = table?.columns.flatMap((column) => column.fields) ?? [];
  expect(fields).toEqual(
    expect.arrayContaining(['resolvedInPlace', 'educatedInPlace', 'assistedInPlace', 'handledByLaw']),
  );
});
