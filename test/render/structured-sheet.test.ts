import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnWorkbooks } from '../../src/sample';
import { Book } from '../core/structure/support';
import { bytesOf, convert, pagesOf, temporaryFolder } from './office';

const folder = temporaryFolder();
const path = join(folder, '台账.xlsx');
let book: Book;

beforeAll(async () => {
  const yearly = drawnWorkbooks().find(({ id }) => id === 'yearly');
  book = await (await Book.made((yearly?.build() ?? []).map(({ sheet }) => sheet))).structured();
  writeFileSync(path, book.bytes);
});

describe('规范台账 in LibreOffice', () => {
  test('has its drop-downs, hints, hidden columns and repeated header', () => {
    const xml = readFileSync(convert(path, 'fods'), 'utf8');
    expect(xml).toMatch(/cell-content-is-in-list\(&quot;来信&quot;;&quot;来访&quot;/u);
    expect(xml).toMatch(/cell-content-is-in-list\(&quot;是&quot;;&quot;否&quot;\)/u);
    expect(xml).toContain('填真正的日期，例如 2021-05-03。');
    const own = xml.slice(xml.indexOf('table:name="规范台账"'));
    expect(own).toContain('table:visibility="collapse"');
    expect(own).toContain('<table:table-header-rows>');
  });

  test('is printed with its header on each page, and nothing shows as ####', () => {
    // The clerk's own sheet has no page numbers.
    const printed = pagesOf(convert(path, 'pdf')).filter((page) => /第 *\d+ *页/u.test(page));
    expect(printed.length).toBeGreaterThan(3);
    for (const page of printed) {
      expect(page.replace(/\s/gu, '')).toContain('信访件编号信访人身份证号');
      expect(page).not.toContain('###');
    }
    expect(printed.join('')).not.toContain('来源行');
  });

  test('saved again it is still the product’s own, and making it again changes nothing', async () => {
    const saved = await Book.of(bytesOf(convert(path, 'xlsx', 'xlsx:Calc MS Excel 2007 XML')));
    expect(saved.sheet().madeByProduct).toBe(true);
    const { operations, receipt } = saved.plan();
    expect(receipt.update).toMatchObject({ updated: 0, added: 0, vanished: [], conflicts: [] });
    expect(operations).toEqual([]);
  });
});
