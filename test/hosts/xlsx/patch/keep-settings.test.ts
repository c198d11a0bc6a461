import { strToU8, unzipSync, zipSync } from 'fflate';
import type { KeptSettings } from '../../../../src/hosts/kept-settings';
import { openWorkbook } from '../../../../src/hosts/xlsx/open-workbook';
import { Package } from '../../../../src/hosts/xlsx/package/package';
import { patchWorkbook } from '../../../../src/hosts/xlsx/patch/patch-workbook';
import { writeWorkbook } from '../../../../src/hosts/xlsx/write/write-workbook';
import { parts, sheetData } from '../support/package';
import { richParts, richWorkbook } from '../support/rich-package';
import { changedEntries, expectWellFormed, write } from './support';

const COLUMNS = ['petition-ledger.columns', '{"columns":[{"header":["谁 <甲>"],"fields":["petitioner"]}]}'] as const;
const IGNORED = ['findings.ignored', '{"entries":[{"why":"已核实 & 无误"}]}'] as const;

const kept = (file: Uint8Array, ...settings: (readonly [string, string])[]): Uint8Array =>
  patchWorkbook(file, [], { settings: new Map(settings) });

async function settingsOf(file: Uint8Array): Promise<KeptSettings> {
  const { settings } = await openWorkbook(file, '台账.xlsx');
  return settings?.() ?? new Map();
}

const changed = (before: Uint8Array, after: Uint8Array): string[] =>
  changedEntries({ before: Package.open(before), after: Package.open(after) });

function expectSound(file: Uint8Array): void {
  const opened = Package.open(file);
  const names = [...opened.entries].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) if (/\.(?:xml|rels)$/u.test(name)) expectWellFormed(opened.text(name));
  const own = names.filter((name) => name.startsWith('customXml/item'));
  for (const name of own) expect(opened.contentType(name)).toBeTruthy();
  const ids = names.flatMap((name) =>
    name.includes('itemProps') ? (/itemID="([^"]*)"/u.exec(opened.text(name))?.[1] ?? []) : [],
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/u);
}

describe('settings written into a workbook with charts, pictures, macros and custom XML of its own', () => {
  const file = richWorkbook();
  const saved = kept(file, COLUMNS, IGNORED);

  it('come back as they were, beside what others keep there', async () => {
    expectSound(saved);
    expect([...(await settingsOf(saved))]).toEqual([COLUMNS, IGNORED]);
  });

  it('add parts of their own, and change nothing but the two lists of parts', () => {
    expect(changed(file, saved)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      ...[2, 3].flatMap((n) => [
        `+customXml/item${n}.xml`,
        `+customXml/_rels/item${n}.xml.rels`,
        `+customXml/itemProps${n}.xml`,
      ]),
    ]);
  });

  it('are written over where they stand when they change, and left where they do not', async () => {
    const other = [COLUMNS[0], '{"columns":[]}'] as const;
    const again = kept(saved, other, IGNORED);
    expect(changed(saved, again)).toEqual(['customXml/item2.xml']);
    expect([...(await settingsOf(again))]).toEqual([other, IGNORED]);
    expect(Buffer.compare(kept(saved, COLUMNS, IGNORED), saved)).toBe(0);
  });

  it('leave nothing behind when they are taken away', () => {
    expect(changed(file, kept(saved))).toEqual([]);
    expect(changed(kept(file, IGNORED), kept(saved, IGNORED)).filter((name) => name.startsWith('+'))).toEqual([
      '+customXml/item3.xml',
      '+customXml/_rels/item3.xml.rels',
      '+customXml/itemProps3.xml',
    ]);
  });

  it('stay while cells are written by who says nothing of settings', async () => {
    const written = patchWorkbook(saved, [write({ B2: '李试' })]);
    expect([...(await settingsOf(written))]).toEqual([COLUMNS, IGNORED]);
  });
});

it('writes cells and settings in one go', async () => {
  const file = zipSync(parts(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')));
  const saved = patchWorkbook(file, [write({ A1: 2 })], { settings: new Map([COLUMNS]) });
  expectSound(saved);
  expect([...(await settingsOf(saved))]).toEqual([COLUMNS]);
});

it('finds the settings that Excel wrote, under whatever names and with another line above them', async () => {
  const excel = {
    ...unzipSync(kept(richWorkbook(), IGNORED)),
    'customXml/item2.xml': strToU8(
      '﻿<?xml version="1.0"?>\r\n<setting xmlns="urn:petition-ledger:settings:findings.ignored">{&quot;a&quot;:1}</setting>',
    ),
  };
  expect([...(await settingsOf(zipSync(excel)))]).toEqual([['findings.ignored', '{"a":1}']]);
});

it('passes over custom XML that cannot be read, and leaves it as it is', async () => {
  const damaged = strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "c">]><a>&b;</a>');
  for (const part of ['customXml/item1.xml', 'customXml/_rels/item1.xml.rels']) {
    const file = zipSync({ ...richParts(), [part]: damaged });
    expect([...(await settingsOf(file))]).toEqual([]);
    const saved = kept(file, COLUMNS);
    expect([...(await settingsOf(saved))]).toEqual([COLUMNS]);
    expect(changed(file, saved)).not.toContain(part);
  }
});

it('says what its parts are where the workbook has no word for XML', async () => {
  const all = richParts();
  const types = new TextDecoder().decode(all['[Content_Types].xml']).replace(/<Default Extension="xml"[^>]*>/u, '');
  const saved = kept(zipSync({ ...all, '[Content_Types].xml': strToU8(types) }), COLUMNS);
  expect(Package.open(saved).contentType('customXml/item2.xml')).toBe('application/xml');
  expect([...(await settingsOf(saved))]).toEqual([COLUMNS]);
});

it('takes the later of two parts that say different things, and writes one', async () => {
  const one = unzipSync(kept(richWorkbook(), COLUMNS, IGNORED));
  const text = new TextDecoder().decode(one['customXml/item2.xml']);
  const two = zipSync({
    ...one,
    'customXml/item3.xml': strToU8(text.replace('petitioner', 'content')),
    'customXml/itemProps3.xml': strToU8(
      new TextDecoder().decode(one['customXml/itemProps3.xml']).replace('findings.ignored', COLUMNS[0]),
    ),
  });
  expect((await settingsOf(two)).get(COLUMNS[0])).toContain('content');
  const saved = kept(two, COLUMNS);
  expect([...(await settingsOf(saved))]).toEqual([COLUMNS]);
  expect(Package.open(saved).has('customXml/item2.xml')).toBe(false);
});

it('a new workbook made for others has none', async () => {
  expect((await settingsOf(writeWorkbook([]))).size).toBe(0);
});
