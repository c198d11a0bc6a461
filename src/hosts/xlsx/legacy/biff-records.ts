import { PRODUCT_MARK } from '../../../core/sheets/product-mark';

const RECORD_HEAD = 4;
const CONTINUE = 0x003c;
const FORMULA = 0x0006;
const NAME = 0x0018;
const FILE_PASS = 0x002f;
/** How a sheet is published as a web page: a record that readers know and pass over. */
const PASSED_OVER = 0x0801;

/** The records that values, formats and the shape of a sheet are made of. */
const needed = new Set([
  0x0809, // BOF: begins a workbook or sheet
  0x000a, // EOF
  FILE_PASS,
  0x0042, // CODEPAGE
  0x0022, // DATEMODE
  0x0085, // BOUNDSHEET: a sheet's name
  0x00fc, // SST: shared strings
  CONTINUE,
  0x041e, // FORMAT
  0x0031, // FONT
  0x00e0, // XF: cell style
  0x0200, // DIMENSIONS
  0x0208, // ROW
  0x007d, // COLINFO
  0x00e5, // MERGEDCELLS
  0x00fd, // LABELSST
  0x0204, // LABEL
  0x00d6, // RSTRING
  0x0203, // NUMBER
  0x027e, // RK
  0x00bd, // MULRK
  0x0205, // BOOLERR
  FORMULA,
  0x0207, // STRING: a formula's text
]);

/** Where a formula's expression has its length, and what stands before its bytes. */
const FORMULA_LENGTH_AT = 20;
const FORMULA_HEAD = 22;
/** The shortest expression: the number 0. */
const ZERO_EXPRESSION = [0x1e, 0, 0];

/** A workbook stream made safe for the library, and what the library would not tell of it. */
export interface PreparedBiff {
  readonly stream: Uint8Array;
  /** Places of the sheets that carry the product's mark. */
  readonly marked: ReadonlySet<number>;
  /** Whether it is locked with a password: one that is only write-protected has a password that all know. */
  readonly locked: boolean;
}

/**
 * Takes out of a workbook stream what is not read anyway: pictures, themes, names, and the wording of
 * formulas, whose results stand beside them. The library parses all of it, and where it is damaged
 * loops without end.
 */
export function prepareBiff(source: Uint8Array): PreparedBiff {
  const stream = source.slice();
  const view = new DataView(stream.buffer);
  const marked = new Set<number>();
  let locked = false;
  let keeps = true;
  for (let p = 0; p + RECORD_HEAD <= stream.length;) {
    const type = view.getUint16(p, true);
    const body = stream.subarray(p + RECORD_HEAD, p + RECORD_HEAD + view.getUint16(p + 2, true));
    if (type === NAME) noteMark(body, marked);
    else if (type === FILE_PASS) locked = true;
    // What is locked is not what it seems, and is left alone.
    else if (type === FORMULA && !locked) dropExpression(body);
    // A continuation belongs to the record before it.
    if (type !== CONTINUE) keeps = needed.has(type);
    if (!keeps) view.setUint16(p, PASSED_OVER, true);
    p += RECORD_HEAD + view.getUint16(p + 2, true);
  }
  return { stream, marked, locked };
}

function dropExpression(body: Uint8Array): void {
  if (body.length < FORMULA_HEAD + ZERO_EXPRESSION.length) return;
  body[FORMULA_LENGTH_AT] = ZERO_EXPRESSION.length;
  body[FORMULA_LENGTH_AT + 1] = 0;
  body.set(ZERO_EXPRESSION, FORMULA_HEAD);
}

/** A defined name: its length stands at 3, its sheet, counted from 1, at 8, and its letters at 15. */
function noteMark(body: Uint8Array, marked: Set<number>): void {
  const name = body.subarray(15, 15 + (body[3] ?? 0));
  const sheet = (body[8] ?? 0) + 256 * (body[9] ?? 0);
  if (sheet > 0 && new TextDecoder('latin1').decode(name) === PRODUCT_MARK) marked.add(sheet - 1);
}
