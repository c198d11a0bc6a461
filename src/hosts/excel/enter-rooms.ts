import { AppError } from '../../core/app-error';
import { makesSheet, type WorkbookChange } from '../../core/changes/change';
import { checkChange } from '../check-change';
import { isParked, parkedName } from '../parked-sheets';
import type { ExcelSession } from './excel-session';
import type { ReplacedSheet } from './record';
import { columnsTouched, type SurveyedRoom } from './record-change';
import { refuseAfterNewSheet } from './rows-found';
import { readRooms, readTabs, type ExcelRoom } from './sheet-rooms';
import { surveySheet, type OnRows, type SheetSurvey } from './sheet-survey';

/** The sheets of a change, looked at. */
export interface SurveyedRooms {
  /** Those that stay. */
  readonly rooms: ReadonlyMap<string, SurveyedRoom>;
  /** Those that another edition comes in the place of. */
  readonly replaced: ReadonlyMap<string, ReplacedSheet>;
}

interface Entered {
  readonly rooms: ReadonlyMap<string, ExcelRoom>;
  /** Whether an earlier change put a sheet aside, as far as somebody looked. */
  readonly isParking: boolean;
}

/** Goes to the sheets that a change writes to, and refuses it where it cannot be carried out. */
export async function enterRooms(session: ExcelSession, change: WorkbookChange): Promise<Entered> {
  const { title, operations } = change;
  refuseAfterNewSheet(change);
  const rooms = await readRooms(session, title, presentSheets(change), change);
  const tabs = operations.some(makesSheet) ? await readTabs(session, title) : [];
  checkChange(change, (name) => roomOf(rooms, name), tabs);
  return { rooms, isParking: tabs.some(isParked) };
}

/** What else is done with a sheet while it is looked at. */
interface Looking {
  /** Throws where a sheet is not to be written to. */
  readonly judge?: (survey: SheetSurvey, sheet: string) => void;
  readonly onRows?: (sheet: string) => OnRows | undefined;
}

/**
 * Looks at all that stands on the sheets of a change.
 *
 * @param id of the change, after which sheets that are put aside are called
 */
export async function surveyRooms(
  session: ExcelSession,
  { operations }: WorkbookChange,
  rooms: ReadonlyMap<string, ExcelRoom>,
  id: string,
  { judge, onRows }: Looking = {},
): Promise<SurveyedRooms> {
  const editions = new Set(operations.filter(({ kind }) => kind === 'replace-sheet').map(({ sheet }) => sheet));
  const surveyed = new Map<string, SurveyedRoom>();
  const replaced = new Map<string, ReplacedSheet>();
  for (const [name, room] of rooms) {
    const survey = await surveySheet(session, name, columnsTouched(operations, name), onRows?.(name));
    judge?.(survey, name);
    if (editions.has(name)) {
      const { visibility } = room;
      const parked = parkedName(id, replaced.size + 1);
      replaced.set(name, { parked, visibility, content: [...survey.fingerprint] });
    } else surveyed.set(name, { ...room, survey });
  }
  return { rooms: surveyed, replaced };
}

/** The sheets of a change that are there before. */
export function presentSheets({ operations }: WorkbookChange): string[] {
  const added = new Set(operations.filter(({ kind }) => kind === 'add-sheet').map(({ sheet }) => sheet));
  return [...new Set(operations.map(({ sheet }) => sheet))].filter((name) => !added.has(name));
}

/** What was seen on sheets, by name. */
export const surveysOf = ({ rooms }: Pick<SurveyedRooms, 'rooms'>): ReadonlyMap<string, SheetSurvey> =>
  new Map([...rooms].map(([name, { survey }]) => [name, survey]));

function roomOf(rooms: ReadonlyMap<string, ExcelRoom>, name: string): ExcelRoom {
  const room = rooms.get(name);
  if (!room) throw new AppError('sheet-missing', `工作表“${name}”不在打开的工作簿里，请重新体检。`);
  return room;
}
