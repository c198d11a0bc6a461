/** A place in a text, moved forward by what it eats. */
export class Cursor {
  /** Number of digits of the number read last. */
  width = 0;

  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  done(): boolean {
    return this.at >= this.text.length;
  }

  /** The character at the place, `''` at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  get onDigit(): boolean {
    const c = this.text.charCodeAt(this.at);
    return c >= 0x30 && c <= 0x39;
  }

  spaces(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at++;
  }

  /** Eats one of the characters and gives it, `''` where none of them stands here. */
  eat(characters: string): string {
    const c = this.next;
    if (c === '' || !characters.includes(c)) return '';
    this.at++;
    return c;
  }

  /** Eats the first of the words that stands here; put longer words before their beginnings. */
  eatWord(words: readonly string[]): string {
    for (const w of words) {
      if (this.text.startsWith(w, this.at)) {
        this.at += w.length;
        return w;
      }
    }
    return '';
  }

  /** Eats a run of digits, -1 where none stands here; {@link width} is then its length. */
  number(): number {
    const from = this.at;
    let n = 0;
    while (this.onDigit) {
      n = n * 10 + this.text.charCodeAt(this.at) - 0x30;
      this.at++;
    }
    this.width = this.at - from;
    return this.width === 0 ? -1 : n;
  }

  /** Whether `read` succeeds here; what it ate is given back either way. */
  ahead(read: (c: Cursor) => boolean): boolean {
    const at = this.at;
    const found = read(this);
    this.at = at;
    return found;
  }
}
