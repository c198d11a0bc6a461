import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Nodes of the grid, which are another project's: its canvas, formula bar, sheet bar, hidden cell
 * editor and menus all live in this one element. Everything else on the page is ours and judged.
 */
const GRID_NODES = ['.grid'];

/** Fluent's own: unseen stops of the Tab key that send the focus on at once, so that nobody ever rests on one. */
const FOCUS_STOPS = ['[data-tabster-dummy]'];

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA and its own good practice, in short lines. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  // Without its preloading, which fetches style sheets anew: a policy of ours forbids that.
  const options: RunOptions = { resultTypes: ['violations'], preload: false };
  const found = await page.evaluate(
    async ([exclude, run]) => {
      const { axe } = window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } };
      return (await axe.run({ exclude }, run)).violations;
    },
    [[...GRID_NODES, ...FOCUS_STOPS], options] as const,
  );
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
}
