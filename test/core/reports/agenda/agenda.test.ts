import * as fc from 'fast-check';
import type { CellValue, Grid } from '../../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import type { AgendaMetrics } from '../../../../src/core/reports/agenda/agenda';
import type { MadeReport } from '../../../../src/core/reports/report';
import type { SheetModel } from '../../../../src/core/sheets/sheet-model';
import { cellText } from '../../../../src/core/values/text';
import { ledgerOfMatters, type Matter } from '../../deadlines/support';
import { filledSheet, ledgersOf, type Filled } from '../../office-ledgers/support';
import { ledgerOf } from '../../rules/support';
import { withMemory } from '../../../../src/core/reports/sheet/sheet-memory';
import { carriedOut } from '../sheet/carried-out';
import { brokenChecks, editedSheet, made, textsOf, type Asked } from '../support';

const of = (matters: readonly Matter[], asked?: Asked): MadeReport => made('agenda', [ledgerOfMatters(matters)], asked);
const metricsOf = (report: MadeReport): AgendaMetrics => report.counted.metrics as AgendaMetrics;
const reasons = (report: MadeReport) => report.counted.rows.map(({ caseNo, reason }) => [caseNo, reason]);

const matter = (caseNo: string, more: Matter): Matter => ({
  caseNo,
  registeredDate: '2021-03-01',
  petitioner: `张${caseNo}`,
  content: '反映小区东侧围墙开裂，要求维修加固',
  purpose: '求决',
  responsibleUnit: '东四街道',
  coUnits: null,
  isCrossRegion: null,
  peopleCount: 1,
  isGroup: null,
  isBacklog: null,
  objectionDate: null,
  progress: null,
  acceptedDate: null,
  replyDate: null,
  extensionDays: null,
  extensionApprovedDate: null,
  status: '办理中',
  idNumber: null,
  ...more,
});

/** One matter for each reason and each way to miss it; which come, and why, was worked out by hand. */
const OFFICE: readonly Matter[] = [
  matter('1', { coUnits: '区教委、区住建委' }),
  matter('2', { responsibleUnit: '东四、东四街道办' }),
  matter('3', { progress: '两家单位互相推诿，至今没有牵头单位' }),
  matter('4', { objectionDate: '2021-03-05' }),
  matter('5', { objectionDate: '2022-03-05' }),
  matter('6', { peopleCount: 12 }),
  matter('7', { isGroup: '是', peopleCount: null, isBacklog: '是' }),
  matter('8', { peopleCount: 12, status: '已办结' }),
  matter('9', { peopleCount: 12, purpose: '揭发控告' }),
  // 60 + 30 days from 03-01 are over on 05-30 (Sunday, rolled to 05-31): 214 days to the last of December.
  matter('10', { acceptedDate: '2021-03-01', extensionDays: 30, extensionApprovedDate: '2021-04-20' }),
  matter('11', { acceptedDate: '2021-03-01' }),
  matter('12', { isCrossRegion: '是', peopleCount: 4 }),
];

describe('议定事项落实情况', () => {
  const RESOLUTIONS = [
    { date: '2021-03-16', item: '恢复供水', unit: '区住建委', limit: '2021-04-30', closed: '2021-04-29' },
    { date: '2021-04-22', item: '退费兑付', unit: '教委、区教育委员会', limit: '2021-12-20', progress: '兑付一半' },
    { date: '2021-06-10', item: '隔音设施', unit: '和平里', limit: '2022-01-02', done: '否' },
    { date: '2021-06-11', item: '周转房', unit: '区住建委', limit: '2022-06-30' },
    { date: '2021-06-12', item: '长期接待', unit: '东四街道', limit: '长期' },
    { date: '2021-06-13', item: '补发告知', unit: '东四街道', limit: '2021-06-20', done: '已销号' },
    { date: '2022-02-01', item: '明年的事', unit: '东四街道', limit: '2022-03-01' },
    { date: '2021-11-01', item: '装路灯', unit: '朝阳门', limit: '2021-11-30', closed: '2022-01-05' },
  ];
  const withResolutions = (lines: readonly Filled[], asked?: Asked): MadeReport =>
    made('agenda', [ledgerOfMatters(OFFICE), ...ledgersOf(filledSheet('resolution', lines))], asked);
  const lines = (report: MadeReport) => textsOf(report.sheets()[1]!).filter(([first]) => /^\d+$/u.test(first ?? ''));

  it('lists what nobody has struck off, the longest overdue first, and reminds of it', () => {
    const report = withResolutions(RESOLUTIONS);
    const state = /^(?:超期|\d+天后到期|期限内|没有时限)/u;
    expect(lines(report).map((cells) => [cells[2], cells.find((text) => state.test(text))])).toEqual([
      ['装路灯', '超期31天'],
      ['退费兑付', '超期11天'],
      ['隔音设施', '2天后到期'],
      ['周转房', '期限内'],
      ['长期接待', '没有时限'],
    ]);
    expect(metricsOf(report).resolutions).toEqual({ overdue: 2, near: 1, running: 1, noLimit: 1, closed: 2 });
    const notes = report.counted.notes.join('\n');
    expect(notes).toContain('超过完成时限还没有销号的议定事项2件：朝阳门街道“装路灯”（时限2021-11-30）、');
    expect(notes).toContain('快到完成时限的议定事项1件：和平里街道“隔音设施”');
  });

  /** The sheet as it stands after somebody typed into cells of it, by item and header. */
  const writtenInto = (model: SheetModel, typed: readonly (readonly [item: string, header: string, text: string])[]) =>
    editedSheet(model, (rows) => {
      const head = rows.find((row) => row.includes('本次会议意见')) ?? [];
      for (const [item, header, text] of typed) {
        const row = rows.find((cells) => cells.includes(item));
        if (row) row[head.indexOf(header)] = text;
      }
    });
  const again = (lines_: readonly Filled[], grids: readonly Grid[], asked: Asked = {}): MadeReport =>
    withResolutions(lines_, { previous: { ledgers: [], grids }, ...asked });
  const lineOf = (report: MadeReport, item: string) =>
    textsOf(report.sheets()[1]!).find((cells) => cells.includes(item));
  const change = (item: string, more: Filled): Filled[] =>
    RESOLUTIONS.map((one) => (one.item === item ? { ...one, ...more } : one) as Filled);

  it('takes no word of what is undone for a day of striking off, and tells of no decision about an accusation', () => {
    const report = withResolutions([
      { date: '2021-04-22', item: '未完成的', unit: '区教委', limit: '2021-12-20', closed: '未完成' },
      { date: '2021-04-22', item: '说已销号的', unit: '区教委', limit: '2021-12-20', closed: '已销号' },
      { date: '2021-04-22', item: '说否的', unit: '区教委', limit: '2021-12-20', done: '否' },
      { date: '2021-04-22', item: '核查来信反映的干部', caseNo: '9', unit: '区教委', limit: '2021-12-20' },
    ]);
    expect(lines(report).map((cells) => cells[2])).toEqual(['未完成的', '说否的']);
    expect(report.counted.notes.join('')).not.toContain('核查来信');
    expect(metricsOf(report).resolutions).toMatchObject({ overdue: 2, closed: 1 });
  });

  it('keeps the 状态 that somebody typed into a line of their own, once the ledger has the item too', () => {
    const model = withResolutions(RESOLUTIONS).sheets()[1]!;
    const edited = editedSheet(model, (rows) => {
      const head = rows.findIndex((row) => row.includes('本次会议意见'));
      const own: CellValue[] = rows[head]!.map(() => null);
      for (const [header, text] of [
        ['议定事项', '供暖改造'],
        ['责任单位', '区住建委'],
        ['状态', '已开工，6月完成'],
      ] as const)
        own[rows[head]!.indexOf(header)] = text;
      rows.splice(head + 2, 0, own);
    });
    const now = [...RESOLUTIONS, { date: '2021-04-22', item: '供暖改造', unit: '区住建委', limit: '2022-06-20' }];
    expect(lineOf(again(now as Filled[], [edited]), '供暖改造')).toContain('已开工，6月完成');
  });

  it('keeps a line in which somebody wrote nothing but the item', () => {
    const edited = editedSheet(withResolutions(RESOLUTIONS).sheets()[1]!, (rows) => {
      const head = rows.findIndex((row) => row.includes('本次会议意见'));
      rows.splice(
        head + 2,
        0,
        rows[head]!.map((header) => (header === '议定事项' ? '请区住建委牵头研究供暖' : null)),
      );
    });
    expect(lineOf(again(RESOLUTIONS, [edited]), '请区住建委牵头研究供暖')).toBeDefined();
  });

  it('no longer says in place that all is struck off once something is open, and leaves words behind the day', () => {
    const closed = RESOLUTIONS.map((one) => ({ ...one, done: '是', closed: '2021-05-30' }));
    const grid = editedSheet(withResolutions(closed).sheets()[1]!, (rows) => {
      for (const row of rows)
        row.forEach((value, c) => {
          if (typeof value === 'string' && value.startsWith('统计期间：')) row[c] = `${value}（供第3次会议用）`;
        });
    });
    expect(grid.columns.flat()).toContain('会议议定的事项都已经销号。');
    const report = again(RESOLUTIONS, [grid]);
    const after = carriedOut(report.update()!.change.operations, new Map([[grid.name, grid]])).get(grid.name)!;
    const texts = after.columns.flat();
    expect(texts).toContain('退费兑付');
    expect(texts).not.toContain('会议议定的事项都已经销号。');
    expect(texts.some((text) => String(text).endsWith('（供第3次会议用）'))).toBe(true);
  });

  it('keeps what people wrote when it is made again and again, and takes the rest from the ledger', () => {
    const first = writtenInto(withResolutions(RESOLUTIONS).sheets()[1]!, [
      ['退费兑付', '本次会议意见', '月底前兑付完'],
    ]);
    const second = writtenInto(again(RESOLUTIONS, [first]).sheets()[1]!, [['周转房', '本次会议意见', '加快']]);
    const now = change('退费兑付', { progress: '兑付九成' }).map((one) =>
      one.item === '周转房' ? { ...one, done: '是' } : one,
    );
    const report = again(now, [first, second]);
    expect(lineOf(report, '退费兑付')).toEqual(expect.arrayContaining(['兑付九成', '月底前兑付完', '超期11天']));
    // Struck off meanwhile, it stays as a line that says so; the one struck off before never came in.
    expect(lineOf(report, '周转房')).toEqual(expect.arrayContaining(['已销号', '加快']));
    expect(lineOf(report, '恢复供水')).toBeUndefined();
    expect(report.counted.questions).toEqual([]);
    // Also where the ledger is gone, of which nothing can be said then.
    const alone = of(OFFICE, { previous: { ledgers: [], grids: [second] } });
    expect(lineOf(alone, '周转房')).toEqual(expect.arrayContaining(['加快', '期限内']));
  });

  it('keeps a cell that people and the ledger changed, says both values and asks; the answer holds', () => {
    const typed = writtenInto(withResolutions(RESOLUTIONS).sheets()[1]!, [['退费兑付', '落实情况', '已兑付六成']]);
    // Changed by people alone it stays without a question.
    expect(again(RESOLUTIONS, [typed]).counted.questions).toEqual([]);
    const now = change('退费兑付', { progress: '兑付九成' });
    const report = again(now, [typed]);
    expect(lineOf(report, '退费兑付')).toContain('已兑付六成');
    const [question] = report.counted.questions ?? [];
    expect(question).toMatchObject({ kind: 'conflict', text: '议定事项“退费兑付”的“落实情况”', chosen: 'later' });
    expect(question?.options.map(({ text }) => text)).toEqual([
      '以后再定，先保留填写的',
      '就用填写的：已兑付六成',
      '改成台账现在的：兑付九成',
    ]);
    expect(report.counted.notes.join('')).toContain(
      '议定事项“退费兑付”的“落实情况”您和台账都改过，保留您填的：已兑付六成；台账现在是：兑付九成。',
    );
    const answered = again(now, [typed], { answers: { [question!.id]: 'ledger' } });
    expect(lineOf(answered, '退费兑付')).toContain('兑付九成');
    // Not decided it is asked again; decided for what was typed it is not.
    const left = editedSheet(report.sheets()[1]!);
    expect(again(now, [left]).counted.questions).toHaveLength(1);
    const settled = editedSheet(again(now, [typed], { answers: { [question!.id]: 'typed' } }).sheets()[1]!);
    expect(again(now, [settled]).counted.questions).toEqual([]);
  });

  it('never takes a line away: one that people added stays, one that the ledger lost says so, a new one comes last', () => {
    const sheet = editedSheet(withResolutions(RESOLUTIONS).sheets()[1]!, (rows) => {
      const head = rows.find((row) => row.includes('本次会议意见')) ?? [];
      const own = head.map((): CellValue => null);
      own[head.indexOf('议定事项')] = '会上口头交办';
      own[head.indexOf('责任单位')] = '东四街道';
      rows.push(own);
    });
    const now: Filled[] = [
      { date: '2021-12-01', item: '新议定的', unit: '东四街道', limit: '2022-05-01' },
      ...RESOLUTIONS.filter(({ item }) => item !== '隔音设施'),
    ];
    const report = again(now, [sheet]);
    expect(lineOf(report, '隔音设施')).toContain('源台账已无');
    expect(lineOf(report, '会上口头交办')).toContain('东四街道');
    expect(lines(report).map((cells) => cells[2])).toEqual([
      '装路灯',
      '退费兑付',
      '隔音设施',
      '周转房',
      '长期接待',
      // A line without a day.
      '东四街道',
      '新议定的',
    ]);
    expect(report.counted.notes.join('')).toContain('议定事项台账里已经没有的1件没有删除，已注明：“隔音设施”。');
    // Done twice it changes nothing more, and what comes back is no longer gone.
    const twice = again(now, [editedSheet(report.sheets()[1]!)]);
    expect(textsOf(twice.sheets()[1]!)).toEqual(textsOf(report.sheets()[1]!));
    expect(lineOf(again(RESOLUTIONS, [editedSheet(report.sheets()[1]!)]), '隔音设施')).toContain('2天后到期');
  });

  it('finds a line again whose text, unit or row changed, and takes no new matter for an old one', () => {
    const sheet = writtenInto(withResolutions(RESOLUTIONS).sheets()[1]!, [['周转房', '催办情况', '已催两次']]);
    const reworded = again(change('周转房', { item: '解决周转房安置' }), [sheet]);
    expect(lineOf(reworded, '解决周转房安置')).toContain('已催两次');
    const handed = again(change('周转房', { unit: '东四街道' }).reverse(), [sheet]);
    expect(lineOf(handed, '周转房')).toEqual(expect.arrayContaining(['已催两次', '东四街道']));
    const other = again(change('周转房', { item: '另一件事', date: '2021-12-20' }), [sheet]);
    expect(lineOf(other, '另一件事')).not.toContain('已催两次');
    expect(lineOf(other, '周转房')).toEqual(expect.arrayContaining(['已催两次', '源台账已无']));
  });

  it('is brought up to date where it stands: only changed cells are written, new lines below', () => {
    const typed = writtenInto(withResolutions(RESOLUTIONS).sheets()[1]!, [['退费兑付', '催办情况', '12月1日催办']]);
    const now = [
      ...change('退费兑付', { progress: '兑付九成' }),
      { date: '2021-12-01', item: '新议定的', unit: '东四' },
    ];
    const report = again(now, [typed], { asOf: '2022-01-01' });
    const update = report.update()!;
    expect([...update.sheets]).toEqual([['议定事项落实情况', '议定事项落实情况']]);
    const grid = carriedOut(update.change.operations, new Map([[typed.name, typed]])).get(typed.name)!;
    const remade = again(now, [grid], { asOf: '2022-01-01' });
    expect(lineOf(remade, '退费兑付')).toEqual(expect.arrayContaining(['兑付九成', '12月1日催办', '超期12天']));
    expect(lineOf(remade, '新议定的')).toContain('东四街道');
    expect(cellText(grid, 1, 6)).toContain('截至2022年1月1日');
    // What stands there is what a new sheet would say, and nothing is left to do.
    expect(remade.update()!.change.operations).toEqual([]);
    expect(of(OFFICE).update()).toBeNull();
  });

  it('is known again without its hidden columns, and asks of nothing but what really differs', () => {
    const typed = writtenInto(withResolutions(RESOLUTIONS).sheets()[1]!, [['周转房', '备注', '看过房']]);
    const without = { ...typed, columns: typed.columns.slice(0, 12), columnCount: 12 };
    const report = again(RESOLUTIONS, [without], { asOf: '2022-01-01' });
    expect(report.counted.questions).toEqual([]);
    expect(lineOf(report, '周转房')).toContain('看过房');
    expect(lineOf(report, '装路灯')).toContain('超期32天');
    expect(lines(report)).toHaveLength(5);
  });

  it('is not made where nobody keeps such a ledger', () => {
    expect(of(OFFICE).sheets()).toHaveLength(1);
    expect(metricsOf(of(OFFICE)).resolutions).toBeUndefined();
  });
});

describe('联席会议议题表', () => {
  it('lists open matters and why each needs the meeting, as worked out by hand', () => {
    const report = of(OFFICE);
    expect(reasons(report)).toEqual([
      ['7', '集体（标明是集体）；积案'],
      ['1', '涉及多个单位（东四街道、区教委、区住建委）'],
      ['3', '责任有争议（“推诿”）'],
      ['4', '责任有争议（承办单位提出异议）'],
      ['6', '集体（12人）'],
      ['10', '延期后仍未办结（延长30日，又超期214天）'],
      ['12', '涉及多个单位（三跨三分离）'],
    ]);
    expect(metricsOf(report)).toEqual({
      matters: 7,
      byReason: { 涉及多个单位: 2, 责任有争议: 2, 集体: 2, 积案: 1, 延期后仍未办结: 1, 答复后再次信访: 0 },
    });
    expect(brokenChecks(report)).toEqual([]);
  });

  describe('of a petitioner who was answered before', () => {
    const id = '110101190101010011';
    const story = '反映拆迁补偿款没有足额发放，要求区房屋征收中心补发差额';
    const again = (registeredDate: string, isRepeat: string | null) =>
      matter('B', { registeredDate, isRepeat, idNumber: id, content: `${story}。` });
    const first = (replyDate: string | null) =>
      matter('A', { registeredDate: '2021-01-05', replyDate, idNumber: id, content: story, isRepeat: null });
    const listed = (...matters: Matter[]) => reasons(of(matters)).filter(([caseNo]) => caseNo === 'B');

    it('tells a matter that came again, however the ledger marks it', () => {
      expect(listed(first('2021-03-01'), again('2021-05-01', '是'))).toEqual([['B', '答复后再次信访']]);
      expect(listed(first('2021-03-01'), again('2021-05-01', null))).toEqual([['B', '答复后再次信访']]);
      expect(listed(first('2021-06-01'), again('2021-05-01', '是'))).toEqual([]);
      expect(listed(first(null), again('2021-05-01', '是'))).toEqual([]);
    });

    it('leaves to people what the ledger calls repeated and what reads otherwise than the answered matter', () => {
      const other = (isRepeat: string | null): Matter => ({
        ...again('2021-05-01', isRepeat),
        content: '咨询老年卡怎样办理',
      });
      expect(listed(first('2021-03-01'), other('是'))).toEqual([
        ['B', '答复后再次信访（标为重复，与已经答复的写法不同，请核对）'],
      ]);
      expect(listed(first('2021-03-01'), other('否'))).toEqual([]);
      expect(listed(first('2021-03-01'), other(null))).toEqual([]);
      expect(listed(first('2021-06-01'), other('是'))).toEqual([]);
      expect(listed({ ...first('2021-03-01'), petitioner: '李旁人', idNumber: null }, other('是'))).toEqual([]);
    });
  });

  it('goes by no person and by no number of visits', () => {
    const often = matter('1', { visitTimes: 40, isRepeat: '是' });
    expect(of([often]).counted.rows).toEqual([]);
  });

  it('keeps 揭发控告 out of the meeting, also its count', () => {
    const all = JSON.stringify([of(OFFICE).counted, of(OFFICE).sheets()]);
    expect(all).not.toContain('张9');
    expect(of(OFFICE.filter(({ caseNo }) => caseNo !== '9')).counted.metrics).toEqual(of(OFFICE).counted.metrics);
    const noPurpose = ledgerOf(['信访件编号', '信访人', '人数'], [['1', '张试', 9]]);
    expect(made('agenda', [noPurpose]).counted.notes.join('')).toContain('没有“信访目的”一列');
  });

  it('goes by what the office wants', () => {
    const agenda = { off: ['backlog', 'several-units'], groupFrom: 13, disputeWords: ['牵头单位'] } as const;
    expect(reasons(of(OFFICE, { profile: { ...DEFAULT_PROFILE, agenda } }))).toEqual([
      ['3', '责任有争议（“牵头单位”）'],
      ['4', '责任有争议（承办单位提出异议）'],
      ['7', '集体（标明是集体）'],
      ['10', '延期后仍未办结（延长30日，又超期214天）'],
    ]);
  });

  it('is of the cases of a period, by 登记日期', () => {
    expect(of(OFFICE, { period: '2021-02' }).counted.rows).toEqual([]);
    expect(of(OFFICE, { period: '2021Q1' }).counted.rows).toHaveLength(7);
  });

  it('counts a group by the names where nobody counted it', () => {
    const matters = [
      matter('1', { petitioner: '商户代表约三十人', peopleCount: null }),
      matter('2', { petitioner: '张试验等4人', peopleCount: null }),
    ];
    expect(reasons(of(matters, { asOf: '2021-06-01' }))).toEqual([['1', '集体（30人）']]);
  });

  it('knows nothing of what came in after the day of asking', () => {
    const matters = [matter('1', { peopleCount: 9 }), matter('2', { peopleCount: 9, registeredDate: '2021-06-02' })];
    expect(reasons(of(matters, { asOf: '2021-06-01' }))).toEqual([['1', '集体（9人）']]);
    expect(reasons(of(matters, { asOf: '2021-06-02' }))).toHaveLength(2);
  });

  it('names nobody in the words of a matter', () => {
    const report = of([matter('1', { peopleCount: 9, petitioner: '张小试', content: '张小试反映围墙开裂，要求维修' })]);
    expect(report.counted.rows[0]?.content).toBe('张某某反映围墙开裂，要求维修');
    expect(textsOf(report.sheets()[0]!).flat().join()).not.toContain('张小试');
  });

  it('keeps what people wrote when it is made again, and takes the rest from the ledgers', () => {
    const [sheet] = of(OFFICE).sheets();
    const edited = editedSheet(sheet!, (rows) => {
      const at = rows.findIndex((row) => row.includes('拟解决意见'));
      const put = (line: number, header: string, value: CellValue) => {
        rows[at + line]![rows[at]!.indexOf(header)] = value;
      };
      put(1, '拟解决意见', '由区住建委牵头');
      put(2, '议题名称', '围墙加固由谁负责');
      put(3, '列入原因', '改掉的原因');
      put(4, '汇报人', '李科长');
    });
    const previous = { ledgers: [], grids: [edited] };
    const closed = OFFICE.map((m) => (m.caseNo === '4' ? { ...m, status: '已办结' } : m));
    const texts = textsOf(of(closed, { previous }).sheets()[0]!);
    const line = (caseNo: string) => texts.find((cells) => cells[2] === caseNo || cells[1] === caseNo);
    expect(line('7')).toContain('由区住建委牵头');
    expect(line('1')).toContain('围墙加固由谁负责');
    expect(line('3')).toContain('责任有争议（“推诿”）');
    expect(line('4')).toContain('李科长');
    expect(texts.flat()).toContain('上次列入、现在不再列入的（保留填写的内容）');
  });

  it('makes anew what nobody rewrote where the sheet remembers how it was made', () => {
    const listed = [matter('1', { peopleCount: 9 }), matter('2', { peopleCount: 9 })];
    const model = withMemory(of(listed).sheets()[0]!, 'agenda');
    const edited = editedSheet({ ...model, widths: [...model.widths, 0] }, (rows) => {
      const head = rows.find((row) => row.includes('需参会单位'))!;
      const line = rows.find((row) => row.includes('2') && row.includes('东四街道'))!;
      line[head.indexOf('需参会单位')] = '区城管委';
    });
    const now = listed.map((one) => ({ ...one, coUnits: '区教委' }));
    const texts = textsOf(of(now, { previous: { ledgers: [], grids: [edited] } }).sheets()[0]!);
    const line = (place: string) => texts.find(([first]) => first === place);
    expect(line('1')).toContain('东四街道、区教委');
    expect(line('2')).toContain('区城管委');
  });

  it('masks persons, names the matter and the units to be asked', () => {
    const texts = textsOf(of([matter('1', { petitioner: '张试验', coUnits: '区教委' })]).sheets()[0]!).flat();
    expect(texts).toEqual(expect.arrayContaining(['张某某', '关于小区东侧围墙开裂的信访事项', '东四街道、区教委']));
    expect(texts.join('')).not.toContain('张试验');
  });

  it('says in one sentence what is missing', () => {
    expect(made('agenda', []).counted.notes).toEqual([
      '没有找到信访台账；请核对文件，或者在窗格里把工作表“当作台账读取”。',
    ]);
    expect(of([matter('1', {})]).counted.notes).toEqual(['没有需要提交联席会议的事项。']);
  });

  const any = fc.record({
    responsibleUnit: fc.constantFrom('东四', '东四、区教委', null),
    purpose: fc.constantFrom('求决', '揭发控告', null),
    peopleCount: fc.constantFrom(1, 5, '8人', '若干', null),
    isBacklog: fc.constantFrom('是', '否', null),
    status: fc.constantFrom('办理中', '已办结', '不予受理', null),
    petitioner: fc.constantFrom('张试', '李验', null),
    content: fc.constantFrom('反映道路破损，要求维修', '反映道路破损要求维修。', null),
    registeredDate: fc.constantFrom('2021-01-05', '2021-04-06', null),
    replyDate: fc.constantFrom('2021-02-05', null),
  });

  it('lists only open matters, each once with a reason, and leads to its row', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (matters) => {
        const ledger = ledgerOfMatters(matters);
        const report = made('agenda', [ledger]);
        expect(brokenChecks(report)).toEqual([]);
        const rows = report.counted.rows.map(({ row }) => Number(row));
        expect(new Set(rows).size).toBe(rows.length);
        report.counted.rows.forEach((row, k) => {
          const own = matters[Number(row.row) - 2];
          expect(own?.status === '已办结' || own?.status === '不予受理' || own?.purpose === '揭发控告').toBe(false);
          expect(row.reason).not.toBe('');
          expect(report.counted.trace?.(String(k))[0]?.record).toBe(Number(row.row) - 2);
        });
      }),
      { numRuns: 80 },
    );
  });
});
