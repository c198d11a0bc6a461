import type { GridApp } from './grid-app';
import { isOurWrite } from './grid-sheet';

/** What a clerk tried that would move cells away from where the file has them. */
export type StructureChange = 'rows' | 'columns' | 'cells' | 'sheets' | 'sort';

/**
 * The grid's commands and mutations by what they change. Commands are what menus and keys start;
 * mutations are what any other way, such as pasting beyond the last row, comes down to.
 */
const COMMANDS: readonly (readonly [RegExp, StructureChange])[] = [
  [/^sheet\.command\.(?:insert-(?:row|multi-rows)|append-row|remove-row|move-rows)/u, 'rows'],
  [/^sheet\.mutation\.(?:insert-row|remove-rows|move-rows)$/u, 'rows'],
  [/^sheet\.command\.(?:insert-col|insert-multi-cols|remove-col|move-cols)/u, 'columns'],
  [/^sheet\.mutation\.(?:insert-col|remove-col|move-columns)$/u, 'columns'],
  [/^sheet\.command\.(?:insert-range-move|delete-range-move|move-range)/u, 'cells'],
  [/^sheet\.mutation\.move-range$/u, 'cells'],
  [/^sheet\.command\.(?:insert-sheet|remove-sheet|copy-sheet|set-worksheet-(?:name|order))/u, 'sheets'],
  [/^sheet\.mutation\.(?:insert-sheet|remove-sheet|set-worksheet-(?:name|order))$/u, 'sheets'],
  [/^sheet\.command\.(?:sort|reorder-range)/u, 'sort'],
  [/^sheet\.mutation\.reorder-range$/u, 'sort'],
];

/** The kind of structure change that a command of the grid makes, or null where it makes none. */
export function structureChangeOf(commandId: string): StructureChange | null {
  return COMMANDS.find(([pattern]) => pattern.test(commandId))?.[1] ?? null;
}

/**
 * Stops every change of structure and tells about it. The findings name cells as the file has them;
 * a sheet whose rows moved would send the clerk to the wrong matter.
 */
export function guardStructure(app: GridApp, onBlocked: (change: StructureChange) => void): void {
  app.api.addEvent(app.api.Event.BeforeCommandExecute, (event) => {
    const change = structureChangeOf(event.id);
    if (!change || isOurWrite(event.options)) return;
    event.cancel = true;
    onBlocked(change);
  });
}
