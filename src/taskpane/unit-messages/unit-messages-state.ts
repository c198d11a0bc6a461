import type { UnitMessage } from '../../core/messages/unit-message';
import type { MessageUnit } from '../../worker/answers';

/** The open panel of messages to units; null where it is not open. */
export type UnitMessagesState = {
  readonly units: readonly MessageUnit[];
  readonly unit: string | null;
  /** Null while it is made. */
  readonly message: UnitMessage | null;
} | null;

export type UnitMessagesAction =
  | { readonly type: 'opened'; readonly units: readonly MessageUnit[] }
  | { readonly type: 'chosen'; readonly unit: string }
  | { readonly type: 'made'; readonly message: UnitMessage }
  | { readonly type: 'closed' };

export function reduceUnitMessages(state: UnitMessagesState, action: UnitMessagesAction): UnitMessagesState {
  if (action.type === 'opened') return { units: action.units, unit: null, message: null };
  if (!state || action.type === 'closed') return null;
  return action.type === 'chosen'
    ? { ...state, unit: action.unit, message: null }
    : { ...state, message: action.message };
}
