import type { FieldId } from '../fields/catalog';
import type { Profile } from '../profile/profile';

const UNIT = /(街道|办事处|委员会|委|局|中心|公司|科|室|处|厅|部|院|所|站|队|社区|居委会|村)$/u;
const PHONE = /\d{5,}/u;
const POST = /(长|书记|主任|委员|员|主席|副|经理)/u;

/** First version: splits a cell that holds several fields; a part that cannot be told is `null`. */
export function splitComposite(text: string, fields: readonly FieldId[], _profile: Profile): (string | null)[] {
  const out = fields.map((): string | null => null);
  for (const piece of text.split(/[/\s、，,（）()]+/u)) {
    if (piece === '') continue;
    const at = fields.findIndex((f, i) => out[i] === null && fits(f, piece));
    if (at >= 0) out[at] = piece;
  }
  return out;
}

function fits(field: FieldId, piece: string): boolean {
  if (field === 'phone') return PHONE.test(piece);
  if (field.endsWith('Unit')) return UNIT.test(piece);
  if (field === 'leaderTitle') return POST.test(piece);
  return /^[\p{Script=Han}·]{2,4}$/u.test(piece) && !UNIT.test(piece) && !POST.test(piece);
}
