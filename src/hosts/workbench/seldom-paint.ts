import { IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { GridApp } from './grid-app';
import type { Rest } from './snapshot';

/** How often the grid paints while a change is written, in milliseconds. */
const PAINT_EVERY = 500;

/**
 * Runs a long piece of work during which the grid paints only now and then. It would otherwise paint
 * at every pause, whether the cells are in view or not, and that takes several times as long as the
 * writing itself.
 *
 * @param rest pauses of the work; it gets one to use in its place
 */
export async function paintingSeldom<T>(app: GridApp, rest: Rest, work: (rest: Rest) => Promise<T>): Promise<T> {
  const unitId = app.api.getActiveWorkbook()?.getId();
  const painter =
    unitId === undefined ? null : app.univer.__getInjector().get(IRenderManagerService).getRenderById(unitId);
  if (!painter) return work(rest);
  let next = performance.now() + PAINT_EVERY;
  painter.deactivate();
  try {
    return await work(async () => {
      await rest();
      if (performance.now() < next) return;
      painter.activate();
      await frame();
      painter.deactivate();
      next = performance.now() + PAINT_EVERY;
    });
  } finally {
    painter.activate();
  }
}

/** The next painting, or a while where the page is hidden and nothing is painted. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
