import { NO_DAY, ordinalOf } from '../../calendar/civil-day';
import type { FieldId } from '../../fields/catalog';
import { matchKey } from '../../values/text';
import type { MatterView } from './matter-view';

/** 化解状态 as the drop-down offers it. There is no word here for watching a person. */
export const RESOLVE_STATES = ['未化解', '化解中', '部分化解', '已化解', '依法终结', '已销号'] as const;

export type ResolveState = (typeof RESOLVE_STATES)[number];

const SPELLINGS: readonly (readonly [ResolveState, RegExp])[] = [
  ['已销号', /^已?销号$|^已?销案$|^已?销账$/u],
  ['依法终结', /^已?(?:依法)?终结$/u],
  ['部分化解', /^部分化解$|^基本化解$/u],
  ['已化解', /^(?:已|成功)化解$|^已?(?:整改|化解)(?:完成|到位|完毕)$|^已完成整改$|^已解决$/u],
  ['未化解', /^尚?未(?:化解|整改|开始)$/u],
  ['化解中', /^(?:正在)?(?:化解|整改|推进|推进化解|办理|处理)中?$|^进行中$|^正在(?:化解|整改)$/u],
];

/** The state that a text names, `null` where it names none of ours. */
export function readState(text: string): ResolveState | null {
  const key = matchKey(text);
  return SPELLINGS.find(([, spelling]) => spelling.test(key))?.[0] ?? null;
}

/**
 * The state of a problem by what its ledgers say. That a matter is 办结 does not make its problem 化解, nor
 * is it 未化解 by that: nobody has said yet, and the cell waits for whoever verifies it.
 */
export function resolveStateOf(view: MatterView): ResolveState | null {
  const { isOpen } = view.problem;
  const said = view.first(({ ledger, record }) =>
    // 办理中 in a petition ledger is of the matter, and worth nothing once that is closed.
    isOpen || ledger.table.kind === 'rectification' ? readState(ledger.texts('status')?.[record] ?? '') : null,
  );
  if (said === '已化解' || said === '依法终结' || said === '部分化解') return said;
  if (view.flag('isResolved') || hasHappened(view, 'resolvedDate', 'rectifiedDate')) return '已化解';
  if (isStruckOff(view)) return '已销号';
  if (said !== null && said !== '已销号') return said;
  if (!isOpen) return null;
  return view.says('progress', 'resolveMeasure') ? '化解中' : '未化解';
}

/** Whether a member was struck off, by its flag or its date. */
export function isStruckOff(view: MatterView): boolean {
  return view.flag('isWrittenOff') || hasHappened(view, 'writeOffDate');
}

/** Words (整改中) are no day, and a day that is yet to come is a plan. */
function hasHappened(view: MatterView, ...fields: readonly FieldId[]): boolean {
  const day = view.day(...fields);
  return day !== NO_DAY && day <= ordinalOf(view.context.asOf);
}
