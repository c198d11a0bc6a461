import { ZipWriter } from './zip-writer';

/** A file as it is handed over. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Several files in one .zip, for those who would else have to save one after the other. */
export function fileArchive(files: readonly NamedFile[]): Uint8Array {
  // What is in a workbook is deflated already.
  const zip = new ZipWriter(1);
  for (const { name, bytes } of files) zip.addBytes(name, bytes);
  return zip.finish();
}
