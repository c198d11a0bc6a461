/**
 * Our own failure or an input we cannot work with: one Chinese sentence that says what, where and
 * how to mend it, with a code to look it up. Faults in the user's data are findings, never errors.
 */
export class AppError extends Error {
  constructor(
    /** Stable, such as `file-encrypted`. */
    readonly code: string,
    /** What happened and where, and how to mend it, in one sentence. Holds no personal data. */
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}
