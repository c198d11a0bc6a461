import { unitsOf } from '../ledger/ledger';
import type { Profile } from '../profile/profile';
import type { Condition } from './answers';
import type { OfficeCheck } from './checks';

/** Ids of the ledgers that an office keeps beside its petitions. */
export const OFFICE_LEDGER_IDS = [
  'meeting',
  'resolution',
  'reception',
  'leader-visit',
  'publicity',
  'media',
  'training',
  'research',
  'inspection',
  'suggestion',
  'event-daily',
  'proxy',
  'hotline',
  'supervision',
  'briefing',
] as const;

export type OfficeLedgerId = (typeof OFFICE_LEDGER_IDS)[number];

/** What the cells of a column hold. */
export type ColumnKind = 'text' | 'word' | 'code' | 'date' | 'count';

/** A column of such a ledger. */
export interface OfficeColumn {
  /** Tells it apart in checks and counts. */
  readonly key: string;
  /** The standard header; other spellings follow. */
  readonly header: string;
  readonly aliases: readonly string[];
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  readonly choices?: readonly string[] | ((profile: Profile) => readonly string[]);
  readonly hint?: string;
  /** It names units, whatever spelling of the office's lists a clerk uses. */
  readonly isUnit?: boolean;
  /** Words of a header of the office's own, where the table is called by the ledger's name: 谁来讲, 发了多少份. */
  readonly like?: RegExp;
}

/** A figure of the annual report that such a ledger gives. */
export interface OfficeCount {
  readonly id: string;
  /** 举办业务培训. */
  readonly text: string;
  readonly unit: string;
  /** The column whose numbers are added; without it lines are counted. */
  readonly sum?: string;
  /** The column of which different texts are counted. */
  readonly distinct?: string;
  /** A line counts once for every day that it lists: 召开日期 1月20日、4月15日. */
  readonly perDay?: true;
  /** Only lines of which this holds. */
  readonly where?: Condition;
}

/** A kind of ledger as data: one file each. */
export interface OfficeLedger {
  readonly id: OfficeLedgerId;
  /** The worksheet's name. */
  readonly name: string;
  /** Stands above the table, and tells our template from everything else. */
  readonly title: string;
  /** What is written into it, in one sentence. */
  readonly text: string;
  readonly columns: readonly OfficeColumn[];
  /** The column whose day puts a line into a period. */
  readonly day: string;
  /** Stands in for it where a table has no such column. */
  readonly dayElse?: string;
  /** Columns without which a table of another layout is not this ledger. */
  readonly heart: readonly string[];
  /** What an own layout is called where its columns alone do not tell. */
  readonly called: RegExp;
  readonly checks: readonly OfficeCheck[];
  readonly counts: readonly OfficeCount[];
  /** Lines that a new template begins with: the units of 联席会议. */
  readonly lines?: (profile: Profile) => readonly (readonly (string | null)[])[];
}

type More = Partial<Pick<OfficeColumn, 'width' | 'choices' | 'hint' | 'isUnit' | 'like'>>;

const column =
  (kind: ColumnKind, width: number) =>
  (key: string, header: string, aliases: readonly string[] = [], more: More = {}): OfficeColumn => ({
    key,
    header,
    aliases,
    kind,
    width,
    ...more,
  });

/** Columns as the files of the types write them. */
export const text = column('text', 24);
export const word = column('word', 12);
export const code = column('code', 16);
export const count = column('count', 8);
const plainDate = column('date', 12);
/** A column of days, with the hint that every one has. */
export const date = (key: string, header: string, aliases: readonly string[] = [], more: More = {}): OfficeColumn =>
  plainDate(key, header, aliases, { hint: '填日期，例如 2021-05-03。', ...more });

const UNITS: More = { choices: (profile) => unitsOf(profile).map(({ name }) => name), isUnit: true };
/** A column that names one of the office's streets and departments, or several. */
export const unit = (key: string, header: string, aliases: readonly string[] = [], more: More = {}): OfficeColumn =>
  word(key, header, aliases, { ...UNITS, ...more });

export const YES_NO = ['是', '否'] as const;
