import * as fc from 'fast-check';
import { isFormulaInput } from '../../../src/core/changes/change';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import type { Profile } from '../../../src/core/profile/profile';
import { parseProfile } from '../../../src/core/profile/read-profile';
import { readSettings } from '../../../src/core/profile/settings-sheet/read-settings';
import { settingsModel } from '../../../src/core/profile/settings-sheet/settings-model';
import { profileJson } from '../../../src/core/profile/write-profile';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { writeWorkbook } from '../../../src/hosts/xlsx/write/write-workbook';
import { anyProfile } from './any-profile';
import { gridOf, rowsOf } from './settings-sheet/support';

const faultsOf = (profile: Profile) => readSettings(gridOf(rowsOf(profile))).faults.filter((f) => f.weight === 'fault');

describe('a profile comes back as it was', () => {
  test('from the sheet 设置', () => {
    fc.assert(
      fc.property(anyProfile, (profile) => {
        expect(readSettings(gridOf(rowsOf(profile))).profile).toEqual(profile);
        expect(faultsOf(profile)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('from the sheet 设置 in a real file, which carries the product’s mark', async () => {
    await fc.assert(
      fc.asyncProperty(anyProfile, async (profile) => {
        const book = await openWorkbook(writeWorkbook([settingsModel(profile)]), '设置.xlsx');
        const grid = book.sheets[0]?.grid();
        if (!grid) throw new Error('no sheet');
        expect(grid.madeByProduct).toBe(true);
        expect(readSettings(grid).profile).toEqual(profile);
      }),
      { numRuns: 15 },
    );
  });

  test('from a JSON file, with what differs from the default or with everything', () => {
    fc.assert(
      fc.property(anyProfile, fc.boolean(), (profile, whole) => {
        const { profile: read, faults } = parseProfile(profileJson(profile, { whole }), '文件');
        expect(faults).toEqual([]);
        expect(read).toEqual(profile);
      }),
      { numRuns: 100 },
    );
  });
});

test('of the default only the office’s name is written, unless all is asked for', () => {
  expect(JSON.parse(profileJson(DEFAULT_PROFILE))).toEqual({ office: '东城区信访办' });
  const whole = JSON.parse(profileJson(DEFAULT_PROFILE, { whole: true })) as { streets: unknown[] };
  expect(whole.streets).toHaveLength(17);
});

test('no cell of the sheet is a formula, and every choice fits into the rule of its drop-down', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const model = settingsModel(profile);
      for (const cell of model.rows.flat()) expect(cell === null || !isFormulaInput(cell.value)).toBe(true);
      for (const { list } of model.validations ?? [])
        if (list && 'choices' in list) expect(list.choices.join(',').length).toBeLessThan(255);
    }),
    { numRuns: 15 },
  );
});
