import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { newPage, pagesUrl, type PageOptions } from './browser';

export { expectSoon, startBrowser, stopBrowser } from './browser';

/** What lies on the desk at first. */
const SAMPLE = '2021年信访台账.xlsx';

interface OpenOptions extends PageOptions {
  readonly url?: string;
  /** The file to wait for; null where none is opened by itself. */
  readonly first?: string | null;
}

/** The workbench in a fresh page. */
export class WorkbenchPage {
  private constructor(
    readonly page: Page,
    private readonly faults: readonly string[],
    /** What the page asked for, each as often as it did. */
    readonly requests: readonly string[],
  ) {}

  /** Opens the page and waits until the first sample lies in the grid. */
  static async open({ url = pagesUrl(), first = SAMPLE, ...options }: OpenOptions = {}): Promise<WorkbenchPage> {
    const { page, faults, requests } = await newPage({ ...options, home: new URL('.', url).href });
    const workbench = new WorkbenchPage(page, faults, requests);
    await page.goto(url);
    if (first !== null) await workbench.waitForFile(first);
    return workbench;
  }

  get pane(): Locator {
    return this.page.getByRole('complementary', { name: '体检栏' });
  }

  get checkButton(): Locator {
    return this.pane.getByRole('button', { name: /^(?:重新)?体检$/u });
  }

  get markButton(): Locator {
    return this.pane.getByRole('button', { name: '标出' });
  }

  /** Findings in the list that name one cell, as far as they are drawn. */
  get findings(): Locator {
    return this.pane.getByRole('button', { name: /^(?:错误|提醒|建议) ?[A-Z]{1,3}\d/u });
  }

  /** The sentence above the grid, if one stands there. */
  get notice(): Locator {
    return this.page.locator('.notice');
  }

  async waitForFile(name: string): Promise<void> {
    await this.page.locator('.file-name', { hasText: name }).waitFor();
    await this.page.locator('.busy').waitFor({ state: 'detached' });
    await this.checkButton.waitFor();
  }

  async check(): Promise<void> {
    await this.checkButton.click();
    const progress = this.pane.getByRole('progressbar');
    // A short check may be over before anybody could see its progress.
    await progress.waitFor({ timeout: 1_000 }).catch(() => undefined);
    await progress.waitFor({ state: 'detached' });
    await this.pane.getByRole('heading', { name: '体检结果' }).waitFor();
    await this.pane.getByRole('list').getByRole('button').first().waitFor();
  }

  async openFile(name: string, bytes: Uint8Array | string): Promise<void> {
    const files = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await this.page.locator('input[type=file]').setInputFiles(files);
  }

  /** Drags a file onto the page and lets it fall. */
  async dropFile(name: string, bytes: Uint8Array): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([file, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], file));
        return data;
      },
      [name, [...bytes]] as const,
    );
    const target = this.page.locator('.grid-side');
    await target.dispatchEvent('dragenter', { dataTransfer });
    await this.page.getByText('松开鼠标').waitFor();
    await target.dispatchEvent('drop', { dataTransfer });
  }

  /** The selected cell, as the grid's name box tells it. */
  selectedCell(): Promise<string> {
    return this.page.locator('[data-u-comp=defined-name] input').inputValue();
  }

  /** Presses what hands over a file, and gives that. */
  async download(button: string): Promise<{ name: string; bytes: Uint8Array }> {
    const press = this.page.getByRole('button', { name: button }).click();
    const [file] = await Promise.all([this.page.waitForEvent('download'), press]);
    // The hand leaves the button, or its hint would lie over what is pressed next.
    await this.page.mouse.move(0, 0);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
  }

  /** Goes round the page by F6 until the grid has the keyboard. */
  async focusGrid(): Promise<void> {
    const there = (): boolean => document.querySelector('.grid')?.contains(document.activeElement) ?? false;
    for (let i = 0; i < 6 && !(await this.page.evaluate(there)); i++) {
      await this.page.keyboard.press('F6');
      await this.page.waitForFunction(there, null, { timeout: 500 }).catch(() => undefined);
    }
    expect(await this.page.evaluate(there)).toBe(true);
  }

  /** Types into the selected cell, in place of what it holds. */
  async type(text: string): Promise<void> {
    await this.focusGrid();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** What the grid looks like, in a number to compare with another. */
  async gridPicture(): Promise<string> {
    // The grid paints in frames of its own; two pictures that agree in a row are a painted one.
    const take = async (): Promise<string> =>
      createHash('sha256')
        .update(await this.page.locator('section[data-range-selector]').first().screenshot())
        .digest('hex');
    let last = await take();
    for (let i = 0; i < 20; i++) {
      await this.page.waitForTimeout(150);
      const next = await take();
      if (next === last) break;
      last = next;
    }
    return last;
  }

  /** Closes the page and gives what it did that it must not. */
  async close(): Promise<readonly string[]> {
    await this.page.close();
    return this.faults;
  }
}
