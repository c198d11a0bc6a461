import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../src/hosts/xlsx/write/write-workbook';
import { CHART_SHEET } from '../contract/charts';
import { richWorkbook } from '../hosts/xlsx/support/rich-package';
import { convert, temporaryFolder } from './office';

const folder = temporaryFolder();

/** The charts that LibreOffice found, by their titles, each with the numbers that it took from the cells. */
function chartsIn(ods: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, part] of Object.entries(unzipSync(readFileSync(ods)))) {
    if (!/^Object \d+\/content\.xml$/u.test(name)) continue;
    const xml = strFromU8(part);
    const title = /<chart:title\b.*?<text:p[^>]*>(.*?)<\/text:p>/su.exec(xml)?.[1] ?? '';
    found.set(
      title.replace(/<[^>]*>/gu, ''),
      [...xml.matchAll(/office:value="([^"]*)"/gu)].map((m) => m[1] ?? ''),
    );
  }
  return found;
}

describe('charts in a program that knows nothing of us', () => {
  it.each([
    ['of a new file', (): Uint8Array => writeWorkbook([CHART_SHEET])],
    [
      'of a sheet added to a grown workbook',
      (): Uint8Array =>
        patchWorkbook(richWorkbook(), [
          { kind: 'add-sheet', sheet: CHART_SHEET.name, model: CHART_SHEET, after: null },
        ]),
    ],
  ])(
    '%s are drawn with their titles and the numbers of their cells',
    (_, make) => {
      const path = join(folder, `图表${_.length}.xlsx`);
      writeFileSync(path, make());
      const charts = chartsIn(convert(path, 'ods'));
      expect(charts.get('信访形式构成')).toEqual(['12', '3', '5']);
      expect(charts.get('各街道件次')).toEqual(['12', '3', '5']);
      expect(charts.get('满意率')).toEqual(['0.975', 'NaN', '1']);
      expect(charts.get('“各月”件次 &lt;2021 &amp; 2020&gt;')).toEqual(['12', '9', '3', 'NaN', '5', '6']);
    },
    120_000,
  );
});
