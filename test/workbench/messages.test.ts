import { messages } from '../../src/workbench/messages';

test('every message is Chinese, and every sentence about a failure ends as one', () => {
  const plain = Object.values(messages).filter((m) => typeof m === 'string');
  for (const text of plain) expect(text).toMatch(/\p{Script=Han}/u);
  const blocked = (['rows', 'columns', 'cells', 'sheets', 'sort'] as const).map(messages.blocked);
  for (const text of [...blocked, messages.failed('internal'), messages.oneFile, messages.notAFile]) {
    expect(text).toMatch(/。$/u);
  }
  expect(new Set(blocked).size).toBe(blocked.length);
});
