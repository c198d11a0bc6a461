import type { TriggerPack } from '../trigger-pack';

/** 《信访工作条例》第四十条: three situations, and others of their kind. */
export const SUPERVISION_2022: TriggerPack = {
  law: '2022',
  article: '第四十条',
  triggers: [
    {
      id: '2022-improper',
      text: '违反信访工作规定受理、办理',
      clocks: ['handle', 'review', 'reexam', 'assigned', 'notice'],
    },
    { id: '2022-evasion', text: '推诿、敷衍、拖延、弄虚作假' },
    { id: '2022-not-carried-out', text: '拒不执行信访处理意见' },
    { id: '2022-other', text: '其他需要督办的情形' },
  ],
};
