/**
 * What came of the tests in Excel: lines for the screen, and whether all is well.
 *
 * @param {string} text what the pane handed in, see test/in-excel/page.ts
 * @returns {{ lines: string[], passed: boolean }}
 */
export function summaryOf(text) {
  const { excel, tests } = JSON.parse(text);
  const failed = tests.filter((test) => !test.passed);
  return {
    lines: [
      ...failed.map(({ name, reason }) => `✗ ${name}\n  ${reason}`),
      `Excel ${excel.version}（${excel.platform}，ExcelApi ${excel.excelApi}）`,
      `${tests.length - failed.length} passed, ${failed.length} failed`,
    ],
    // Nothing run is nothing proved.
    passed: tests.length > 0 && failed.length === 0,
  };
}
