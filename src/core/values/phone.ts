import { numberText } from './text';

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'masked' | 'bad';

export interface Phone {
  readonly text: string;
  readonly kind: PhoneKind;
}

export interface PhoneReading {
  readonly numbers: readonly Phone[];
}

const BREAKS = /[、，,;；|\n\r]+/u;

/** First version: one number a separator. */
export function readPhones(value: string | number): PhoneReading {
  const text = typeof value === 'number' ? numberText(value) : value.normalize('NFKC');
  const numbers: Phone[] = [];
  for (const part of text.split(BREAKS)) {
    const bare = part.replace(/[\s\-()]|^\+?86/gu, '');
    if (bare === '') continue;
    numbers.push({ text: bare, kind: kindOf(bare) });
  }
  return { numbers };
}

function kindOf(bare: string): PhoneKind {
  if (bare.includes('*')) return 'masked';
  if (/^1[3-9]\d{9}$/u.test(bare)) return 'mobile';
  if (/^(0\d{2,3})?[2-8]\d{6,7}(转\d{1,6})?$/u.test(bare)) return 'landline';
  if (/^([48]00\d{7}|1\d{2}|1\d{4,5}|9[56]\d{3,4})$/u.test(bare)) return 'service';
  return 'bad';
}

/** Whether nothing speaks against a phone cell: it is blank, or one of its numbers is good or masked. */
export function phonesOk(reading: PhoneReading): boolean {
  return reading.numbers.length === 0 || reading.numbers.some((n) => n.kind !== 'bad');
}
