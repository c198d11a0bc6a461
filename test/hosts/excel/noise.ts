/** A text of so many characters that nothing makes shorter, some of them beyond the first plane. */
export function noise(length: number): string {
  let seed = 12_345;
  const characters = Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return String.fromCodePoint((seed % 7 === 0 ? 0x20000 : 0x4e00) + ((seed >> 8) % 20_000));
  });
  return characters.join('');
}
