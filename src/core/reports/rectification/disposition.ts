import type { MatterView } from './matter-view';

/**
 * 三到位一处理 of a problem. That a demand is unreasonable or a conduct unlawful is a judgement about
 * people: it is repeated only where the cell names the organ that decided so, its document and the day.
 */

const ORGAN = /公安|派出所|分局|法院|检察院|司法|仲裁|委员会|政府|[局委办院]|支队|大队/u;
const DOCUMENT = /[〔[（(【](?:19|20)\d{2}[〕\]）)】]\D{0,6}\d+号/u;
const DAY = /(?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}/u;
const UNREASONABLE = /无理|不合理|无正当理由|没有道理|不予支持/u;

/** Whether a text names who decided, in which document and when. */
export function isDecided(text: string): boolean {
  const bare = text.normalize('NFKC').replace(/\s/gu, '');
  return ORGAN.test(bare) && DOCUMENT.test(bare) && DAY.test(bare);
}

export type Disposition = 'resolvedInPlace' | 'educatedInPlace' | 'assistedInPlace' | 'handledByLaw';

/** By what a column that holds all four in one tells which of them it speaks of. */
const SPEAKS_OF: readonly (readonly [Disposition, RegExp])[] = [
  ['handledByLaw', /依法处理|依法处置|行为违法/u],
  ['educatedInPlace', /教育到位|思想教育|疏导到位/u],
  ['assistedInPlace', /帮扶|救助/u],
  ['resolvedInPlace', /./u],
];

/** What was done of one of the four, as it may be repeated. */
export function dispositionOf(view: MatterView, which: Disposition): string | null {
  const text = view.text(which) ?? fromOneColumn(view, which);
  if (text === null) return null;
  if (which === 'handledByLaw' || (which === 'educatedInPlace' && UNREASONABLE.test(text)))
    return isDecided(text) ? text : null;
  return text;
}

function fromOneColumn(view: MatterView, which: Disposition): string | null {
  const text = view.text('disposition');
  if (text === null) return null;
  return SPEAKS_OF.find(([, words]) => words.test(text))?.[0] === which ? text : null;
}
