/**
 * The number format codes of a workbook, each once, with `General` at 0: a cell keeps only its index.
 */
export class FormatTable {
  readonly codes: string[] = ['General'];
  readonly #indexes = new Map<string, number>([['General', 0]]);

  /** Index of a code. Beyond what 16 bits can tell apart, which no real file reaches, it is General. */
  indexOf(code: string): number {
    const known = this.#indexes.get(code);
    if (known !== undefined) return known;
    if (this.codes.length > 0xffff) return 0;
    this.#indexes.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}
