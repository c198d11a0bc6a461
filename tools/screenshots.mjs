/**
 * Takes the pictures in docs/images from the built workbench with its first sample: `node
 * tools/screenshots.mjs`. Run after a change that one can see, and look at them.
 */
import { takePicture, withWorkbench } from './pictures.mjs';

const WIDTHS = [350, 450];
const COLOURS = ['light', 'dark'];
/** The keys that set the pane's width: End is 320 pixels, Home 450, an arrow 10. */
const KEYS = { 350: ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'], 450: ['Home'] };

await withWorkbench(async (open) => {
  for (const colorScheme of COLOURS) {
    const page = await open({ colorScheme });
    const pane = page.getByRole('complementary', { name: '体检栏' });
    const button = (name) => pane.getByRole('button', { name, exact: true });
    const tab = (name) => pane.getByRole('tab', { name }).click();
    await button('体检').click();
    const finding = pane.getByRole('button', { name: /^错误 ?[A-Z]+\d+/u }).first();
    const clock = pane.getByRole('button', { name: /^超期未办 办理期限/u }).first();
    const timeline = pane.getByRole('img', { name: /时间图/u });
    for (const width of WIDTHS) {
      const picture = (name) => takePicture(page, `workbench-${name}-${width}-${colorScheme}`);
      await tab(/^问题/u);
      if ((await finding.getAttribute('aria-expanded')) !== 'true') await finding.click();
      // The grid shows what the pane speaks of, wherever an earlier picture left it.
      await button('定位单元格').click();
      await page.getByRole('separator').focus();
      for (const key of KEYS[width]) await page.keyboard.press(key);
      await picture('findings');
      await tab('期限');
      if ((await clock.getAttribute('aria-expanded')) !== 'true') await clock.click();
      await timeline.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await picture('matter');
      await clock.click();
      if ((width === 350) !== (colorScheme === 'light')) continue;
      await pane.getByRole('tablist').evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await picture('deadlines');
      await button('写入期限列').click();
      await pane.getByText(/共写[\d,]+格/u).waitFor();
      await picture('write-columns');
      await button('写入').click();
      await button('还原：写入期限列').waitFor();
      // The new columns are at the right end.
      await page.mouse.move(400, 400);
      await page.mouse.wheel(4000, 0);
      await picture('written');
      await button('还原：写入期限列').click();
      await pane.getByText('已还原').first().waitFor();
      await button('关闭提示').click();
      await tab('表与列');
      await picture('columns');
    }
    await page.close();
  }
});
