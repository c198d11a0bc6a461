import type { FieldId } from '../fields/catalog';
import { fieldOf } from '../fields/catalog';
import type { MaskLevel } from '../profile/profile';
import { maskAddress, maskHouses } from './addresses';
import { maskAnnounced } from './announced-people';
import { HIDDEN, maskId, maskIdsAndPhones, maskNumbers, maskPhone } from './numbers';
import { NOBODY, type People } from './people';
import { maskName } from './person-cells';

/**
 * Masks for whatever leaves the clerk's own ledger (《个人信息保护法》第五十一条: 去标识化). `standard`:
 * names as 张某某, ID numbers first 6 and last 4, phones first 3 and last 4, addresses down to the
 * street. `strict`: no ID number, phone or address at all.
 */

/** Running text without anything by which a person can be found; of names those of `people`, and those a word announces. */
export function maskText(text: string, level: MaskLevel = 'standard', people: People = NOBODY): string {
  return maskHouses(maskNumbers(maskAnnounced(people.hide(text)), level), level);
}

/**
 * Masks a cell's text by what field it is of; text of no known field is masked as running text.
 *
 * @param people whose names go from the text: those of the matter at least
 */
export function maskValue(field: FieldId | null, text: string, level: MaskLevel, people: People = NOBODY): string {
  if (level === 'none' || text === '') return text;
  const type = field === null ? 'text' : fieldOf(field).type;
  const strict = level === 'strict';
  switch (type) {
    case 'id':
      return strict ? HIDDEN : maskId(people.hide(text));
    case 'phone':
      return strict ? HIDDEN : maskPhone(maskAnnounced(people.hide(text)));
    case 'name':
    case 'names':
      // Who works on a matter is named on purpose; who brought it is not.
      return field === 'petitioner' || field === 'coPetitioners' ? maskName(text, level) : maskNumbers(text, level);
    case 'code':
      return maskIdsAndPhones(people.hide(text), level);
    case 'unit':
    case 'units':
      return maskNumbers(text, level);
    default:
      if (field === 'address' || field === 'householdAddress') return strict ? HIDDEN : maskAddress(people.hide(text));
      if (field === 'accused') return maskName(text, level);
      return maskText(text, level, people);
  }
}
