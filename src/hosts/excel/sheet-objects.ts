import { hasApi, type ExcelSession } from './excel-session';

/** What lies on a sheet beside its cells, asked for in a request. */
export interface QueuedObjects {
  readonly comments: OfficeExtension.ClientResult<number> | null;
  readonly shapes: Excel.ShapeCollection;
  readonly charts: OfficeExtension.ClientResult<number>;
}

export const queueObjects = (sheet: Excel.Worksheet): QueuedObjects => ({
  comments: hasApi('1.10') ? sheet.comments.getCount() : null,
  shapes: sheet.shapes.load('items/type'),
  charts: sheet.charts.getCount(),
});

/** Charts, pictures, shapes and remarks. Excel may count charts among the shapes, as of a type that it has no word for. */
export function countOf({ comments, shapes, charts }: QueuedObjects): number {
  const drawn = shapes.items.filter(({ type }) => type !== 'Unsupported').length;
  const others = shapes.items.length - drawn;
  return (comments?.value ?? 0) + drawn + Math.max(charts.value, others);
}

/** How many charts, pictures, shapes and remarks lie on a sheet; old notes Excel does not tell of. */
export async function countObjects(session: ExcelSession, sheet: string): Promise<number> {
  return countOf(await session.step(({ worksheets }) => queueObjects(worksheets.getItem(sheet))));
}
