import { parsePeriod } from '../../../src/core/calendar/period';
import { gridOfRows, type CellValue } from '../../../src/core/grid/grid';
import { readSheet } from '../../../src/core/ledger/read-sheet';
import { OFFICE_LEDGER_IDS, type OfficeLedgerId } from '../../../src/core/office-ledgers/office-ledger';
import { countOf } from '../../../src/core/office-ledgers/count-lines';
import { checkOfficeTable, officeTables } from '../../../src/core/office-ledgers/office-tables';
import { officeLedgerOf, officeTemplateOf } from '../../../src/core/office-ledgers/recognise';
import { officeTemplate } from '../../../src/core/office-ledgers/template';
import { OFFICE_LEDGERS } from '../../../src/core/office-ledgers/types/index';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { RULES } from '../../../src/core/rules/index';
import { fitsInRule } from '../../../src/core/sheets/sheet-model';
import { day } from '../rules/support';
import { filledSheet, filledTables, ledgersOf, typeOf, type Filled } from './support';

const messages = (id: OfficeLedgerId, lines: readonly Filled[], asOf = '2021-12-31') =>
  filledTables(id, lines).flatMap(({ table }) =>
    checkOfficeTable(table, day(asOf)).map(({ cell, message }) => `${cell} ${message}`),
  );

const counted = (id: OfficeLedgerId, lines: readonly Filled[], period: string | null = null) => {
  const tables = filledTables(id, lines).map(({ table }) => table);
  const span = period === null ? null : parsePeriod(period);
  return Object.fromEntries(
    typeOf(id).counts.map((count) => [count.id, countOf(tables, count, { period: span, asOf: day('2026-01-01') })]),
  );
};

/** Without a period, as of a day when all of it is past. */
const ALL = { period: null, asOf: day('2026-01-01') };

/** One line of each kind as it should be. */
const RIGHT: Readonly<Record<OfficeLedgerId, Filled>> = {
  meeting: { unit: '东四街道', founded: '2021-01-04', convener: '李召集', date: '2021-06-01', items: 3 },
  resolution: {
    date: '2021-06-01',
    item: '由区住建委维修',
    unit: '区住建委',
    limit: '2021-07-01',
    closed: '2021-06-20',
    progress: '已修好',
  },
  reception: { date: '2021-06-01', people: 3, matter: '供暖', receptionist: '王接待', sameDay: '是' },
  'leader-visit': { date: '2021-06-01', leader: '李区长', kind: '下访', batches: 2, people: 6, closed: '2021-06-30' },
  publicity: { date: '2021-05-06', unit: '东四街道', month: '是', form: '现场咨询', people: 120, material: 300 },
  media: { date: '2021-05-06', media: '某某日报', level: '市级', title: '家门口的信访' },
  training: { date: '2021-04-08', subject: '登记录入', teacher: '赵老师', batches: 2, people: 60 },
  research: { title: '重复信访治理', lead: '钱研究', start: '2021-03-01', date: '2021-10-01', used: '区委采用' },
  inspection: {
    date: '2021-06-01',
    unit: '区教委',
    found: '未告知',
    demand: '补告知',
    limit: '2021-06-30',
    done: '2021-06-20',
  },
  suggestion: {
    date: '2021-06-01',
    kind: '完善政策',
    unit: '区住建委',
    content: '明确维修基金使用',
    answered: '2021-07-01',
    adopted: '采纳',
  },
  'event-daily': { event: '国庆', date: '2021-10-01', duty: '孙值守', batches: 2, people: 5, groups: 0, urgent: 0 },
  proxy: {
    principal: '周委托',
    agent: '吴代理',
    mandate: '2021-06-01',
    matter: '医保',
    date: '2021-06-02',
    answered: '2021-07-01',
  },
  hotline: {
    order: 'GD1',
    date: '2021-06-01',
    limit: '2021-06-08',
    unit: '东四街道',
    closed: '2021-06-07',
    responded: '是',
    resolved: '是',
    satisfied: '否',
  },
  supervision: {
    unit: '区教委',
    why: '未按期办结',
    method: '督办',
    date: '2021-06-01',
    limit: '2021-06-08',
    answered: '2021-06-07',
    answer: '已答复',
  },
  briefing: {
    date: '2021-06-01',
    to: '区委常委会',
    subject: '上半年信访形势',
    instruction: '抓紧落实',
    followed: '已部署',
  },
};

describe('templates of the office’s other ledgers', () => {
  it.each(OFFICE_LEDGER_IDS)(
    '%s is made, filled in, read as what it is, and sound where it was filled in rightly',
    (id) => {
      const grid = filledSheet(id, [RIGHT[id]]);
      expect(officeTemplateOf(grid)?.id).toBe(id);
      const [ledger] = ledgersOf(grid);
      expect(ledger?.table.kind).toBe('other');
      const [found] = officeTables(ledger ? [ledger] : []);
      expect(found?.table.type.id).toBe(id);
      for (const { key } of typeOf(id).columns) expect(found?.table.has(key)).toBe(true);
      expect(messages(id, [RIGHT[id]])).toEqual([]);
    },
  );

  it('are ready to print and to type in: repeated header, filter, formats below the last line, drop-downs that fit', () => {
    for (const type of OFFICE_LEDGERS) {
      const model = officeTemplate(type, DEFAULT_PROFILE);
      expect(model).toMatchObject({ frozenRows: 2, print: { titleRows: [0, 1], fitToWidth: true } });
      expect(model.columnStyles).toHaveLength(type.columns.length);
      for (const { list, hint } of model.validations ?? []) {
        if (list && 'choices' in list) expect(fitsInRule(list.choices)).toBe(true);
        expect(hint?.text.length).toBeGreaterThan(0);
      }
    }
    const units = officeTemplate(typeOf('meeting'), DEFAULT_PROFILE).rows.flatMap((row) => row[0]?.value ?? []);
    expect(units.slice(2)).toHaveLength(23);
  });

  it('tell ids and columns apart, and no check has the id of a rule', () => {
    const rules = new Set(RULES.map(({ id }) => id));
    for (const { columns, checks, heart, day: dayKey, counts } of OFFICE_LEDGERS) {
      const keys = columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const used = [...heart, dayKey, ...checks.map((c) => c.column)];
      for (const { sum, distinct, where } of counts)
        used.push(...[sum, distinct, ...(where?.columns ?? [])].filter((k) => k !== undefined));
      expect(used.filter((key) => !keys.includes(key))).toEqual([]);
      expect(new Set(checks.map((c) => c.id)).size).toBe(checks.length);
      expect(checks.filter(({ id }) => rules.has(id))).toEqual([]);
    }
  });

  it('an empty template and the lines that only name a unit say nothing', () => {
    expect(messages('meeting', [])).toEqual([]);
    expect(counted('meeting', [])).toEqual({ meetings: 0, items: 0, units: 0 });
  });
});

describe('lines with nothing but a unit and a day', () => {
  const HEADER = ['单位', '制度建立日期', '召集人', '会议日期', '研究事项数'];
  const own = (...lines: CellValue[][]) =>
    readSheet(gridOfRows([['联席会议制度台账'], HEADER, ...lines], { name: '联席会议' })).tables[0];

  it('are lines of 联席会议, in a template and in an own layout, wherever they stand', () => {
    const filled = ledgersOf(filledSheet('meeting', [{ unit: '东四街道', founded: '2021-01-04' }]));
    expect(filled[0]?.table.skipped.filter(({ why }) => why === 'signature')).toEqual([]);
    expect(filled[0]?.table.records[0]).toBe(2);
    const table = own(
      ['东四街道', '2021-01-04', null, null, null],
      ['景山街道', '2021-01-05', '李召集', '2021-06-01', 3],
      ['安定门街道', '2021年1月6日', null, null, null],
      ['区住建委', '2021.1.7', null, null, null],
    );
    expect([...(table?.records ?? [])]).toEqual([2, 3, 4, 5]);
  });

  it('are a signature apart from the lines, and in a list of petitions', () => {
    const signed = ['东四街道办事处', '2021年12月31日'];
    const meetings = own(['景山街道', '2021-01-05', '李召集', '2021-06-01', 3], [], signed);
    expect(meetings?.skipped).toEqual([{ row: 4, why: 'signature' }]);
    const petitions = readSheet(
      gridOfRows([
        ['责任单位', '截止日期', '信访人', '信访内容', '信访形式'],
        ['区住建委', '2021-06-01', '张某', '反映小区停水', '来信'],
        signed,
      ]),
    ).tables[0];
    expect(petitions?.skipped).toEqual([{ row: 2, why: 'signature' }]);
  });
});

describe('their checks', () => {
  const WRONG: readonly [OfficeLedgerId, Filled, string[]][] = [
    ['meeting', { convener: '', date: '2021-06-01' }, ['C3 开了会，没有填召集人，请补填。']],
    ['resolution', { closed: '', progress: '' }, ['J3 这件议定事项应当在2021年7月1日以前，已经过期，请催办或者补填。']],
    ['resolution', { limit: '' }, ['G3 没有填完成时限，请补填。']],
    ['resolution', { closed: '', done: '是' }, []],
    ['reception', { sameDay: '否' }, ['H3 当日没有接待完，没有写怎样处理，请补填。']],
    ['leader-visit', { closed: '2021-05-30' }, ['L3 办结日期早于接访日期，请核对。']],
    ['publicity', { unit: '' }, ['B3 没有填单位，请补填。']],
    ['media', { title: '' }, ['D3 没有填报道题目，请补填。']],
    ['training', { people: '' }, ['G3 没有填人次，请补填。']],
    ['research', { start: '2021-11-01' }, ['E3 完成日期早于立项日期，请核对。']],
    [
      'inspection',
      { demand: '', done: '' },
      ['F3 发现了问题，没有写整改要求，请补填。', 'H3 整改应当在2021年6月30日以前，已经过期，请催办或者补填。'],
    ],
    [
      'suggestion',
      { answered: '2021-07-02' },
      ['F3 应当在收到建议之日起30日内（2021年7月1日以前）书面反馈（《信访条例》第三十六条）。'],
    ],
    ['suggestion', { date: '2022-05-01', answered: '' }, []],
    ['suggestion', { adopted: '未采纳' }, ['H3 没有全部采纳，没有写理由，请补填。']],
    ['event-daily', { batches: '' }, ['D3 没有填来访批次（没有来访填 0），请补填。']],
    [
      'event-daily',
      { groups: 3, people: 1 },
      ['F3 集体访批次多于来访批次，请核对。', 'D3 来访批次多于来访人次，请核对。'],
    ],
    ['proxy', { mandate: '2021-06-03' }, ['G3 提交日期早于委托书日期，请核对。']],
    ['hotline', { limit: '' }, ['C3 没有填办理时限，请补填。']],
    ['supervision', { answered: '', answer: '' }, ['I3 督办的反馈应当在2021年6月8日以前，已经过期，请催办或者补填。']],
    ['briefing', { followed: '' }, ['F3 领导作了批示，没有填落实情况，请补填。']],
  ];

  it('have an example for each kind of ledger', () => {
    const kinds = new Set(WRONG.flatMap(([id, , found]) => (found.length > 0 ? [id] : [])));
    expect([...kinds].sort()).toEqual([...OFFICE_LEDGER_IDS].sort());
  });

  it.each(WRONG)('%s filled in wrongly: %j', (id, wrong, expected) => {
    expect(messages(id, [{ ...RIGHT[id], ...wrong }])).toEqual(expected);
  });
});

describe('their figures', () => {
  it('are counted by the day of each line, as worked out by hand', () => {
    const trainings: Filled[] = [
      RIGHT.training,
      { ...RIGHT.training, date: '2021-09-10', batches: 1, people: 35 },
      { ...RIGHT.training, date: '2020-09-10', batches: 9, people: 900 },
      { subject: '没有写日期', people: 5 },
    ];
    expect(counted('training', trainings, '2021')).toEqual({ trainings: 2, batches: 3, people: 95 });
    expect(counted('training', trainings, '2021H2')).toEqual({ trainings: 1, batches: 1, people: 35 });
    expect(counted('training', trainings)).toEqual({ trainings: 4, batches: 12, people: 1000 });
    const meetings: Filled[] = [
      RIGHT.meeting,
      { ...RIGHT.meeting, date: '2021-08-01', items: 2 },
      { unit: '景山街道', founded: '2021-02-01', convener: '张召集' },
    ];
    expect(counted('meeting', meetings, '2021')).toEqual({ meetings: 2, items: 5, units: 1 });
  });

  it('are null where no ledger keeps them: nothing is made up', () => {
    expect(countOf([], typeOf('training').counts[0]!, ALL)).toBeNull();
    const own = gridOfRows([
      ['业务培训情况'],
      ['培训时间', '培训主题', '讲师'],
      ['2021-04-08', '登记录入', '赵老师'],
      ['2021-05-08', '复查复核', '赵老师'],
    ]);
    const tables = officeTables(ledgersOf(own)).map(({ table }) => table);
    const [trainings, , people] = typeOf('training').counts;
    expect([countOf(tables, trainings!, ALL), countOf(tables, people!, ALL)]).toEqual([2, null]);
  });
});

describe('an office’s own layout', () => {
  const recognised = (sheet: string, ...rows: (string | number | null)[][]) =>
    readSheet(gridOfRows(rows, { name: sheet })).tables.map((table) => officeLedgerOf(table, sheet)?.id ?? null);

  it('is known by its headers in other spellings, or by its name and its day', () => {
    expect(
      recognised(
        'Sheet1',
        ['序号', '培训时间', '培训主题', '主讲人', '参训人数'],
        [1, '2021-04-08', '登记', '赵老师', 60],
      ),
    ).toEqual(['training']);
    expect(
      recognised('媒体', ['序号', '刊登日期', '刊登媒体', '题目'], [1, '2021-04-08', '某某日报', '家门口的信访']),
    ).toEqual(['media']);
    expect(
      recognised(
        '2021年领导接访',
        ['2021年领导接访台账'],
        ['序号', '接访时间', '接访领导', '职务', '来访人姓名', '反映的主要问题', '责任单位', '办理结果'],
        [1, '2021-04-08', '李区长', '区长', '张试验', '供暖不热', '区住建委', '已办结'],
      ),
    ).toEqual(['leader-visit']);
  });

  it('leaves registrations and what is none of these alone', () => {
    expect(
      recognised(
        '台账',
        ['信访件编号', '信访人', '信访目的', '信访内容', '责任单位', '登记日期', '接待人'],
        ['X1', '张试验', '求决', '供暖不热', '区住建委', '2021-04-08', '王接待'],
      ),
    ).toEqual([null]);
    expect(recognised('物资', ['序号', '品名', '数量', '领用人'], [1, '打印纸', 3, '王某'])).not.toContain('training');
  });
});
