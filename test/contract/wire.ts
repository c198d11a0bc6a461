/** Values that JSON does not know, on their way between a test and a page. */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) => {
    if (v instanceof Int32Array) return { $: 'Int32Array', items: [...v] };
    if (v instanceof Uint16Array) return { $: 'Uint16Array', items: [...v] };
    if (v instanceof Set) return { $: 'Set', items: [...(v as Set<unknown>)] };
    return v;
  });
}

export function unpack(text: string): unknown {
  return JSON.parse(text, (_key, v: { readonly $?: string; readonly items?: never[] } | null) => {
    if (v?.$ === 'Int32Array') return Int32Array.from(v.items ?? []);
    if (v?.$ === 'Uint16Array') return Uint16Array.from(v.items ?? []);
    if (v?.$ === 'Set') return new Set(v.items);
    return v;
  });
}
