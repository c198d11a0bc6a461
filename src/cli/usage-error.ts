import { AppError } from '../core/app-error';

/** The command line is wrong, or a file it names cannot be used: exit status 2. */
export class UsageError extends AppError {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super('usage', message, options);
    this.name = 'UsageError';
  }
}
