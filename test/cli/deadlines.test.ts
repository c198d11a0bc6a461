import { writeFileSync } from 'node:fs';
import { CLOCK_IDS, CLOCK_STATES } from '../../src/core/deadlines/clock-id';
import { plainSheet, runCli, saveSheets, temporaryFolder } from './run-cli';

const folder = temporaryFolder();

interface JsonClock {
  readonly id: string;
  readonly state: string;
  readonly due: string | null;
  readonly dueRolled: string | null;
  readonly daysLeft: number | null;
  readonly trail: readonly string[];
}
interface JsonRecord {
  readonly row: number;
  readonly caseNo: string | null;
  readonly clocks: readonly JsonClock[];
}
interface JsonAnswer {
  readonly asOf: string;
  readonly files: readonly {
    readonly file: string;
    readonly error?: string;
    readonly sheets: readonly { readonly name: string; readonly records: readonly JsonRecord[] }[];
  }[];
}

/** A life of many clocks under clerks' own headers. */
const HEADER = [
  '信访件编号',
  '信访人',
  '信访形式',
  '信访目的',
  '信访内容',
  '责任单位',
  '登记日期',
  '转送日期',
  '受理日期',
  '答复日期',
  '送达日期',
  '复查申请日期',
  '复查意见日期',
];
const person = (no: string, who: string, unit: string) => [no, who, '来信', '求决', '反映小区供暖温度不达标', unit];
const CLOSED = [
  ...person('XF1', '张试', '东四街道'),
  '2021-04-20',
  '2021-05-06',
  '2021-05-10',
  '2021-07-09',
  '2021-07-09',
  null,
  null,
];
const OVERDUE = [
  ...person('XF2', '李样', '区人社局'),
  '2021-05-06',
  '2021-05-07',
  '2021-05-10',
  null,
  null,
  null,
  null,
];
const NEAR = [...person('XF3', '王例', '东四街道'), '2021-06-01', '2021-06-02', '2021-06-10', null, null, null, null];
const RUNNING = [
  ...person('XF4', '赵拟', '东四街道'),
  '2021-07-28',
  '2021-07-29',
  '2021-07-30',
  null,
  null,
  null,
  null,
];
const LATER = [...person('XF5', '钱设', '东四街道'), '2021-07-02', '2021-07-03', '2021-07-05', null, null, null, null];
const ROWS = [CLOSED, OVERDUE, NEAR, RUNNING, LATER];

const XLSX = folder.path('台账.xlsx');
const CSV = folder.path('台账.csv');
const TWO_TABLES = folder.path('两表.xlsx');
const STATISTICS = folder.path('统计.xlsx');
const TORN = folder.path('损坏.xlsx');

beforeAll(() => {
  saveSheets(XLSX, [plainSheet('台账', [['2021年信访台账'], HEADER, ...ROWS])]);
  writeFileSync(CSV, [HEADER, ...ROWS].map((row) => row.map((v) => v ?? '').join(',')).join('\r\n'));
  saveSheets(TWO_TABLES, [
    plainSheet('台账', [
      ['一、信访件登记'],
      HEADER,
      CLOSED,
      OVERDUE,
      [],
      [],
      ['二、排查整治'],
      ['问题编号', '排查日期', '问题描述', '责任单位', '责任人', '化解时限', '化解日期'],
      ['PC1', '2021-05-10', '楼道堆物影响通行', '东四街道', '孙拟', '2021-06-30', null],
      ['PC2', '2021-05-11', '管线外露存在隐患', '东四街道', '孙拟', '长期', null],
    ]),
  ]);
  saveSheets(STATISTICS, [
    plainSheet('统计', [
      ['单位', '来信', '来访', '合计'],
      ['东四街道', 3, 2, 5],
      ['景山街道', 1, 4, 5],
    ]),
  ]);
  writeFileSync(TORN, 'PK');
});

function ask(...args: string[]): JsonAnswer {
  const { status, out, err } = runCli('deadlines', ...args, '--json');
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return JSON.parse(out) as JsonAnswer;
}
const recordsIn = (answer: JsonAnswer): JsonRecord[] => answer.files.flatMap((f) => f.sheets.flatMap((s) => s.records));
const stateOf = (record: JsonRecord | undefined, id: string): string | undefined =>
  record?.clocks.find((c) => c.id === id)?.state;

describe('deadlines --json', () => {
  it('gives every clock of a matter with the agreed keys and no other', () => {
    const answer = ask(XLSX, '--as-of', '2021-08-01');
    expect(Object.keys(answer)).toEqual(['asOf', 'files']);
    expect(answer.asOf).toBe('2021-08-01');
    expect(answer.files[0]).toMatchObject({ file: '台账.xlsx', sheets: [{ name: '台账' }] });
    const records = recordsIn(answer);
    expect(Object.keys(records[0] ?? {})).toEqual(['row', 'caseNo', 'clocks']);
    expect(records.map((r) => [r.row, r.caseNo])).toEqual([
      [3, 'XF1'],
      [4, 'XF2'],
      [5, 'XF3'],
      [6, 'XF4'],
      [7, 'XF5'],
    ]);
    const clocks = records.flatMap((r) => r.clocks);
    for (const clock of clocks) {
      expect(Object.keys(clock)).toEqual([
        'id',
        'regime',
        'basis',
        'start',
        'days',
        'unit',
        'extensionDays',
        'pausedDays',
        'due',
        'dueRolled',
        'done',
        'state',
        'daysLeft',
        'provisional',
        'estimatedStart',
        'trail',
      ]);
      expect(CLOCK_IDS).toContain(clock.id);
      expect(CLOCK_STATES).toContain(clock.state);
      for (const date of [clock.due, clock.dueRolled]) expect(date ?? '2021-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(clock.trail.length).toBeGreaterThan(0);
    }
  });

  it('counts every clock from its own start, as on paper', () => {
    const [closed, overdue] = recordsIn(ask(XLSX, '--as-of', '2021-08-01'));
    const line = (r: JsonRecord | undefined) => r?.clocks.map((c) => [c.id, c.due, c.dueRolled, c.state, c.daysLeft]);
    expect(line(closed)).toEqual([
      ['transfer', '2021-05-05', '2021-05-06', 'on-time-rolled', null],
      ['notice', '2021-05-21', '2021-05-21', 'on-time', null],
      ['objection', '2021-05-12', '2021-05-12', 'not-applicable', null],
      ['handle', '2021-07-09', '2021-07-09', 'on-time', null],
      ['review-request', '2021-08-08', '2021-08-09', 'open', 7],
    ]);
    expect(line(overdue)?.at(-1)).toEqual(['handle', '2021-07-09', '2021-07-09', 'overdue', -23]);
    expect(overdue?.clocks.at(-1)).toMatchObject({
      regime: '2005',
      basis: '《信访条例》第三十三条',
      start: '2021-05-10',
      days: 60,
      unit: 'day',
      extensionDays: 0,
      pausedDays: 0,
      done: null,
      provisional: false,
      estimatedStart: false,
    });
  });

  it('says the same of a .csv as of a workbook', () => {
    const fromCsv = recordsIn(ask(CSV, '--as-of', '2021-08-01'));
    const fromXlsx = recordsIn(ask(XLSX, '--as-of', '2021-08-01'));
    expect(fromCsv.map((r) => r.clocks)).toEqual(fromXlsx.map((r) => r.clocks));
    expect(fromCsv[0]?.row).toBe(2);
  });

  it('goes back to an earlier day: what came later had not happened', () => {
    const [closed, , , running] = recordsIn(ask(XLSX, '--as-of', '2021-06-01'));
    expect(closed?.clocks.map((c) => [c.id, c.state])).toEqual([
      ['transfer', 'on-time-rolled'],
      ['notice', 'on-time'],
      ['objection', 'not-applicable'],
      ['handle', 'running'],
    ]);
    expect(running?.clocks).toEqual([]);
  });

  it('finds the clocks of several tables on one sheet', () => {
    const records = recordsIn(ask(TWO_TABLES, '--as-of', '2021-08-01'));
    expect(records.map((r) => [r.row, stateOf(r, 'handle'), stateOf(r, 'resolve')])).toEqual([
      [3, 'on-time', undefined],
      [4, 'overdue', undefined],
      [9, undefined, 'overdue'],
      [10, undefined, undefined],
    ]);
  });

  it('takes the office’s warning days, holidays and laws from its profile', () => {
    const profile = folder.path('本单位.json');
    writeFileSync(
      profile,
      JSON.stringify({
        warningDays: { handle: 0 },
        packs: { beijing: null },
        holidays: { 2021: { off: ['2021-08-09'], work: [] } },
      }),
    );
    const [closed, , near] = recordsIn(ask(XLSX, '--as-of', '2021-08-01', '--profile', profile));
    expect(stateOf(near, 'handle')).toBe('running');
    expect(closed?.clocks.find((c) => c.id === 'review-request')?.dueRolled).toBe('2021-08-10');
    expect(closed?.clocks.find((c) => c.id === 'objection')?.due).toBeNull();
  });

  it('says of a sheet that is no ledger that it has no records, and why', () => {
    const answer = ask(STATISTICS, '--as-of', '2021-08-01');
    expect(recordsIn(answer)).toEqual([]);
    expect(answer.files[0]?.sheets[0]).toMatchObject({ kind: 'statistics', records: [] });
  });

  it('answers for the others where one of several files cannot be read', () => {
    const { status, out } = runCli('deadlines', TORN, XLSX, '--json', '--as-of', '2021-08-01');
    expect(status).toBe(2);
    const answer = JSON.parse(out) as JsonAnswer;
    expect(answer.files[0]).toEqual({ file: '损坏.xlsx', error: expect.any(String) });
    expect(answer.files[1]?.sheets[0]?.records).toHaveLength(5);
  });

  it('asks for a day that exists', () => {
    const { status, out, err } = runCli('deadlines', XLSX, '--json', '--as-of', '2021-02-30');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^[^\n]*2021-02-30[^\n]*\n$/u);
  });
});

describe('deadlines for reading', () => {
  it('groups the open clocks by unit, the nearest last day first', () => {
    const { status, out } = runCli('deadlines', XLSX, '--as-of', '2021-08-01');
    expect(status).toBe(0);
    const lines = out.split('\n').filter((line) => line !== '');
    const groups = lines.filter((line) => line.startsWith('【'));
    // The unit with the nearest end stands first; its name is the standard one.
    expect(groups[0]).toMatch(/^【区人力社保局】/u);
    const handling = lines.slice(lines.findIndex((line) => line.startsWith('【东四街道】')));
    const dues = handling
      .filter((line) => line.includes('办理期限'))
      .map((line) => /办理期限(\S+?日)/u.exec(line)?.[1]);
    expect(dues).toEqual(['2021年8月9日', '2021年9月3日', '2021年9月28日']);
    expect(handling.find((line) => line.includes('XF3'))).toMatch(/临期.*还有8日.*“台账”第5行/u);
    expect(lines.find((line) => line.includes('XF2') && line.includes('办理期限'))).toMatch(/超期未办.*已超23日/u);
    expect(lines.at(-1)).toMatch(/^截至2021-08-01：超期未办1项，临期1项/u);
  });

  it('names nobody in full', () => {
    const { out } = runCli('deadlines', XLSX, '--as-of', '2021-08-01');
    expect(out).not.toMatch(/张试|李样|王例/u);
  });

  it('says so where there is no ledger', () => {
    const { status, out } = runCli('deadlines', STATISTICS);
    expect(status).toBe(0);
    expect(out.trim()).not.toBe('');
  });
});

describe('explain', () => {
  it.each(CLOCK_IDS)('tells what %s counts, what it rests on and what to fill in', (id) => {
    const { status, out } = runCli('explain', id, '--json');
    expect(status).toBe(0);
    const told = JSON.parse(out) as Record<string, string | null>;
    expect(Object.keys(told)).toEqual(['id', 'title', 'text', 'basis', 'mend']);
    expect(told).toMatchObject({ id, title: expect.stringMatching(/期限|时限/u), mend: expect.stringMatching(/填/u) });
    const isStated = ['assigned', 'hotline', 'resolve'].includes(id);
    if (isStated) expect(told.basis).toBeNull();
    else expect(told.basis).toMatch(/《信访工作条例》第[一二三四五六七八九十]+条[^；]*2022-05-01/u);
  });

  it('tells it in words as well', () => {
    const { out } = runCli('explain', 'handle');
    expect(out).toMatch(/^办理期限（handle）\n怎样计算：[^\n]+\n依据：[^\n]+\n算不出来时：[^\n]+\n$/u);
  });

  it('says which law gives the five working days before 2022, and which gives the extension of a review', () => {
    expect(runCli('explain', 'objection').out).toContain('《北京市信访条例》第三十五条：5个工作日');
    expect(runCli('explain', 'review').out).toContain('《北京市信访条例》第五十条：可以延长，不超过30日');
  });

  it('does not know what is none', () => {
    const { status, err } = runCli('explain', 'nothing-of-ours');
    expect(status).toBe(2);
    expect(err).toContain('nothing-of-ours');
  });
});
