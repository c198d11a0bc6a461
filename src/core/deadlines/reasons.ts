/**
 * Why a clock does not apply to a record, as a small number that fits a column, with its sentence.
 */
export const REASON_TEXT = [
  '',
  '起算日没有法律规定的这一期限',
  '检举控告类事项依规依纪依法办理，告知、答复另有规定（《信访工作条例》第二十三条、第三十条）',
  '匿名或者姓名、住址不清，无法书面告知',
  '未提出异议，视为接受',
  '建议意见类事项没有60日的办理期限（《信访工作条例》第二十九条）',
  '检举控告类事项没有60日的办理期限（《信访工作条例》第三十条）',
  '按第三十一条第一项至第五项的法定途径办理，期限依该途径的规定（《信访工作条例》第三十四条只适用于第六项）',
  '涉法涉诉事项按法定程序办理，期限依其规定（《信访工作条例》第三十一条）',
  '不予受理或者不再受理',
  '存，不作办理',
  '撤回或者并入原件办理',
  '存件不转送',
] as const;

export const REASON = {
  none: 0,
  noLaw: 1,
  accusationNotice: 2,
  nobodyToNotify: 3,
  noObjection: 4,
  advice: 5,
  accusation: 6,
  otherRoute: 7,
  litigation: 8,
  notAccepted: 9,
  filed: 10,
  dropped: 11,
  filedNotTransferred: 12,
} as const;

/** An index into {@link REASON_TEXT}; 0 where the clock applies. */
export type Reason = (typeof REASON)[keyof typeof REASON];
