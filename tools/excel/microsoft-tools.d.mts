/** See microsoft-tools.mjs. */
type Tool = 'office-addin-dev-certs' | 'office-addin-debugging';

export function npmArguments(tool: Tool, args: readonly string[]): string[];
export function sideloadArguments(manifest: string, options?: { readonly debug?: boolean }): string[];
export function stopArguments(manifest: string): string[];
export function hasFailed(run: { readonly status: number | null; readonly stderr: string }): boolean;
export function runTool(tool: Tool, args: readonly string[]): Promise<boolean>;
export function whatIsMissing(computer?: { readonly platform?: string; readonly excel?: () => boolean }): string | null;
export function developerCertificate(): Promise<{ key: string; cert: string }>;
