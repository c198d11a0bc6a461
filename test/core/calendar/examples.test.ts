import * as civilDay from '../../../src/core/calendar/civil-day';
import * as workCalendar from '../../../src/core/calendar/work-calendar';
import { examplesOf } from '../examples';

describe('the examples that stand beside the code', () => {
  const scope = { ...civilDay, ...workCalendar };

  it.each([...examplesOf('core/calendar/civil-day.ts', scope), ...examplesOf('core/calendar/work-calendar.ts', scope)])(
    '$text is $promised',
    ({ value, promised }) => expect(value).toEqual(promised),
  );

  it('are found', () => {
    expect(examplesOf('core/calendar/civil-day.ts', scope)).toHaveLength(2);
    expect(examplesOf('core/calendar/work-calendar.ts', scope)).toHaveLength(3);
  });
});
