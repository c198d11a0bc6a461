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
      const built = sample.build();
      const templates = new Set(built.flatMap(({ sheet, isTemplate = false }) => (isTemplate ? [sheet.name] : [])));
      const bytes = writeWorkbook(
        built.map(({ sheet }) => sheet),
        { madeByProduct: ({ name }) => templates.has(name), compression: 'fast' },
      );
      return Promise.resolve(new Uint8Array(bytes));
    },
  };
}
