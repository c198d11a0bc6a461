import { spawn } from 'node:child_process';

export interface Process {
  readonly status: number;
  /** From start to end, by the clock. */
  readonly ms: number;
  readonly cpuMs: number;
  /** The most memory it had, in bytes. */
  readonly peak: number;
  /** What it wrote, where that was asked for. */
  readonly stdout: string;
}

/** Makes a process say at its end, on a pipe of its own, what it used. */
const REPORT =
  "import{writeSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();" +
  'writeSync(3,JSON.stringify({peak:u.maxRSS*1024,cpuMs:(u.userCPUTime+u.systemCPUTime)/1000}))})';

/** Runs Node with arguments and measures the whole process, its start included. */
export function runNode(args: readonly string[], keepOutput = false): Promise<Process> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [`--import=data:text/javascript,${encodeURIComponent(REPORT)}`, ...args], {
      stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'inherit', 'pipe'],
    });
    let stdout = '';
    let report = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stdio[3]?.on('data', (text: Buffer) => (report += text.toString('utf8')));
    child.on('error', reject);
    child.on('close', (status) => {
      const ms = performance.now() - start;
      const { peak, cpuMs } = JSON.parse(report || '{"peak":0,"cpuMs":0}') as { peak: number; cpuMs: number };
      resolve({ status: status ?? -1, ms, cpuMs, peak, stdout });
    });
  });
}
