import { numberText } from '../../../src/core/sheets/number-text';
import { examplesOf } from '../examples';

describe('numbers of our own sheets in words', () => {
  it.each(examplesOf('core/sheets/number-text.ts', { numberText }))('are as the comment says: $text', (e) => {
    expect(e.value).toEqual(e.promised);
  });

  it('are themselves where the format says nothing of our own', () => {
    expect(numberText(12, '0')).toBe('12');
    expect(numberText(-1, 'yyyy-mm-dd')).toBe('-1');
  });
});
