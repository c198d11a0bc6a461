import type { Server } from 'node:http';

/** See static-server.mjs. */
export function serveFolder(
  folder: string,
  options: { readonly port: number; readonly tries?: number },
): Promise<{ readonly server: Server; readonly url: string }>;
