import { piecesOf, rangeOf, type Area } from './areas';
import { TARGET_BYTES } from './contents';
import { isTooLarge } from './excel-fault';
import type { ExcelSession } from './excel-session';
import { CALL_BYTES } from './write-units';

/** Each range asked for takes its place in the request. */
const MOST_RANGES = Math.floor(TARGET_BYTES / CALL_BYTES);

/** What is asked of each of several areas of one sheet. */
export interface Question<T> {
  readonly sheet: string;
  /** Cells whose answers fit into one request. */
  readonly cells: number;
  readonly queue: (range: Excel.Range, area: Area) => T;
  readonly take: (answer: T, area: Area) => void;
}

/** Asks about areas, as many in one request as fit; what is too large nevertheless is asked in halves. */
export async function askAll<T>(session: ExcelSession, areas: readonly Area[], question: Question<T>): Promise<void> {
  const pieces = areas.flatMap((area) => piecesOf(area, Math.max(1, Math.floor(question.cells / area.columns))));
  for (const pack of packed(pieces, question.cells)) await askSome(session, pack, question);
}

/** Asks about areas as a whole, so many in one request. */
export async function askEach<T>(
  session: ExcelSession,
  areas: readonly Area[],
  { atOnce, ...question }: Omit<Question<T>, 'cells'> & { readonly atOnce: number },
): Promise<void> {
  for (let i = 0; i < areas.length; i += atOnce) await askSome(session, areas.slice(i, i + atOnce), question);
}

async function askSome<T>(
  session: ExcelSession,
  areas: readonly Area[],
  question: Omit<Question<T>, 'cells'>,
): Promise<void> {
  try {
    const answers = await session.step((workbook) =>
      areas.map((area) => question.queue(rangeOf(workbook.worksheets.getItem(question.sheet), area), area)),
    );
    answers.forEach((answer, i) => question.take(answer, areas[i]!));
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [first, second] = halvesOf(areas);
    if (second.length === 0) throw error;
    await askSome(session, first, question);
    await askSome(session, second, question);
  }
}

function halvesOf(areas: readonly Area[]): [readonly Area[], readonly Area[]] {
  const [only] = areas;
  const halves = areas.length === 1 && only ? piecesOf(only, Math.ceil(only.rows / 2)) : areas;
  const middle = Math.ceil(halves.length / 2);
  return [halves.slice(0, middle), halves.slice(middle)];
}

/** So many cells in an answer, and no more ranges than fit into a request. */
function packed(areas: readonly Area[], cells: number): Area[][] {
  const packs: Area[][] = [];
  let [room, ranges] = [0, 0];
  for (const area of areas) {
    const size = area.rows * area.columns;
    if (room < size || ranges === 0) {
      packs.push([]);
      [room, ranges] = [cells, MOST_RANGES];
    }
    packs.at(-1)?.push(area);
    room -= size;
    ranges--;
  }
  return packs;
}
