import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { statusConflict } from '../../../src/core/rules/status-conflict';
import { statusReader } from '../../../src/core/matters/status-words';
import { cellsOf, findingsOf, ledgerOf, serial } from './support';

const DAY = serial('2021-06-01');

describe('the words of a status', () => {
  const read = statusReader(DEFAULT_PROFILE.closedWords);

  it.each([
    '办结',
    ' 已办结 ',
    '已 办 结',
    '审核认定办结',
    '已归档',
    '已销号',
    '结案',
    '已办结（满意）',
    '已办结，信访人表示满意',
    '经协调，已于5月底前办结',
    '于2021年5月3日办结。',
    '信访人息诉罢访，案件已办结',
    '曾逾期未办结，现已办结',
    '已办结，一项诉求尚未办结',
  ])('%s says closed', (text) => expect(read(text)).toBe('closed'));

  it.each([
    '办理中',
    '正在办理',
    '正在办理中',
    '在办',
    '未办结',
    '尚未办结',
    '拟办结',
    '待办结',
    '不能办结',
    '待办',
    '受理中',
    '未完成',
    '化解中',
    '正在化解中',
    '调查核实中',
    '仍在办理中',
    '超期未办结',
    '办理中（2021.5.3）',
    '延期',
    '受理',
    '正在协调尚未办结',
    '因涉及多个单位，至今未能按期办结。',
  ])('%s says not closed', (text) => expect(read(text)).toBe('open'));

  it.each([
    '已作出处理意见',
    '不予受理',
    '不再受理',
    '待审核',
    '预计6月底前办结',
    '要求限期办结',
    '力争年底前办结',
    '办结时限为6月30日',
    '信访人要求尽快结案',
    '是否已办结待核',
    '部分办结',
    '正在与开发商协商，已约谈两次',
    '复查',
    '超期未申请复查',
    '已答复',
    '长期坚持',
    '未能按期办结的说明',
  ])('%s says neither', (text) => expect(read(text)).toBeNull());

  it('are those of the office', () => {
    expect(statusReader(['搞定'])('搞定了，群众满意')).toBe('closed');
    expect(statusReader(['搞定'])('已办结')).toBeNull();
  });
});

describe('status and closing date', () => {
  it('contradict each other where it is closed and there is no date', () => {
    const ledger = ledgerOf(
      ['status', 'closedDate'],
      [
        ['已办结，信访人表示满意', null],
        ['办结', '—'],
        ['办结', '  '],
      ],
    );
    expect(findingsOf(statusConflict, ledger)).toMatchObject([
      {
        cell: 'A2',
        field: 'status',
        severity: 'error',
        message: '第2行：办理状态“已办结…”是已经办结，办结日期却是空的。',
      },
      { cell: 'A3' },
      { cell: 'A4' },
    ]);
  });

  it('contradict each other where it is being handled and there is a date', () => {
    const rows = [
      ['办理中', DAY],
      ['未办结', '2021.6.1'],
      ['正在办理', '2021年6月'],
    ];
    expect(findingsOf(statusConflict, ledgerOf(['status', 'closedDate'], rows)).map((f) => f.message)).toEqual([
      '第2行：办理状态“办理中”是还没有办结，却已经填了办结日期。',
      '第3行：办理状态“未办结”是还没有办结，却已经填了办结日期。',
      '第4行：办理状态“正在办理”是还没有办结，却已经填了办结日期。',
    ]);
  });

  it('agree, or are not judged', () => {
    const rows = [
      ['已办结', DAY],
      ['办理中', null],
      ['未办结', '无'],
      ['已作出处理意见', null],
      ['已作出处理意见', DAY],
      ['不予受理', DAY],
      ['不再受理', null],
      [null, DAY],
      ['—', null],
      ['预计7月底前办结', null],
      ['待审核', DAY],
      ['办理中', '见附件'],
    ];
    expect(cellsOf(statusConflict, ledgerOf(['status', 'closedDate'], rows))).toEqual([]);
  });

  it('need both columns', () => {
    expect(cellsOf(statusConflict, ledgerOf(['status', 'petitioner'], [['已办结', '张三']]))).toEqual([]);
    expect(cellsOf(statusConflict, ledgerOf(['closedDate'], [[DAY]]))).toEqual([]);
  });

  it('are judged by 是否办结 where there is no status, and by whichever of the two speaks', () => {
    expect(
      findingsOf(
        statusConflict,
        ledgerOf(
          ['isClosed', 'closedDate'],
          [
            ['是', null],
            ['否', DAY],
            ['已终结', null],
            ['', null],
          ],
        ),
      ),
    ).toMatchObject([
      { cell: 'A2', field: 'isClosed' },
      { cell: 'A3', field: 'isClosed' },
      { cell: 'A4', field: 'isClosed' },
    ]);
    const both = [
      ['已办结', '是', null],
      ['已作出处理意见', '是', null],
      ['办理中', '否', DAY],
      ['已办结', '否', DAY],
      ['办理中', '是', DAY],
      ['办理中', '是', null],
      ['已办结', '是', DAY],
    ];
    const header = ['status', 'isClosed', 'closedDate'];
    expect(cellsOf(statusConflict, ledgerOf(header, both))).toEqual(['A2', 'B3', 'A4', 'B5', 'A6', 'B7']);
  });

  it('agree where the date is taken from the matter above', () => {
    const ledger = ledgerOf(
      ['status', 'closedDate'],
      [
        ['已办结', DAY],
        ['已办结', null],
      ],
      { inherited: { closedDate: [1] } },
    );
    expect(cellsOf(statusConflict, ledger)).toEqual([]);
  });
});
