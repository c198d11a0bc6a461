import { zipSync } from 'fflate';
import type { CellInput, CellRun, Operation, WriteCells } from '../../../../src/core/changes/change';
import type { Grid, MergeArea } from '../../../../src/core/grid/grid';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { parseArea } from '../../../../src/hosts/xlsx/read/references';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { XmlReader } from '../../../../src/hosts/xlsx/xml/xml-reader';
import { parts, styles } from '../support/package';

export const SHEET = '台账';
export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** Writes cells by their addresses; cells of one column make a run. */
export function write(cells: Record<string, CellInput>, how: Pick<CellRun, 'like' | 'style'> = {}): WriteCells {
  const columns = new Map<number, [number, CellInput][]>();
  for (const [address, input] of Object.entries(cells)) {
    const { top, left } = area(address);
    columns.set(left, [...(columns.get(left) ?? []), [top, input]]);
  }
  const runs = [...columns].map(([column, list]): CellRun => {
    list.sort(([a], [b]) => a - b);
    return { column, rows: Int32Array.from(list, ([row]) => row), inputs: list.map(([, input]) => input), ...how };
  });
  return { kind: 'write-cells', sheet: SHEET, runs };
}

export function area(reference: string): MergeArea {
  const found = parseArea(reference);
  if (!found) throw new Error(reference);
  return found;
}

/** A file before and after, for looking into. */
export interface Patched {
  readonly bytes: Uint8Array;
  readonly before: Package;
  readonly after: Package;
  /** Text of the sheet's part after. */
  readonly sheet: string;
  readonly grid: Grid;
}

/** Patches a workbook made of this sheet and these parts, and holds what came out to what must always hold. */
export async function patch(
  sheet: string,
  operations: readonly Operation[],
  replaced: Record<string, string | Uint8Array | null> = {},
): Promise<Patched> {
  return patchFile(zipSync(parts(sheet, replaced)), operations);
}

export async function patchFile(file: Uint8Array, operations: readonly Operation[]): Promise<Patched> {
  const bytes = patchWorkbook(file, operations);
  const before = Package.open(file);
  const after = Package.open(bytes);
  for (const { name } of after.entries) if (/\.(?:xml|rels)$/u.test(name)) expectWellFormed(after.text(name));
  const workbook = await openWorkbook(bytes, '台账.xlsx');
  const first = workbook.sheets.find((s) => s.name === (operations[0]?.sheet ?? SHEET)) ?? workbook.sheets[0];
  if (!first) throw new Error('no sheet');
  return { bytes, before, after, sheet: after.has(SHEET_PART) ? after.text(SHEET_PART) : '', grid: first.grid() };
}

/** The entries whose compressed bytes differ, that are new (+) or gone (-). */
export function changedEntries({ before, after }: Pick<Patched, 'before' | 'after'>): string[] {
  const old = new Map([...before.entries].map((entry) => [entry.name, entry]));
  const changed: string[] = [];
  for (const entry of after.entries) {
    const was = old.get(entry.name);
    old.delete(entry.name);
    if (!was) changed.push(`+${entry.name}`);
    else if (Buffer.compare(before.compressed(entry.name), after.compressed(entry.name)) !== 0)
      changed.push(entry.name);
  }
  return [...changed, ...[...old.keys()].map((name) => `-${name}`)];
}

/** Every tag is closed by its own, and no attribute stands twice. */
export function expectWellFormed(xml: string): void {
  const faults: string[] = [];
  const reader = new XmlReader(xml);
  const open: string[] = [];
  for (let token = reader.next(); token !== null; token = reader.next()) {
    if (token === 'open' && !reader.selfClosing) open.push(reader.name);
    else if (token === 'close' && reader.name !== open.pop()) faults.push(`</${reader.name}>`);
  }
  for (const [tag] of xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/gu, '').matchAll(/<[^!?/][^>]*>/gu)) {
    const names = Array.from(tag.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/gu), (m) => m[1]);
    if (new Set(names).size < names.length) faults.push(tag);
  }
  expect([...faults, ...open]).toEqual([]);
}

/** A styles part with four formats: plain, bold with a border, a date, and text under a quote mark. */
export const FOUR_STYLES = styles(
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="10.5"/><name val="等线"/><family val="2"/><scheme val="minor"/></font>' +
    '<font><b/><i/><sz val="11"/><color theme="1"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thick"/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf>' +
    '<xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>',
);
