/** The ladder of reminding and supervising, the mildest first. */
export const LADDER = ['临期提醒', '催办', '提醒函', '督办', '通报', '约谈', '挂牌督办'] as const;

export type Step = (typeof LADDER)[number];

/** Steps that the office itself may propose by how long a matter is past its limit. */
export const OWN_STEPS = ['催办', '提醒函', '督办'] as const satisfies readonly Step[];

export type OwnStep = (typeof OWN_STEPS)[number];

/** From this step on the joint meeting decides, and it is done in its name (《信访工作条例》第三十八条、第三十九条). */
const FIRST_OF_MEETING = LADDER.indexOf('通报');

/** A step that is only announced, wished for or denied was not taken. */
const NOT_TAKEN = /[未没拟不需待免]|建议|准备|申请$/u;

/**
 * The step that comes next: the one for so many days, but at least the one after the highest that the
 * ledger says was taken.
 *
 * @param noted 督办情况 of the matter, as the ledger has it
 * @param from days past the limit from which each own step is proposed
 * @example
 * nextStep(3, null, { 催办: 1, 提醒函: 8, 督办: 16 }) //=> '催办'
 * nextStep(3, '5月6日已督办', { 催办: 1, 提醒函: 8, 督办: 16 }) //=> '通报'
 */
export function nextStep(daysOver: number, noted: string | null, from: Readonly<Record<OwnStep, number>>): Step {
  let step = LADDER.indexOf('催办');
  for (const own of OWN_STEPS) if (daysOver >= from[own]) step = Math.max(step, LADDER.indexOf(own));
  return LADDER[Math.max(step, Math.min(takenStep(noted) + 1, LADDER.length - 1))] ?? '督办';
}

/** The highest step that a text says was taken; -1 where it names none. */
function takenStep(noted: string | null): number {
  if (noted === null) return -1;
  let highest = -1;
  LADDER.forEach((step, k) => {
    // 挂牌督办 holds the word of a lower step.
    const text = step === '督办' ? noted.replaceAll('挂牌督办', '') : noted;
    const at = text.indexOf(step);
    if (at >= 0 && !NOT_TAKEN.test(text.slice(Math.max(0, at - 2), at))) highest = Math.max(highest, k);
  });
  return highest;
}

/** The step as a leader reads it: who decides on the last three is said. */
export function stepText(step: Step): string {
  return LADDER.indexOf(step) >= FIRST_OF_MEETING ? `提请联席会议${step}` : step;
}
