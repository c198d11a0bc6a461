import { structureChangeOf } from '../../src/hosts/workbench/structure-guard';

describe('what moves cells away from where the file has them', () => {
  test.each([
    ['sheet.command.insert-row-before', 'rows'],
    ['sheet.command.insert-multi-rows-above', 'rows'],
    ['sheet.command.append-row', 'rows'],
    ['sheet.command.remove-row-confirm', 'rows'],
    ['sheet.command.move-rows', 'rows'],
    ['sheet.mutation.insert-row', 'rows'],
    ['sheet.mutation.remove-rows', 'rows'],
    ['sheet.command.insert-multi-cols-right', 'columns'],
    ['sheet.command.remove-col-by-range', 'columns'],
    ['sheet.mutation.move-columns', 'columns'],
    ['sheet.command.insert-range-move-down-confirm', 'cells'],
    ['sheet.command.delete-range-move-left', 'cells'],
    ['sheet.mutation.move-range', 'cells'],
    ['sheet.command.insert-sheet', 'sheets'],
    ['sheet.command.remove-sheet-confirm', 'sheets'],
    ['sheet.command.copy-sheet', 'sheets'],
    ['sheet.command.set-worksheet-name', 'sheets'],
    ['sheet.mutation.set-worksheet-order', 'sheets'],
    ['sheet.command.sort-range', 'sort'],
    ['sheet.command.reorder-range', 'sort'],
  ])('%s is stopped as a change of %s', (id, change) => {
    expect(structureChangeOf(id)).toBe(change);
  });

  test.each([
    'sheet.mutation.set-range-values',
    'sheet.command.set-range-values',
    'sheet.command.paste',
    'sheet.command.clear-selection-content',
    'sheet.command.set-row-height',
    'sheet.command.set-worksheet-col-width',
    'sheet.command.set-rows-hidden',
    'sheet.command.set-worksheet-activate',
    'sheet.operation.set-selections',
  ])('%s is allowed', (id) => {
    expect(structureChangeOf(id)).toBeNull();
  });
});
