import { ACCEPTED, DROPPED, FILED, NOT_ACCEPTED, refusalOf } from '../../../src/core/matters/refusal';
import { ledgerOf } from '../rules/support';

const said = (field: string, text: string | boolean): number => refusalOf(ledgerOf([field], [[text]]))[0] ?? 0;

describe('a matter that was not taken up', () => {
  it.each([
    ['acceptResult', '不予受理', NOT_ACCEPTED],
    ['acceptResult', '不再受理', NOT_ACCEPTED],
    ['acceptResult', '否', NOT_ACCEPTED],
    ['status', '不予受理（已告知）', NOT_ACCEPTED],
    ['handlingMethod', '不再受理', NOT_ACCEPTED],
    ['handlingMethod', '存', FILED],
    ['handlingMethod', '存查', FILED],
    ['handlingMethod', '存档备查', FILED],
    ['handlingMethod', '作存件处理', FILED],
    ['handlingMethod', '并入原件', DROPPED],
    ['status', '信访人撤回', DROPPED],
    ['acceptResult', '受理', ACCEPTED],
    ['acceptResult', '予以受理', ACCEPTED],
    ['acceptResult', '是', ACCEPTED],
  ])('%s says %s', (field, text, bits) => expect(said(field, text)).toBe(bits));

  it.each([
    ['status', '已办结，存档备查'],
    ['status', '办理中，原件留存'],
    ['handlingMethod', '转送（存复印件）'],
    ['handlingMethod', '转送'],
    ['status', '否'],
  ])('%s says nothing of it: %s', (field, text) => expect(said(field, text)).toBe(0));

  it('a check box answers as well', () => {
    expect([said('acceptResult', true), said('acceptResult', false)]).toEqual([ACCEPTED, NOT_ACCEPTED]);
  });

  it('is told by any of the three columns, row by row', () => {
    const ledger = ledgerOf(
      ['acceptResult', 'status', 'handlingMethod'],
      [
        ['受理', '办理中', '转送'],
        [null, '撤回', null],
        [null, null, null],
      ],
    );
    expect([...refusalOf(ledger)]).toEqual([ACCEPTED, DROPPED, 0]);
  });
});
