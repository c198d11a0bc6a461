import { openWorkbook } from '../hosts/xlsx/open-workbook';
import { fileArchive } from '../hosts/xlsx/package/file-archive';
import { patchWorkbook } from '../hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../hosts/xlsx/write/write-workbook';
import { LocalEngine } from './local-engine';
import { serve } from './serve';

/** The worker's entry: the whole engine, so that no page ever waits for it. */
serve(self, new LocalEngine(openWorkbook, { write: writeWorkbook, archive: fileArchive, patch: patchWorkbook }));
