/** Where a command writes; tests give their own. */
export interface Output {
  write(text: string): Promise<void>;
}

/** A stream that is waited for, so that half a million findings do not pile up in memory. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Collects pieces and hands them on in larger ones. */
export class BufferedOutput implements Output {
  private pieces: string[] = [];
  private length = 0;

  constructor(private readonly out: Output) {}

  async write(text: string): Promise<void> {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length > 1 << 16) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.pieces.join('');
    this.pieces = [];
    this.length = 0;
    if (text !== '') await this.out.write(text);
  }
}
