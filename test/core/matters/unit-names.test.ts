import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';
import { eachUnitName, unitNames } from '../../../src/core/matters/unit-names';
import { ledgerOf } from '../rules/support';

const ROWS = [
  ['东四', '区人社局'],
  ['朝阳门街道', '天坛、区教委'],
  ['某某新区', null],
];
const places = ['东四街道', '朝阳门街道', '某某新区'];
const matters = (): ReturnType<typeof ledgerOf> => ledgerOf(['place', 'responsibleUnit'], ROWS);

test('a matter is in the same place before and after the rules have looked at the column of places', () => {
  const fresh = matters();
  expect(ROWS.map((_, i) => unitNames(fresh, 'place')(i))).toEqual(places);
  const checked = matters();
  checked.choices('place', DEFAULT_PROFILE.streets);
  expect(ROWS.map((_, i) => unitNames(checked, 'place')(i))).toEqual(places);
  expect(ROWS.map((_, i) => eachUnitName(checked, 'place')(i))).toEqual(places.map((place) => [place]));
});

test('units are named by the departments and streets together, each once', () => {
  const each = eachUnitName(matters(), 'responsibleUnit');
  expect(ROWS.map((_, i) => each(i))).toEqual([['区人力社保局'], ['天坛街道', '区教委'], []]);
});
