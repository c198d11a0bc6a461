import { readFileSync, writeFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/hosts/xlsx/open-workbook';
import { nodeInflate } from '../../src/hosts/xlsx/package/node-inflate';
import { patchWorkbook } from '../../src/hosts/xlsx/patch/patch-workbook';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();
const LEDGER = folder.path('台账.xlsx');

const HEADER = ['信访件编号', '信访人', '信访目的', '信访内容', '责任单位', '登记日期', '受理日期', '答复日期'];
const matter = (no: number, unit: string, registered: string, accepted: string, reply: string | null) => [
  `XF${no}`,
  '张试验',
  '求决',
  '反映小区供暖温度不达标，要求查处',
  unit,
  registered,
  accepted,
  reply,
];

const textOrNumber = (v: CellValue): string | number | null =>
  typeof v === 'string' || typeof v === 'number' ? v : null;

beforeAll(() => {
  saveSheets(LEDGER, [
    plainSheet('台账', [
      ['2021年信访台账'],
      HEADER,
      matter(1, '东四', '2021-05-08', '2021-05-10', '2021-07-09'),
      matter(2, '区教委', '2021-05-08', '2021-05-10', null),
    ]),
  ]);
});

interface Answer {
  readonly report: string;
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly basis: string;
  readonly metrics: { readonly total: { readonly handle: { readonly due: number; readonly rate: number } } };
  readonly checks: readonly { readonly id: string; readonly ok: boolean }[];
  readonly rows: readonly unknown[];
}

describe('report', () => {
  it('prints one JSON document with the figures, their 口径 and checks', () => {
    const { status, out, err } = runCli(
      'report',
      'timeliness',
      LEDGER,
      '--json',
      '--as-of',
      '2021-12-31',
      '--period',
      '2021H2',
    );
    expect([status, err]).toEqual([0, '']);
    const answer = JSON.parse(out) as Answer;
    expect(answer).toMatchObject({
      report: 'timeliness',
      asOf: '2021-12-31',
      period: { from: '2021-07-01', to: '2021-12-31' },
      metrics: { total: { handle: { due: 2, onTime: 1, overdue: 1, rate: 0.5 } } },
      rows: [],
    });
    expect(answer.basis).toContain('按期率=按期÷应办');
    expect(answer.checks.every(({ ok }) => ok)).toBe(true);
  });

  it('writes a workbook that is not read as a ledger again, and says its figures in words', async () => {
    const target = folder.path('通报.xlsx');
    const { status, out } = runCli('report', 'timeliness', LEDGER, '--as-of', '2021-12-31', '--out', target);
    expect(status).toBe(0);
    expect(out).toContain('50.00%');
    expect(out).toContain('报表已保存到');
    const workbook = await openWorkbook(readFileSync(target), '通报.xlsx', { inflate: nodeInflate });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['按期办结情况通报表']);
    expect(workbook.sheets[0]?.grid().madeByProduct).toBe(true);
    const again = JSON.parse(
      runCli('report', 'timeliness', LEDGER, target, '--json', '--as-of', '2021-12-31').out,
    ) as Answer;
    expect(again.metrics.total.handle.due).toBe(2);
  });

  it.each([
    [['report', 'nonsense', LEDGER], '没有“nonsense”这张报表'],
    [['report', 'timeliness'], '没有指定文件'],
    [['report'], '没有指定报表'],
    [['report', 'timeliness', LEDGER, '--period', '2021H3'], '“--period 2021H3”不对'],
    [['report', 'timeliness', LEDGER, '--mask', 'all'], '“--mask all”不对'],
    [['report', 'timeliness', LEDGER, '--out', LEDGER], '是输入文件'],
    [['report', 'rectification', LEDGER, '--criteria', 'group,speed'], '“speed”不对'],
    [['report', 'rectification', LEDGER, '--criteria', 'group=3'], '“group=3”不对'],
    [['report', 'rectification', LEDGER, '--criteria', 'keyword='], '“keyword=”后面没有内容'],
    [['report', 'rectification', LEDGER, '--criteria', ' , '], '没有写列入条件'],
    [['report', 'rectification', LEDGER, '--criteria', 'open', '--campaign', '百年'], '专项排查列入期间内的全部事项'],
    [['report', 'timeliness', LEDGER, '--criteria', 'open'], '没有列入条件可选'],
  ])('ends with status 2 and one sentence: %p', (args, sentence) => {
    const { status, out, err } = runCli(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('answers for the others and names the file that cannot be read, with status 2', () => {
    const broken = folder.path('损坏.xlsx');
    writeFileSync(broken, 'no workbook');
    const { status, out, err } = runCli('report', 'timeliness', LEDGER, broken, '--json', '--as-of', '2021-12-31');
    expect(status).toBe(2);
    expect(err).toContain('损坏.xlsx');
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file: '损坏.xlsx', error: expect.stringContaining('损坏.xlsx') as string }],
      metrics: { total: { handle: { due: 2 } } },
    });
  });

  it('says what is missing where no ledger was found', () => {
    const other = folder.path('其他.xlsx');
    saveSheets(other, [plainSheet('表', [['随手记的几句话'], ['没有台账']])]);
    const { status, out } = runCli('report', 'timeliness', other);
    expect(status).toBe(0);
    expect(out).toContain('没有找到可以计算期限的信访台账');
  });
});

describe('report rectification', () => {
  const GROUP = folder.path('集体.xlsx');
  beforeAll(() => {
    saveSheets(GROUP, [
      plainSheet('台账', [
        ['2021年信访台账'],
        [...HEADER, '信访人数'],
        [...matter(1, '东四', '2021-12-08', '2021-12-10', null), 15],
        [...matter(2, '区教委', '2021-05-08', '2021-05-10', null), 1],
      ]),
    ]);
  });

  it('prints its lines and figures, and writes the sheet', async () => {
    const target = folder.path('整治.xlsx');
    const asked = ['report', 'rectification', GROUP, '--as-of', '2021-12-31', '--out', target, '--json'];
    const { status, out, err } = runCli(...asked);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      report: 'rectification',
      metrics: {
        matters: 2,
        people: 16,
        byUnit: {
          东四街道: { matters: 1, writtenOff: 0, overdue: 0 },
          区教委: { matters: 1, writtenOff: 0, overdue: 1 },
        },
      },
      checks: [{ ok: true }, { ok: true }],
      rows: [
        {
          problemNo: 'PC20210001',
          caseNo: 'XF1',
          petitioner: '张某某等15人',
          why: '集体',
          screeningDate: '2021-12-08',
        },
        { problemNo: 'PC20210002', caseNo: 'XF2', why: '超期' },
      ],
    });
    const { sheets } = await openWorkbook(readFileSync(target), target, { inflate: nodeInflate });
    expect(sheets.map(({ name }) => name)).toEqual(['排查整治台账']);
  });

  it.each([
    [['group'], ['XF1']],
    [['open'], ['XF1', 'XF2']],
    [['category=没有这一类'], []],
    [['keyword=停车、供暖'], ['XF1', 'XF2']],
    [['group，cases=xf2+XF9'], ['XF1', 'XF2']],
    [['cases=XF2'], ['XF2']],
    [
      ['group', 'cases=XF2'],
      ['XF1', 'XF2'],
    ],
  ])('takes the matters that %p asks for', (criteria, numbers) => {
    const asked = criteria.flatMap((text) => ['--criteria', text]);
    const { status, out } = runCli('report', 'rectification', GROUP, '--as-of', '2021-12-31', '--json', ...asked);
    expect(status).toBe(0);
    const { rows, notes } = JSON.parse(out) as { rows: { caseNo: string }[]; notes: string[] };
    expect(rows.map(({ caseNo }) => caseNo)).toEqual(numbers);
    expect(notes.some((note) => note.includes('XF9'))).toBe(criteria.some((text) => text.includes('XF9')));
  });

  it('says in text what is seen of the sheet, each row in one line', () => {
    const { out } = runCli('report', 'rectification', GROUP, '--as-of', '2021-12-31');
    expect(out).toContain('涉及人数　风险等级');
    expect(out).not.toMatch(/（自动）|所处程序\u3000/u);
  });

  it('goes on from the edited earlier edition in another file, and leaves that as it is', async () => {
    const [first, edited, second] = ['一期.xlsx', '领导批示.xlsx', '二期.xlsx'].map((n) => folder.path(n)) as [
      string,
      string,
      string,
    ];
    runCli('report', 'rectification', GROUP, '--as-of', '2021-12-31', '--out', first);
    const { sheets } = await openWorkbook(readFileSync(first), first, { inflate: nodeInflate });
    const grid = sheets[0]!.grid();
    const at = (header: string) => grid.columns.findIndex((column) => column.includes(header));
    const run = { column: at('领导批示'), rows: Int32Array.of(6), inputs: ['请东四街道一周内约谈'] };
    writeFileSync(
      edited,
      patchWorkbook(readFileSync(first), [{ kind: 'write-cells', sheet: '排查整治台账', runs: [run] }]),
    );
    const before = readFileSync(edited);
    const asked = ['report', 'rectification', GROUP, '--as-of', '2022-01-07', '--previous', edited, '--out', second];
    const { status, out } = runCli(...asked, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      rows: [{ problemNo: 'PC20210001', instruction: '请东四街道一周内约谈' }, { problemNo: 'PC20210002' }],
    });
    expect(Buffer.compare(before, readFileSync(edited))).toBe(0);
  });

  describe('of a workbook that holds the sheet already', () => {
    const held = folder.path('连同台账.xlsx');
    const DAY = ['--as-of', '2022-01-07'];
    beforeAll(async () => {
      const plain = folder.path('单独.xlsx');
      runCli('report', 'rectification', GROUP, '--as-of', '2021-12-31', '--out', plain);
      const made = await openWorkbook(readFileSync(plain), plain, { inflate: nodeInflate });
      const grid = made.sheets[0]!.grid();
      const rows = Array.from({ length: grid.rowCount }, (_, r) => grid.columns.map((c) => textOrNumber(c[r] ?? null)));
      rows[6]![grid.columns.findIndex((column) => column.includes('领导批示'))] = '请一周内约谈';
      const model = plainSheet('排查整治台账', rows);
      writeFileSync(
        held,
        patchWorkbook(readFileSync(GROUP), [{ kind: 'add-sheet', sheet: model.name, model, after: null }]),
      );
    });

    it('goes on from it without being told, and says so', () => {
      const { status, out } = runCli('report', 'rectification', held, ...DAY, '--json');
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        previous: { file: '连同台账.xlsx', sheet: '排查整治台账' },
        rows: [{ problemNo: 'PC20210001', instruction: '请一周内约谈' }, {}],
      });
      expect(runCli('report', 'rectification', held, ...DAY).out).toContain('接着“连同台账.xlsx”里的“排查整治台账”做');
    });

    it('does so also where one sheet alone is read as the ledger', () => {
      const { out } = runCli('report', 'rectification', held, ...DAY, '--sheet', '台账', '--json');
      expect(JSON.parse(out)).toMatchObject({ metrics: { matters: 2 }, rows: [{ instruction: '请一周内约谈' }, {}] });
    });

    it('starts anew where that is asked for', () => {
      const { out } = runCli('report', 'rectification', held, ...DAY, '--no-previous', '--json');
      expect(JSON.parse(out)).toMatchObject({ previous: null, rows: [{ instruction: null }, {}] });
    });

    it('does not guess between two', () => {
      const other = folder.path('另一份.xlsx');
      writeFileSync(other, readFileSync(held));
      const { status, err } = runCli('report', 'rectification', held, other, ...DAY, '--json');
      expect(status).toBe(2);
      expect(err).toContain('有2张排查整治台账');
    });
  });

  it('says where the file of the earlier edition holds none', () => {
    const { out } = runCli('report', 'rectification', GROUP, '--previous', GROUP, '--json');
    const answer = JSON.parse(out) as { previous: unknown; notes: string[] };
    expect(answer.previous).toBeNull();
    expect(answer.notes[0]).toContain('没有找到排查整治台账，已另起一份');
  });

  it('writes one file a unit beside the sheet, each with its own lines and nothing hidden', async () => {
    const target = folder.path('交办.xlsx');
    const asked = ['report', 'rectification', GROUP, '--as-of', '2021-12-31', '--out', target, '--copies', 'units'];
    const { status, out } = runCli(...asked, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      copies: [
        { recipient: '东四街道', file: '交办（东四街道）.xlsx', matters: 1 },
        { recipient: '区教委', file: '交办（区教委）.xlsx', matters: 1 },
      ],
    });
    const copy = folder.path('交办（东四街道）.xlsx');
    const { sheets } = await openWorkbook(readFileSync(copy), copy, { inflate: nodeInflate });
    const words = sheets.flatMap((sheet) => sheet.grid().columns.flat()).join('|');
    expect(sheets.map(({ name }) => name)).toEqual(['东四街道']);
    expect(words).toContain('XF1');
    expect(words).not.toMatch(/XF2|区教委|（自动）/u);
    // A copy that lies beside the ledgers is no edition to go on from.
    const again = runCli('report', 'rectification', GROUP, copy, '--as-of', '2021-12-31', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ previous: null, metrics: { matters: 2 } });
  });

  it.each([
    [['timeliness', '--copies', 'units', '--out', 'x.xlsx'], '没有分单位、分领导的份'],
    [['rectification', '--copies', 'units'], '请用 --out 写明'],
    [['rectification', '--copies', '单位', '--out', 'x.xlsx'], '只能是 units'],
  ])('refuses %j in one sentence', ([name = '', ...rest], sentence) => {
    const { status, err } = runCli('report', name, GROUP, ...rest);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});
