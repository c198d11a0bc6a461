import { done } from '../answers';
import { asks, filled, overdue } from '../checks';
import { code, date, text, unit, word, YES_NO, type OfficeLedger } from '../office-ledger';

/** Whether what was decided is carried out and struck off, as the line says by a day or in words. */
export const STRUCK_OFF = done('closed', '已销号', 'done', { field: 'isWrittenOff', yes: /销号|完成/u });

/** 议定事项: what the joint meeting decided, who does it by when, until it is struck off. */
export const RESOLUTION: OfficeLedger = {
  id: 'resolution',
  name: '议定事项',
  title: '联席会议议定事项台账',
  text: '会议议定了什么、谁牵头、哪个单位做、什么时候做完、做到哪一步，直到销号。',
  columns: [
    date('date', '会议日期', ['议定日期', '议定时间', '会议时间'], { like: /会.*(?:日期|时间)|议定.*(?:日期|时间)/u }),
    text('item', '议定事项', ['议定内容', '会议议定事项', '事项'], { like: /议定|决定|定.*事|事项/u }),
    code('caseNo', '关联信访件编号', ['信访件编号']),
    word('leader', '牵头领导', ['包案领导', '责任领导'], { like: /牵头|领导/u }),
    unit('unit', '责任单位', ['承办单位', '落实单位'], { like: /单位|部门|承办|谁.*办/u }),
    text('demands', '有关要求', ['工作要求', '要求']),
    date('limit', '完成时限', ['办理时限', '时限', '落实时限'], {
      like: /[时期]限|完成.*(?:日期|时间)|(?:何时|时候).*完/u,
    }),
    text('progress', '落实情况', ['进展情况', '办理情况', '进展'], { like: /落实|进展|完成情况|怎么?样/u }),
    word('done', '是否销号', ['销号情况', '状态'], { like: /销/u, choices: YES_NO }),
    date('closed', '销号日期', ['销号时间', '完成日期']),
    word('closer', '销号人', ['核查人']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['item', 'unit', 'limit'],
  called: /议定|会议决定/u,
  checks: [
    filled('unit', '责任单位'),
    filled('limit', '完成时限'),
    overdue('limit', 'closed', '这件议定事项', 'done'),
    asks('closed', /\S/u, 'progress', '已经销号，没有填落实情况，请补填。'),
  ],
  counts: [
    { id: 'resolutions', text: '联席会议议定事项', unit: '件' },
    {
      id: 'closed',
      text: '议定事项已销号',
      unit: '件',
      where: STRUCK_OFF,
    },
  ],
};
