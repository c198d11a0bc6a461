import { cellError } from '../../../../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../../../../src/core/profile/default-profile';
import { isSettingsSheet } from '../../../../src/core/profile/settings-sheet/find';
import { readSettings } from '../../../../src/core/profile/settings-sheet/read-settings';
import { gridOf, rowsOf, rowWith, sentences, sheetWith, type Rows } from './support';

const LIST = ['标准名称', '代码', '别名'];
const DAYS = ['放假或上班', '开始日期', '结束日期', '来源'];

describe('the sheet 设置 as a clerk leaves it', () => {
  test('says what the product wrote into it, without a fault', () => {
    expect(readSettings(gridOf(rowsOf(DEFAULT_PROFILE)))).toEqual({ profile: DEFAULT_PROFILE, faults: [] });
  });

  test('is known by its name and title, or by the product’s mark under another name', () => {
    const rows = rowsOf(DEFAULT_PROFILE);
    expect(isSettingsSheet(gridOf(rows))).toBe(true);
    expect(isSettingsSheet(gridOf(rows, ' 设 置 '))).toBe(false);
    expect(isSettingsSheet(gridOf(rows, '旧设置'))).toBe(false);
    expect(isSettingsSheet({ ...gridOf(rows, '本单位设置'), madeByProduct: true })).toBe(true);
    expect(isSettingsSheet(gridOf([['设备设置清单'], ['名称', '数量']]))).toBe(false);
    expect(isSettingsSheet(gridOf([[null], ['二〇二七年用'], [' 信访台账助手  设置 ']]))).toBe(true);
  });

  test('may have its parts in another order, blank lines, a column before it and notes beside it', () => {
    const rows = rowsOf(DEFAULT_PROFILE);
    const at = rowWith(rows, '信访形式');
    const end = rowWith(rows, '信访目的');
    const moved: Rows = [
      ['信访台账助手设置'],
      [],
      ...rows.slice(at, end).flatMap((row) => [row, []]),
      ...rows.slice(2, at),
      ...rows.slice(end),
    ];
    const shifted = moved.map((row, r) => [
      null,
      ...row,
      ...(row.length > 3 && r % 3 === 0 ? [null, '请科长核对'] : []),
    ]);
    expect(readSettings(gridOf(shifted))).toEqual({ profile: DEFAULT_PROFILE, faults: [] });
  });

  test('keeps the default of a part that was deleted, and takes an emptied list for an empty one', () => {
    const { profile } = readSettings(sheetWith(['信访形式'], LIST, ['来信', null, '书信']));
    expect(profile.forms).toEqual([{ name: '来信', aliases: ['书信'] }]);
    expect(profile.streets).toBe(DEFAULT_PROFILE.streets);
    expect(readSettings(sheetWith(['领导名单'], ['姓名'])).profile.leaders).toEqual([]);
  });

  test('may have items that are called like a numbered part', () => {
    const { profile, faults } = readSettings(sheetWith(['信访形式'], LIST, ['来信', null], ['1、街道', null]));
    expect([profile.forms.map((item) => item.name), faults]).toEqual([['来信', '1、街道'], []]);
  });

  test('is read with any comma, line breaks, full-width letters, numbers for codes and columns in another order', () => {
    const { profile, faults } = readSettings(
      sheetWith(
        ['2.责任单位（委办局）'],
        ['请按三定方案填写'],
        ['别名（多个用顿号隔开）', '标准名称 *', '代码'],
        [' 水务局, 区水务 ；节水办\n水政；"甲、乙" ', '　区水务局 ', 110101030],
        [null, '区园林局', ' Ａ－０１ '],
        [],
        [null, '注：以上按2027年名单'],
      ),
    );
    expect(faults).toEqual([]);
    expect(profile.units).toEqual([
      { name: '区水务局', code: '110101030', aliases: ['水务局', '区水务', '节水办', '水政', '甲、乙'] },
      { name: '区园林局', code: 'A-01', aliases: [] },
    ]);
  });

  test('takes levels by their names and days with or without 天', () => {
    const { profile, faults } = readSettings(
      sheetWith(
        ['检查规则'],
        ['规则', '级别'],
        ['序号不连续', '不检查'],
        ['已销号却没有三到位一处理', ' 错 误 '],
        ['id-length', 'Warning'],
        ['日期是文本', '默认'],
        ['日期没有年份', null],
        [],
        ['期限提醒'],
        ['期限', '提前天数'],
        ['办理期限', '２０天'],
        ['复查', 7],
        ['12345工单期限', null],
      ),
    );
    expect(faults).toEqual([]);
    expect(profile.severities).toEqual({ 'seq-order': 'off', 'disposition-missing': 'error', 'id-length': 'warning' });
    expect(profile.warningDays).toEqual({ ...DEFAULT_PROFILE.warningDays, handle: 20, review: 7 });
  });

  test('takes holidays as dates or as text, runs over New Year, and one day alone', () => {
    const { profile, faults } = readSettings(
      sheetWith(
        ['放假安排'],
        DAYS,
        ['放假', '2027年12月31日', '2028/1/2', '国办发明电〔2027〕1号'],
        ['休', '2027.10.1-2027.10.12', null],
        ['调休上班', 46390, null],
      ),
    );
    expect(faults).toMatchObject([{ weight: 'doubt', message: expect.stringMatching(/2028年只写了2天放假/u) }]);
    expect(profile.holidays['2028']).toEqual({
      off: ['2028-01-01', '2028-01-02'],
      work: [],
      source: '国办发明电〔2027〕1号',
    });
    expect(profile.holidays['2027']?.off).toHaveLength(13);
    expect(profile.holidays['2027']?.work).toEqual(['2027-01-03']);
  });

  test.each([
    [['《北京市信访条例》', '是', null, null], {}],
    [['北京市信访条例', null, null, '长期'], { beijing: { to: null } }],
    [['北京市信访条例', '√', '2007-1-1', '2023年12月31日'], { beijing: { from: '2007-01-01', to: '2023-12-31' } }],
    [['《北京市信访条例》', '否', '2007-1-1', null], { beijing: null }],
  ])('reads the local law from %j', (row, packs) => {
    const { profile, faults } = readSettings(
      sheetWith(['地方性法规'], ['法规', '是否适用', '开始日期', '结束日期'], row),
    );
    expect(faults).toEqual([]);
    expect(profile.packs).toEqual(packs);
  });

  test('reads how columns are to be read', () => {
    const { profile, faults } = readSettings(
      sheetWith(
        ['列的读法'],
        ['表头', '读作', '左边一列', '右边一列'],
        ['办理情况 › 单位', '责任单位'],
        ['电话', '不读取', '信访人', '（表边）'],
        ['单位及责任人', '责任单位＋责任人'],
      ),
    );
    expect(faults).toEqual([]);
    expect(profile.columns).toEqual([
      { header: ['办理情况', '单位'], fields: ['responsibleUnit'] },
      { header: ['电话'], fields: [], between: [['信访人'], null] },
      { header: ['单位及责任人'], fields: ['responsibleUnit', 'responsiblePerson'] },
    ]);
  });
});

describe('a fault on the sheet 设置 is said in one sentence with its cell and how to mend it', () => {
  const units = (...rows: Rows): Rows => [['信访台账助手设置'], ['责任单位'], LIST, ...rows];
  const part = (title: string, head: string[], ...rows: Rows): Rows => [['信访台账助手设置'], [title], head, ...rows];

  test.each<[string, Rows, RegExp]>([
    ['a name that stands twice', units(['甲局'], ['乙局'], ['甲 局']), /表A6：标准名称“甲 局”与“甲局”.*改正/u],
    [
      'an alias of two units',
      units(['甲局', null, '一局'], ['乙局', null, '二局、一局']),
      /C5：别名“一局”同时属于“甲局”/u,
    ],
    ['an alias that is another’s name', units(['甲局', null, '乙局'], ['乙局']), /C4：别名“乙局”同时属于“乙局”/u],
    ['a code of two units', units(['甲局', '01'], ['乙局', '０１']), /B5：代码“01”已经是“甲局”的/u],
    ['an alias of a street', units(['区东四局', null, '东四']), /C4：别名“东四”同时属于“东四街道”/u],
    ['a line without a name', units([null, '01', '甲']), /A4：缺少标准名称/u],
    ['an error value', units([cellError('#REF!'), '01']), /A4：是错误值/u],
    [
      'a header that lost a column',
      [['信访台账助手设置'], ['责任单位'], ['标准名称', '代码'], ['甲局']],
      /A3：表头缺少“别名”/u,
    ],
    [
      'a part without its header',
      [['信访台账助手设置'], ['三、责任单位'], ['甲局']],
      /A2：“责任单位”下面缺少表头.*标准名称、代码、别名/u,
    ],
    [
      'an unknown rule',
      part('检查规则', ['规则', '级别'], ['身份证位数不对', '错误']),
      /A4：没有.*是不是“身份证号位数不对”/u,
    ],
    ['an unknown level', part('检查规则', ['规则', '级别'], ['序号不连续', '严重']), /B4：“严重”不是级别.*提醒/u],
    [
      'a rule twice',
      part('检查规则', ['规则', '级别'], ['序号不连续', '错误'], ['seq-order', '提醒']),
      /A5：.*写了两行/u,
    ],
    [
      'an unknown clock',
      part('期限提醒', ['期限', '提前天数'], ['审批期限', 3]),
      /A4：没有“审批期限”这项期限.*办理期限/u,
    ],
    ['days that are none', part('期限提醒', ['期限', '提前天数'], ['办理期限', '三天前']), /B4：“三天前”不是天数/u],
    ['a negative number of days', part('期限提醒', ['期限', '提前天数'], ['办理期限', -3]), /B4：“-3”不是天数/u],
    ['a date that is none', part('放假安排', DAYS, ['放假', '2027-02-30', null, null]), /B4：“2027-02-30”不是日期/u],
    ['a date without a year', part('放假安排', DAYS, ['放假', '5月1日', null, null]), /B4：“5月1日”不是日期/u],
    [
      'an end before its beginning',
      part('放假安排', DAYS, ['放假', '2027-5-5', '2027-5-1', null]),
      /C4：结束日期早于/u,
    ],
    ['a slip in the year', part('放假安排', DAYS, ['放假', '2027-5-1', '2072-5-5', null]), /C4：这一行连续\d+天/u],
    [
      'neither free nor worked',
      part('放假安排', DAYS, ['春节', '2027-2-6', '2027-2-12', null]),
      /A4：请写“放假”或“上班”/u,
    ],
    [
      'a day that is free and worked',
      part('放假安排', DAYS, ['放假', '2027-5-1', '2027-5-5', null], ['上班', '2027-5-2', null, null]),
      /B5：“2027-05-02”既写成放假又写成上班.*2027年的安排暂不使用/u,
    ],
    [
      'a make-up day on a working day',
      part('放假安排', DAYS, ['放假', '2027-5-1', null, null], ['上班', '2027-5-4', null, null]),
      /B5：.*本来就是工作日/u,
    ],
    [
      'a year without holidays',
      part('放假安排', DAYS, ['上班', '2027-5-2', null, null]),
      /B4：2027年没有写放假的日子/u,
    ],
    [
      'a law nobody wrote',
      part('地方性法规', ['法规', '是否适用', '开始日期', '结束日期'], ['上海市信访条例', '是', null, null]),
      /A4：没有“上海市信访条例”/u,
    ],
    [
      'a law that ends before it begins',
      part('地方性法规', ['法规', '是否适用', '开始日期', '结束日期'], ['北京市信访条例', '是', '2025-1-1', null]),
      /D4：.*起止日期颠倒/u,
    ],
    ['a mask that is none', part('基本设置', ['项目', '内容'], ['个人信息遮盖', '全部']), /B4：“全部”不是遮盖的级别/u],
    ['an unknown item', part('基本设置', ['项目', '内容'], ['科室名称', '信访科']), /A4：没有“科室名称”/u],
    [
      'an unknown field',
      part('列的读法', ['表头', '读作', '左边一列', '右边一列'], ['经办', '责任单拉', null, null]),
      /B4：没有“责任单拉”这个字段，是不是“责任单位”/u,
    ],
    [
      'a column that is left alone',
      part('列的读法', ['表头', '读作', '左边一列', '右边一列'], ['稳控责任人', '责任人', null, null]),
      /A4：.*按规定不读取/u,
    ],
    ['a part that stands twice', units(['甲局'], ['责任单位'], LIST, ['乙局']), /A5：“责任单位”写了两次/u],
  ])('%s', (_, rows, sentence) => {
    const found = sentences(rows);
    expect(found.join('\n')).toMatch(sentence);
    for (const text of found) expect(text).toMatch(/^“设置”表[A-Z]+\d+：[^。\n]+。$/u);
  });

  test('and the rest of the sheet is in force', () => {
    const { profile, faults } = readSettings(
      gridOf(units(['甲局', null, '一局'], ['乙局', '02', '二局、一局'], ['甲局', '03'])),
    );
    expect(faults).toHaveLength(2);
    expect(profile.units).toEqual([
      { name: '甲局', aliases: ['一局'] },
      { name: '乙局', code: '02', aliases: ['二局'] },
    ]);
  });

  test('a wrong day leaves its own year out and no other', () => {
    const { profile } = readSettings(
      sheetWith(
        ['放假安排'],
        DAYS,
        ['放假', '2027-5-1', '2027-5-5', null],
        ['上班', '2027-5-2', null, null],
        ['放假', '2028-5-1', '2028-5-14', null],
      ),
    );
    expect(Object.keys(profile.holidays)).toEqual(['2028']);
  });
});
