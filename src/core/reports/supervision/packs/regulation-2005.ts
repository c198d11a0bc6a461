import type { TriggerPack } from '../trigger-pack';

/** 《信访条例》第三十六条: six situations. */
export const SUPERVISION_2005: TriggerPack = {
  law: '2005',
  article: '第三十六条',
  triggers: [
    {
      id: '2005-overdue',
      item: '第一项',
      text: '无正当理由未按规定的办理期限办结',
      clocks: ['handle', 'review', 'reexam'],
    },
    { id: '2005-no-feedback', item: '第二项', text: '未按规定反馈办理结果', clocks: ['assigned'] },
    { id: '2005-procedure', item: '第三项', text: '未按规定程序办理', clocks: ['notice'] },
    { id: '2005-evasion', item: '第四项', text: '推诿、敷衍、拖延' },
    { id: '2005-not-carried-out', item: '第五项', text: '不执行处理意见' },
    { id: '2005-other', item: '第六项', text: '其他需要督办的情形' },
  ],
};
