import type { Server } from 'node:http';

/** See static-server.mjs. */
export function serveFolder(
  folder: string,
  options: {
    readonly port: number;
    readonly tries?: number;
    readonly tls?: { readonly key: string; readonly cert: string };
    readonly onResults?: (text: string) => void;
  },
): Promise<{ readonly server: Server; readonly url: string }>;
