import type { Plugin } from 'esbuild';

/** See test-pane.mjs. */
export const TEST_PORT: number;
export function testManifest(manifest: string): string;
export function buildTestPane(folder: string, options?: { readonly plugins?: Plugin[] }): Promise<string>;
