import type { TriggerPack } from '../trigger-pack';

/** 《北京市信访条例》第五十二条: the six of the national text and two of its own. */
export const SUPERVISION_BEIJING: TriggerPack = {
  law: 'beijing',
  article: '第五十二条',
  triggers: [
    { id: 'beijing-overdue', text: '无正当理由未按规定的办理期限办结', clocks: ['handle', 'review', 'reexam'] },
    { id: 'beijing-no-feedback', text: '未按规定反馈办理结果', clocks: ['assigned'] },
    { id: 'beijing-procedure', text: '未按规定程序办理', clocks: ['notice'] },
    { id: 'beijing-evasion', text: '推诿、敷衍、拖延' },
    { id: 'beijing-not-carried-out', text: '不执行处理意见' },
    { id: 'beijing-wrong-finding', text: '答复意见认定事实不清、依据或者程序明显错误' },
    { id: 'beijing-false-report', text: '虚报办理结果或者办理结果不落实' },
    { id: 'beijing-other', text: '其他需要督办的情形' },
  ],
};
