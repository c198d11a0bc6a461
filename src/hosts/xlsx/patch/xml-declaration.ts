/** A part in another encoding was converted; its declaration has to say so. */
export function declaredUtf8(text: string): string {
  return text.replace(/^(\uFEFF?\s*<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)/u, (whole, before, encoding) =>
    /^utf-?8$/iu.test(String(encoding)) ? whole : `${String(before)}UTF-8`,
  );
}
