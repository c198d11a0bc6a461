import { AppError } from '../core/app-error';
import type { CivilDay } from '../core/calendar/civil-day';
import { CLOCKS } from '../core/deadlines/clocks/index';
import { hasClocks } from '../core/deadlines/clock-ledgers';
import { describeClocks } from '../core/deadlines/describe-clock';
import { clockColumns } from '../core/deadlines/run-clock';
import type { Ledger } from '../core/ledger/ledger';
import { registrationForm } from '../core/registration/form';
import { judgeAgainst, judgeTyped, typedLedger } from '../core/registration/judge';
import { planRegistration, type RegistrationPlan } from '../core/registration/plan';
import { MATTER_TABLES } from '../core/rules/rule';
import type {
  RegistrationAnswer,
  RegistrationForm,
  RegistrationRequest,
  RegistrationTarget,
  TypedClock,
  TypedFinding,
} from './registration-answers';

/** 登记: one new matter for one of the tables of a check. */
export class RegistrationDesk {
  constructor(
    private readonly ledgers: readonly Ledger[],
    private readonly asOf: CivilDay,
  ) {}

  targets(): RegistrationTarget[] {
    return this.ledgers.flatMap(({ table: { kind, title }, place }, table) =>
      MATTER_TABLES.includes(kind) ? [{ table, sheet: place.sheet, title }] : [],
    );
  }

  form(table: number): RegistrationForm {
    return registrationForm(this.ledgerAt(table), this.asOf);
  }

  judge({ table, typed }: RegistrationRequest): RegistrationAnswer {
    const ledger = this.ledgerAt(table);
    const clocks = clocksOf(typedLedger(ledger, typed), this.asOf);
    return { findings: judgeTyped(ledger, typed, this.asOf), clocks, ...this.place({ table, typed }) };
  }

  /** Takes as long as those rules take over all tables. */
  compare({ table, typed }: RegistrationRequest): TypedFinding[] {
    return judgeAgainst(this.ledgers, this.ledgerAt(table), typed, this.asOf);
  }

  plan({ table, typed }: RegistrationRequest): RegistrationPlan {
    return planRegistration(this.ledgerAt(table), typed);
  }

  private place(request: RegistrationRequest): Pick<RegistrationAnswer, 'row' | 'moves' | 'problem'> {
    try {
      const { row, moves } = this.plan(request);
      return { row, moves, problem: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // That nothing was typed yet needs no telling.
      return { row: null, moves: null, problem: error.code === 'registration-empty' ? null : error.message };
    }
  }

  private ledgerAt(table: number): Ledger {
    const ledger = this.ledgers[table];
    if (!ledger) throw new AppError('table-missing', '要登记的表格已经不在了，请重新体检。');
    return ledger;
  }
}

function clocksOf(row: Ledger, asOf: CivilDay): TypedClock[] {
  if (!hasClocks(row)) return [];
  return describeClocks(clockColumns(row, asOf), row, 0).flatMap((clock) => {
    const { due, dueRolled, done, estimatedStart: estimated, provisional } = clock;
    if (due === null || clock.state === 'not-applicable') return [];
    return [{ title: clockTitle(clock.id), due, dueRolled, done, estimated, provisional }];
  });
}

const clockTitle = (id: string): string => CLOCKS.find((clock) => clock.id === id)?.title ?? id;
