const labels: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(codepage: number): TextDecoder {
  let decoder = decoders.get(codepage);
  if (!decoder) {
    const windows = codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'windows-1252';
    decoders.set(codepage, (decoder = new TextDecoder(labels[codepage] ?? windows)));
  }
  return decoder;
}

/**
 * What SheetJS asks of code page tables, answered by the platform's own decoders: workbooks of the
 * 1990s keep their texts in GBK, and the library's tables weigh half a megabyte.
 */
export const codepageTables = {
  utils: {
    decode(codepage: number | string, data: string | readonly number[] | Uint8Array): string {
      const bytes =
        typeof data === 'string'
          ? Uint8Array.from(data, (c) => c.charCodeAt(0))
          : data instanceof Uint8Array
            ? data
            : Uint8Array.from(data);
      return decoderOf(Number(codepage)).decode(bytes);
    },
    /** Asked only by what writes or measures; nothing here does. */
    encode(
      _codepage: number | string,
      data: string | readonly number[] | Uint8Array,
    ): string | readonly number[] | Uint8Array {
      return data;
    },
    hascp: (): boolean => true,
    magic: {},
  },
};
