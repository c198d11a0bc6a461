import type { DayParts } from '../core/calendar/civil-day';
import type { ListItem } from '../core/profile/profile';
import { drawCompany, drawEstate, drawLane, shortStreet } from './places';
import type { Random } from './random';

const SCHOOLS = ['新样小学', '和例小学', '东拟小学', '青样中学', '景例实验学校', '样光小学'];

/**
 * Fills the places of a template. Numbers stay short on purpose: seven digits in a row would look
 * like a telephone number, which is something a sample may only hold where it was planted.
 */
export function fillTemplate(template: string, random: Random, registered: DayParts, street: ListItem): string {
  return template.replace(/\{([a-z]+)(?::([^}]*))?\}/gu, (_whole, slot: string, detail: string | undefined) => {
    switch (slot) {
      case 'estate':
        return drawEstate(random);
      case 'lane':
        return drawLane(random);
      case 'street':
        return shortStreet(street);
      case 'company':
        return drawCompany(random, detail ?? '');
      case 'school':
        return random.pick(SCHOOLS);
      case 'year':
        return String(registered.year - random.between(1, 12));
      case 'month':
        // What is complained of has happened.
        return String(random.between(1, Math.max(2, registered.month)));
      case 'day':
        return String(random.between(12, 96));
      case 'n':
        return String(random.between(2, 9));
      case 'floor':
        return String(random.between(3, 22));
      case 'building':
        return String(random.between(1, 32));
      case 'money':
        return `${random.between(2, 96)}.${random.between(1, 9)}`;
      case 'yuan':
        return String(random.between(3, 98) * 100);
      case 'hour':
        return String(random.between(20, 23));
      default:
        throw new Error(`no such place in a template: ${slot}`);
    }
  });
}
