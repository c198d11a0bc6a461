/** Waits for an answer, but not for ever; null where it does not come or is a refusal. */
export function within<T>(ms: number, answer: Promise<T>): Promise<T | null> {
  return Promise.race([answer.catch(() => null), new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);
}
