import { gridOfRows } from '../../src/core/grid/grid';
import { LOOK_PROPERTIES, lookOf } from '../../src/hosts/excel/look';
import { showSheets } from './scratch-workbook';

/**
 * What our model of Excel takes for granted and no document says (test/excel-host/README.md): each
 * guess as a test. One that fails in real Excel is a mistake of the model, and perhaps of the product.
 */
export function guesses(): void {
  describe('what is guessed about Excel', () => {
    beforeEach(() =>
      showSheets([
        gridOfRows(
          [
            ['序号', '备注'],
            [1, '甲'],
            [2, '乙'],
          ],
          { name: '台账' },
        ),
      ]),
    );

    /** Queues something on the sheet, sends it, and reads what the answer is. */
    const ask = <T, A>(queue: (sheet: Excel.Worksheet) => T, read: (queued: T) => A): Promise<A> =>
      Excel.run(async (context) => {
        const queued = queue(context.workbook.worksheets.getItem('台账'));
        await context.sync();
        return read(queued);
      });
    const contents = (address: string): Promise<unknown> =>
      ask(
        (sheet) => sheet.getRange(address).load('formulas,values,numberFormat'),
        ({ formulas, values, numberFormat }) => [formulas[0]?.[0], values[0]?.[0], numberFormat[0]?.[0]],
      );
    const deed = (queue: (sheet: Excel.Worksheet) => void): Promise<void> => ask(queue, () => undefined);
    const look = (address: string) =>
      ask(
        (sheet) => sheet.getRange(address).getCellProperties(LOOK_PROPERTIES),
        ({ value }) => lookOf(value[0]?.[0] ?? {}),
      );

    it('an apostrophe is taken off in cells of text format too', async () => {
      await deed((sheet) => {
        sheet.getRange('C1').numberFormat = [['@']];
        sheet.getRange('C1').values = [["'=甲"]];
      });
      expect(await contents('C1')).toEqual(['=甲', '=甲', '@']);
    });

    it('a text that begins with = comes out of formulas as it is', async () => {
      await deed((sheet) => (sheet.getRange('C1').values = [["'=不是公式"]]));
      expect(await contents('C1')).toEqual(['=不是公式', '=不是公式', 'General']);
    });

    it('a number put into a cell of text format becomes text', async () => {
      await deed((sheet) => {
        sheet.getRange('C1').numberFormat = [['@']];
        sheet.getRange('C1').values = [[5]];
      });
      expect(await contents('C1')).toEqual(['5', '5', '@']);
    });

    it('a column formatted as a whole is not used', async () => {
      await deed((sheet) => (sheet.getRange('H:H').format.columnWidth = 99));
      const address = await ask(
        (sheet) => sheet.getUsedRange().load('address'),
        (used) => used.address,
      );
      expect(address).toEqual(expect.stringMatching(/!A1:B3$/u));
    });

    it('merging drops the contents of the other cells without a question', async () => {
      await deed((sheet) => sheet.getRange('A2:B3').merge());
      await deed((sheet) => sheet.getRange('A2:B3').unmerge());
      expect([await contents('A2'), await contents('B2'), await contents('B3')]).toEqual([
        [1, 1, 'General'],
        ['', '', 'General'],
        ['', '', 'General'],
      ]);
    });

    it('a new rule of formatting goes before the others, and priority moves it', async () => {
      const add = (formula: string, priority: number | null) =>
        deed((sheet) => {
          const rule = sheet.getRange('A2:B3').conditionalFormats.add('Custom');
          rule.custom.rule.formula = formula;
          if (priority !== null) rule.priority = priority;
        });
      await add('=$A2=1', null);
      await add('=$A2=2', null);
      await add('=$A2=3', 1);
      const formulas = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('台账').getRange('A2:B3');
        const all = range.conditionalFormats.load('items/priority');
        await context.sync();
        const rules = all.items.map((item) => ({ item, rule: item.custom.rule.load('formula') }));
        await context.sync();
        return rules.sort((a, b) => a.item.priority - b.item.priority).map(({ rule }) => rule.formula);
      });
      expect(formulas).toEqual(['=$A2=2', '=$A2=3', '=$A2=1']);
    });

    it('neighbours do not share the line between them', async () => {
      await deed((sheet) => {
        sheet.getRange('A2').format.borders.getItem('EdgeBottom').style = 'Continuous';
        sheet.getRange('A3').format.borders.getItem('EdgeTop').style = 'Continuous';
      });
      await deed((sheet) => (sheet.getRange('A2').format.borders.getItem('EdgeBottom').style = 'None'));
      expect([(await look('A2'))['EdgeBottom.style'], (await look('A3'))['EdgeTop.style']]).toEqual([
        'None',
        'Continuous',
      ]);
    });

    it('a line inside a range that differs from row to row is told as null', async () => {
      await deed((sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Continuous'));
      const style = await ask(
        (sheet) => sheet.getRange('A1:A3').format.borders.getItem('InsideHorizontal').load('style'),
        (line) => line.style as string | null,
      );
      expect(style).toBe(null);
    });

    it('clearing formats takes rules of formatting along', async () => {
      await deed((sheet) => {
        sheet.getRange('A2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
        sheet.getRange('A2:B3').clear('Formats');
      });
      const count = await ask(
        (sheet) => sheet.getRange('A2:B3').conditionalFormats.getCount(),
        (answer) => answer.value,
      );
      expect(count).toBe(0);
    });

    it('a new row looks like the one above, and is as high', async () => {
      await deed((sheet) => {
        sheet.getRange('A3').format.fill.color = '#FFEE00';
        sheet.getRange('A3').format.rowHeight = 40;
        sheet.getRange('4:4').insert('Down');
      });
      const height = await ask(
        (sheet) => sheet.getRange('4:4').format.load('rowHeight'),
        ({ rowHeight }) => rowHeight,
      );
      expect([(await look('A4'))['fill.color'], height]).toEqual(['#FFEE00', 40]);
    });

    it('a range that ends with the row above a new one does not take it in, one that goes on does', async () => {
      await deed((sheet) => {
        sheet.getRange('C1:D1').formulas = [['=SUM(A2:A3)', '=SUM(A2:A4)']];
        sheet.getRange('4:4').insert('Down');
      });
      expect([(await contents('C1')) as unknown[], (await contents('D1')) as unknown[]].map(([form]) => form)).toEqual([
        '=SUM(A2:A3)',
        '=SUM(A2:A5)',
      ]);
      await deed((sheet) => sheet.getRange('4:4').delete('Up'));
      expect(((await contents('D1')) as unknown[])[0]).toBe('=SUM(A2:A4)');
    });

    it('what may be typed in a cell may not be typed in a new one below', async () => {
      await deed((sheet) => {
        sheet.getRange('B2:B3').dataValidation.rule = { list: { inCellDropDown: true, source: '甲,乙' } };
        sheet.getRange('4:4').insert('Down');
      });
      const type = await ask(
        (sheet) => sheet.getRange('B4').dataValidation.load('type'),
        (validation) => validation.type,
      );
      expect(type).toBe('None');
    });

    it('parts of custom XML come in the order in which they were added', async () => {
      const names = ['一', '二', '三'];
      await deed(({ context }) => {
        for (const name of names) context.workbook.customXmlParts.add(`<p xmlns="urn:petition-ledger:${name}"/>`);
      });
      const spaces = await ask(
        ({ context }) => context.workbook.customXmlParts.load('items/namespaceUri'),
        ({ items }) => items.map((part) => part.namespaceUri),
      );
      expect(spaces.filter((uri) => uri.startsWith('urn:petition-ledger:'))).toEqual(
        names.map((name) => `urn:petition-ledger:${name}`),
      );
    });
  });
}
