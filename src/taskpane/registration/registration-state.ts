import type { CheckAnswer } from '../../worker/answers';
import type {
  RegistrationAnswer,
  RegistrationForm,
  RegistrationTarget,
  Typed,
  TypedFinding,
} from '../../worker/registration-answers';

/** The open form 登记. */
export interface RegistrationState {
  readonly targets: readonly RegistrationTarget[];
  /** The chosen table, by {@link RegistrationTarget.table}. */
  readonly table: number;
  readonly form: RegistrationForm;
  readonly typed: Typed;
  /** What is said of what was typed; null while nothing was judged yet. */
  readonly answer: RegistrationAnswer | null;
  /** What comparing with the matters that are there has found. */
  readonly compared: readonly TypedFinding[];
  /** How many were registered since the form was opened: the field to begin with again. */
  readonly registered: number;
}

export type RegistrationAction =
  | {
      readonly type: 'opened';
      readonly targets: readonly RegistrationTarget[];
      readonly table: number;
      readonly form: RegistrationForm;
      readonly registered: number;
    }
  | { readonly type: 'closed' }
  | { readonly type: 'typed'; readonly column: number; readonly text: string }
  | { readonly type: 'judged'; readonly answer: RegistrationAnswer }
  | { readonly type: 'compared'; readonly findings: readonly TypedFinding[] };

export function reduceRegistration(
  state: RegistrationState | null,
  action: RegistrationAction,
): RegistrationState | null {
  if (action.type === 'opened') {
    const { type: _type, ...opened } = action;
    const first = action.form.fields.filter((field) => field.first !== '');
    return { ...opened, typed: Object.fromEntries(first.map((f) => [f.column, f.first])), answer: null, compared: [] };
  }
  if (!state || action.type === 'closed') return null;
  switch (action.type) {
    case 'typed':
      return { ...state, typed: { ...state.typed, [action.column]: action.text } };
    case 'judged':
      return { ...state, answer: action.answer };
    case 'compared':
      return { ...state, compared: action.findings };
  }
}

/** Whether the clerk has typed anything that closing would lose. */
export const hasTyped = ({ form, typed }: RegistrationState): boolean =>
  form.fields.some((field) => (typed[field.column] ?? '').trim() !== field.first);

/** Everything found about the typed matter, each finding once. */
export function findingsOf({ answer, compared }: RegistrationState): readonly TypedFinding[] {
  return [...(answer?.findings ?? []), ...compared];
}

/** Fields that nobody has come to yet are not called missing: the count at the end says that they are. */
export function shownAt(
  { typed }: RegistrationState,
  column: number,
  findings: readonly TypedFinding[],
): readonly TypedFinding[] {
  return findings.filter((f) => f.column === column && (f.rule !== 'required-missing' || typed[column] !== undefined));
}

/**
 * Which table of a check it is.
 *
 * @param place which table of its sheet, from 1
 */
export function tableNumber({ sheets }: CheckAnswer, sheet: string, place: number): number {
  const ledgers = sheets.filter((s) => s.kind === 'ledger');
  const before = ledgers.slice(
    0,
    ledgers.findIndex((s) => s.name === sheet),
  );
  return before.reduce((n, s) => n + s.tables.length, place - 1);
}
