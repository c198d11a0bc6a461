import { ValidatedAreas } from '../../../src/hosts/workbench/validated-areas';

const area = (top: number, left: number, right = left) => ({ top, left, bottom: top + 2, right });

test('what may be typed where is told alike before and after it went back, whatever was put back last', () => {
  const areas = new ValidatedAreas();
  areas.take('台账', [area(3, 0, 1), area(2, 4), area(2, 3)]);
  const before = areas.of('台账');
  expect(before).toEqual([area(2, 3), area(2, 4), area(3, 0, 1)]);
  areas.exchange('台账', [area(2, 3)], [area(7, 3)]);
  expect(areas.of('台账')).toEqual([area(2, 4), area(3, 0, 1), area(7, 3)]);
  areas.exchange('台账', [area(7, 3)], [area(2, 3)]);
  expect(areas.of('台账')).toEqual(before);
});
