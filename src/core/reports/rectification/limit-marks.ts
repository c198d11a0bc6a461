/** What stands behind a limit that nobody can be called late by. */
export const UNSURE_MARKS = {
  /** Counted from another event than the law names, or over a year whose holidays are not known. */
  estimated: '（估算）',
  /** Past, and the ledger does not say whether it was kept. */
  unknown: '（待核）',
} as const;

const MARK = /（[^（）]*）$/u;

/** The day of a limit without its mark. */
export const withoutMark = (text: string): string => text.replace(MARK, '');

/** Whether a limit is not simply the statutory one. */
export const isMarked = (text: string): boolean => MARK.test(text);

/** Whether nobody can be called late by a limit. */
export const isUnsureLimit = (text: string): boolean => Object.values(UNSURE_MARKS).some((mark) => text.endsWith(mark));
