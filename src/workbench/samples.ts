import { writeWorkbook } from '../hosts/xlsx/write/write-workbook';
import type { SampleWorkbook } from '../sample';
import type { SourceFile } from './session';

/**
 * A sample as a file: it is written and read back like any other, so that what a newcomer sees is
 * what their own files will go through.
 */
export function sampleFile(sample: SampleWorkbook): SourceFile {
  return {
    name: sample.fileName,
    bytes() {
      const sheets = sample.build().map((ledger) => ledger.sheet);
      const bytes = writeWorkbook(sheets, { madeByProduct: false, compression: 'fast' });
      return Promise.resolve(new Uint8Array(bytes));
    },
  };
}
