import { done } from '../answers';
import { asks, filled, overdue } from '../checks';
import { date, text, unit, word, type OfficeLedger } from '../office-ledger';

/** 督查记录: the office looks into a unit's work. */
export const INSPECTION: OfficeLedger = {
  id: 'inspection',
  name: '督查记录',
  title: '信访督查记录台账',
  text: '什么时候督查了哪个单位、查了什么、发现什么问题、要求什么时候整改、改好没有。',
  columns: [
    date('date', '督查日期', ['检查日期', '督查时间', '检查时间'], { like: /^(?!.*整改).*(?:日期|时间)/u }),
    unit('unit', '被督查单位', ['受检单位', '被检查单位', '督查单位'], { like: /单位|街道|部门|对象/u, width: 18 }),
    word('kind', '督查方式', ['方式', '检查方式'], { choices: ['专项督查', '实地督查', '书面督查', '抽查', '回访'] }),
    text('content', '督查内容', ['检查内容', '内容']),
    text('found', '发现的问题', ['存在问题', '问题'], { like: /问题/u }),
    text('demand', '整改要求', ['要求', '整改意见']),
    date('limit', '整改时限', ['整改期限', '要求整改日期'], { like: /[时期]限/u }),
    date('done', '整改完成日期', ['整改日期', '整改完成时间'], { like: /整改.*(?:情况|结果|完成|没有)/u }),
    word('inspectors', '督查人员', ['检查人员', '督查人']),
    text('remark', '备注'),
  ],
  day: 'date',
  heart: ['date', 'unit', 'found'],
  called: /督查/u,
  checks: [
    filled('unit', '被督查单位'),
    asks('found', /\S/u, 'demand', '发现了问题，没有写整改要求，请补填。'),
    overdue('limit', 'done', '整改'),
  ],
  counts: [
    { id: 'inspections', text: '开展督查', unit: '次', perDay: true },
    { id: 'units', text: '督查单位', unit: '个', distinct: 'unit' },
    { id: 'rectified', text: '督查问题已整改', unit: '次', where: done('done', '已整改') },
  ],
};
