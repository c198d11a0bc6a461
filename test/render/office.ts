import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A folder that goes away with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'petition-ledger-render-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Has LibreOffice calculate every formula anew when it opens a file of this folder, and take no result from it. */
export function calculateAll(folder: string): void {
  const user = join(folder, 'profile', 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(
    join(user, 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
      '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
      '<value>0</value></prop></item></oor:items>',
  );
}

/**
 * Has LibreOffice save a file in another format, in the same folder. Gives the new file's path.
 * Its TODAY() is the computer's, ours the office's: both are Beijing's here, wherever the test runs.
 */
export function convert(path: string, ending: string, filter = ending): string {
  const folder = join(path, '..');
  const out = mkdtempSync(join(folder, 'out-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const run = spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', out, path], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
  return join(out, basename(path).replace(/\.[^.]+$/u, `.${ending}`));
}

/** The pages of a PDF as text, each laid out as it is printed. */
export function pagesOf(pdf: string): string[] {
  const run = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`pdftotext: ${run.stderr}`);
  return run.stdout.split('\f').filter((page) => page.trim() !== '');
}

/**
 * Keeps pictures of some pages (1-based) for docs, where `PICTURES` names a folder: they are looked at
 * before they are committed. Elsewhere nothing is done.
 */
export function keepPictures(pdf: string, name: string, pages: readonly number[]): void {
  const folder = process.env.PICTURES;
  if (folder === undefined) return;
  for (const page of pages) {
    const only = ['-f', String(page), '-l', String(page), '-singlefile'];
    const target = join(folder, pages.length === 1 ? name : `${name}-page${page}`);
    const run = spawnSync('pdftoppm', ['-png', '-gray', '-r', '96', ...only, pdf, target], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`pdftoppm: ${run.stderr}`);
  }
}

export const bytesOf = (path: string): Uint8Array => readFileSync(path);
