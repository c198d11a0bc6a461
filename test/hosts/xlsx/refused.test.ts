import { CFB } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { constants, deflateRawSync } from 'node:zlib';
import { AppError } from '../../../src/core/app-error';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import type { InflateRaw } from '../../../src/hosts/xlsx/package/inflate';
import { nodeInflate } from '../../../src/hosts/xlsx/package/node-inflate';
import { parts, sheetData, sharedStrings } from './support/package';
import { handMadeZip, type HandMadeEntry } from './support/zip';

/** Opens a file and reads all its sheets; what it throws must be one Chinese sentence. */
async function refusal(bytes: Uint8Array, fileName = '台账.xlsx', inflate?: InflateRaw): Promise<string> {
  try {
    const workbook = await openWorkbook(bytes, fileName, inflate ? { inflate } : {});
    for (const sheet of workbook.sheets) sheet.grid();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    const { code, message } = error as AppError;
    expect(message).toMatch(/^[^\n。]+。$/u);
    expect(message).toContain(fileName);
    expect(message).toMatch(/请/u);
    return code;
  }
  return 'read';
}

const sheet = sheetData('<row><c t="s"><v>0</v></c></row>');
const strings = sharedStrings('<si><t>张三</t></si>');
const sound = parts(sheet, { 'xl/sharedStrings.xml': strings });
const entries: HandMadeEntry[] = Object.entries(sound).map(([name, data]) => ({ name, data }));
const withSheet = (entry: Partial<HandMadeEntry>): Uint8Array =>
  handMadeZip(entries.map((e) => (e.name.includes('sheet1') ? { ...e, ...entry } : e)));

/** A deflate stream of this many times 16 MB of spaces. */
function spaces(times: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, 0x20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => block), deflateRawSync(Buffer.alloc(0))]);
}

/** A compound file with one stream of this name. */
function compound(stream: string, content: Uint8Array = new Uint8Array(8192)): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, content);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]);
}

describe('archives that cannot be what they say', () => {
  it('refuses one that is cut off, wherever it is cut', async () => {
    const bytes = zipSync(sound);
    const codes = new Set<string>();
    for (let length = 1; length < bytes.length; length += 7) codes.add(await refusal(bytes.slice(0, length)));
    expect([...codes].filter((code) => code !== 'file-truncated' && code !== 'file-not-spreadsheet')).toEqual([]);
    expect(await refusal(bytes.slice(0, bytes.length - 30))).toBe('file-truncated');
    expect(await refusal(new Uint8Array(0))).toBe('file-empty');
  });

  it('refuses one whose bytes were changed on the way', async () => {
    for (const inflate of [undefined, nodeInflate]) {
      for (let i = 0; i < 12; i++) {
        const bytes = withSheet({ stored: i % 2 === 0, declaredCrc: 0x12345678 + i });
        expect(await refusal(bytes, '台账.xlsx', inflate)).toBe('file-unreadable');
      }
      expect(await refusal(withSheet({ compressed: new Uint8Array(40).fill(0xff) }), '台账.xlsx', inflate)).toBe(
        'file-unreadable',
      );
      expect(await refusal(withSheet({ declaredSize: 5000 }), '台账.xlsx', inflate)).toBe('file-unreadable');
    }
    expect(await refusal(withSheet({ method: 14 }))).toBe('file-unsupported');
  });

  it('never ends in anything but one sentence, whichever byte is changed', async () => {
    const bytes = zipSync(sound, { level: 6 });
    const codes = new Set<string>();
    for (let i = 4; i < bytes.length; i++) {
      const changed = bytes.slice();
      changed[i] = (changed[i] ?? 0) ^ 0xff;
      codes.add(await refusal(changed));
    }
    expect(codes.has('file-unreadable')).toBe(true);
  });

  it('refuses one locked with a password of the archive', async () => {
    expect(await refusal(withSheet({ flags: 1 }))).toBe('file-encrypted');
  });
});

describe('archives that unpack without end', () => {
  it('refuses more than 200 times the size of the file, before unpacking anything', async () => {
    const data = new Uint8Array(8 * 1024 * 1024).fill(0x20);
    expect(await refusal(zipSync({ ...sound, 'xl/media/a.bin': data }))).toBe('file-bomb');
  });

  it('refuses more than 2 GiB, however large the file', async () => {
    const filler = { name: 'filler', data: new Uint8Array(16 * 1024 * 1024), stored: true };
    const bytes = handMadeZip([...entries, filler, { name: 'x', data: new Uint8Array(9), declaredSize: 2 ** 31 }], {
      zip64: true,
    });
    expect(await refusal(bytes)).toBe('file-bomb');
  });

  it('refuses many parts that together are too large, each within the limit', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      name: `x${i}`,
      data: new Uint8Array(9),
      declaredSize: 100_000_000,
    }));
    expect(await refusal(handMadeZip([...entries, ...many]))).toBe('file-bomb');
  });

  it.each([
    ['fflate', undefined],
    ['zlib', nodeInflate],
  ])('notices a part that is larger than it says while %s unpacks it, at little cost', async (_, inflate) => {
    const compressed = spaces(64);
    const filler = { name: 'filler', data: new Uint8Array(1024), stored: true };
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', '_rels/.rels']) {
      const lying = handMadeZip([
        ...entries.map((e) => (e.name === part ? { ...e, compressed, declaredSize: 4000 } : e)),
        filler,
      ]);
      const before = process.memoryUsage().rss;
      expect(await refusal(lying, '台账.xlsx', inflate)).toBe('file-bomb');
      expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(400);
    }
  });
});

describe('external entities', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  it.each([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
  ])('are refused in %s', async (name) => {
    const all = { ...sound, 'xl/styles.xml': strToU8('<styleSheet/>') } as Record<string, Uint8Array>;
    const text = new TextDecoder().decode(all[name]);
    expect(
      await refusal(zipSync({ ...all, [name]: strToU8(`<?xml version="1.0"?><!-- c -->${doctype}${text}`) })),
    ).toBe('file-external-entities');
  });

  it('are refused in UTF-16 too, and in Excel XML 2003', async () => {
    const utf16 = new Uint8Array(Uint16Array.from(`\uFEFF${doctype}${sheet}`, (c) => c.charCodeAt(0)).buffer);
    expect(await refusal(zipSync({ ...sound, 'xl/worksheets/sheet1.xml': utf16 }))).toBe('file-external-entities');
    const xml = `<?xml version="1.0"?>${doctype}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`;
    expect(await refusal(strToU8(xml), '台账.xls')).toBe('file-external-entities');
  });
});

describe('files that are something else', () => {
  const zip = (names: Record<string, string>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(names).map(([name, text]) => [name, strToU8(text)])));
  const docx = {
    '[Content_Types].xml':
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<w:document/>',
  };
  const binary = {
    ...docx,
    '[Content_Types].xml': docx['[Content_Types].xml'].replace(
      /openxml.*main\+xml/u,
      'ms-excel.sheet.binary.macroEnabled.main',
    ),
  };

  it.each([
    ['a Word document', zip(docx), 'a.xlsx', 'file-not-spreadsheet'],
    ['any archive', zip({ 'a.txt': 'x' }), 'a.xlsx', 'file-not-spreadsheet'],
    ['an empty archive', zip({}), 'a.xlsx', 'file-not-spreadsheet'],
    [
      'an OpenDocument file',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'a.ods',
      'file-unsupported',
    ],
    ['a binary workbook', zip(binary), 'a.xlsb', 'file-unsupported'],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'a.xls', 'file-not-spreadsheet'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'a.xlsx',
      'file-not-spreadsheet',
    ],
    ['plain text', strToU8('序号,姓名'), 'a.xlsx', 'file-not-spreadsheet'],
    ['a page without a table', strToU8('<html><body>请先登录</body></html>'), 'a.xls', 'file-not-spreadsheet'],
    ['a web archive', strToU8('MIME-Version: 1.0\nX: y\n\n<table></table>'), 'a.xls', 'file-unsupported'],
    ['an encrypted workbook', compound('EncryptedPackage'), 'a.xlsx', 'file-encrypted'],
    ['an old Word document', compound('WordDocument'), 'a.xls', 'file-not-spreadsheet'],
    ['a damaged .xls', compound('Workbook'), 'a.xls', 'file-unreadable'],
  ])('refuses %s', async (_, bytes, name, code) => {
    expect(await refusal(bytes, name)).toBe(code);
  });

  it('refuses a compound file that is cut off', async () => {
    const bytes = compound('Workbook', new Uint8Array(200_000));
    for (const length of [100, 600, 5000, 100_000, bytes.length - 2000]) {
      expect(await refusal(bytes.slice(0, length), 'a.xls')).toBe('file-truncated');
    }
  });
});
