/** Who gets a sheet, a message or a file that was made from a ledger. */
export type Recipient =
  /** One 责任单位, by the standard name of the office's lists or as the ledger writes it. */
  | { readonly kind: 'unit'; readonly name: string }
  | { readonly kind: 'leader' }
  | { readonly kind: 'meeting' }
  /** 纪检监察机关: the only one to whom 揭发控告 goes, and it gets nothing else. */
  | { readonly kind: 'discipline' };

/** 区纪委监委, 派驻纪检监察组: an organ of supervision, which a 劳动监察大队 is not. */
const DISCIPLINE = /纪委|监委|纪检|纪律检查/u;

/** Whether a unit's name is that of a 纪检监察 organ. */
export function isDisciplineOrgan(name: string): boolean {
  return DISCIPLINE.test(name);
}
