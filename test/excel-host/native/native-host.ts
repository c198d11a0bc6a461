import { RichApiInterpreter } from '../richapi/interpreter';
import { Model } from '../richapi/model';
import type { RequestBody } from '../richapi/protocol';
import type { Workbook } from '../model/workbook';

/** The look of a COM array, which is how Excel on Windows hands lists to a page. */
const array = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

/** Numbers by which Excel says that a request as a whole failed; the client turns them into codes. */
export const FAULTS = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;
export type Fault = keyof typeof FAULTS;

export interface NativeOptions {
  /** Milliseconds a request is on its way. */
  readonly latency?: number;
  /** Excel on the web: 5 MB each way. */
  readonly maxRequestBytes?: number;
  readonly maxResponseBytes?: number;
  /** By the number of the request, from 1: it fails as a whole, with nothing done. */
  readonly faults?: Readonly<Record<number, Fault>>;
  /** Told of the number of each request before it is carried out. */
  readonly onRequest?: (n: number) => void;
  /** By the number of the request: the connection is lost after this, for good, as if Excel had ended. */
  readonly endsAfter?: number;
}

/** What went over the wire, the product's own requests alone. */
export interface Traffic {
  requests: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  /** Time spent in this host rather than in the client or the product. */
  hostMs: number;
}

const encoder = new TextEncoder();
/** Not Node's own way, because this runs on pages too. */
const bytesOf = (text: string): number => encoder.encode(text).length;

const RICH_API = 93;
const COMMAND_DONE = 94;
const COMMAND_PRESSED = 39;
const RICH_API_MESSAGE = 33;
const INTERNAL_ERROR = 5001;

type Answer = (answer: unknown) => void;
type Handler = (dispatchId: number, message: unknown) => void;

/** Services that the client calls by itself: they answer and do nothing. */
class Service extends Model {
  static override readonly className = 'Service';
  notifyActionHandlerReady(): void {}
  sendTelemetryEvent(): void {}
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
  _GetEnabledFeatures(): readonly number[] {
    return [];
  }
}

/** Whether the pane is to be seen: a page can ask for it. */
class AppRuntime extends Model {
  static override readonly className = 'AppRuntimeService';
  $state = 'Background';
  setAppRuntimeState(state: string): void {
    this.$state = state;
  }
}

/** One open workbook behind `window.external`, which is how Office.js finds Excel on Windows. */
export class NativeHost {
  readonly traffic: Traffic = {
    requests: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequest: 0,
    largestResponse: 0,
    hostMs: 0,
  };
  readonly runtime = new AppRuntime();
  private readonly interpreter: RichApiInterpreter;
  private handlers: ReadonlyMap<string, Handler> = new Map();
  private readonly pressed = new Map<string, () => void>();

  constructor(
    readonly workbook: Workbook,
    readonly options: NativeOptions = {},
  ) {
    const service = new Service();
    this.interpreter = new RichApiInterpreter(workbook, {
      services: {
        'Microsoft.InternalService.AddinInternalService': service,
        'Microsoft.Telemetry.TelemetryService': service,
        'Microsoft.ExcelServices.CustomFunctions': service,
        'Microsoft.AppRuntime.AppRuntimeService': this.runtime,
      },
      onBatch: workbook.$events,
    });
  }

  /** Delivers the workbook's events to the page. */
  connect(handlers: ReadonlyMap<string, Handler>): void {
    this.handlers = handlers;
    this.workbook.$events.send = (events) =>
      void setTimeout(() => handlers.get(`${RICH_API_MESSAGE}|`)?.(RICH_API_MESSAGE, array(events.map(array))), 0);
  }

  /** Presses a button of the ribbon that runs a function. Resolves when the page says that it took the press in. */
  press(functionName: string): Promise<void> {
    const id = `press-${this.pressed.size}`;
    return new Promise((resolve) => {
      this.pressed.set(id, resolve);
      const message = [id, functionName, JSON.stringify({ source: { id: functionName } })];
      this.handlers.get(`${COMMAND_PRESSED}|`)?.(COMMAND_PRESSED, array(message));
    });
  }

  /** Forgets what was counted. */
  resetTraffic(): void {
    for (const name of Object.keys(this.traffic) as (keyof Traffic)[]) this.traffic[name] = 0;
  }

  execute(dispatchId: number, parameters: readonly unknown[], answer: Answer): void {
    if (dispatchId !== RICH_API) {
      if (dispatchId === COMMAND_DONE) this.pressed.get(String(parameters[0]))?.();
      setTimeout(() => answer(dispatchId === COMMAND_DONE ? array([0]) : INTERNAL_ERROR), 0);
      return;
    }
    const [customData, , , , text] = parameters[0] as readonly string[];
    // Answering at once would hide a sync that nobody waits for.
    setTimeout(() => answer(this.answer(text ?? '', customData === 'IterativeExecutor')), this.options.latency ?? 0);
  }

  private answer(text: string, counts: boolean): unknown {
    if (!counts)
      return array([0, [200, [], JSON.stringify(this.interpreter.process(JSON.parse(text) as RequestBody))]]);
    const { traffic, options } = this;
    const n = ++traffic.requests;
    const requestBytes = bytesOf(text);
    traffic.requestBytes += requestBytes;
    traffic.largestRequest = Math.max(traffic.largestRequest, requestBytes);
    options.onRequest?.(n);
    const fault = options.faults?.[n];
    if (fault) return FAULTS[fault];
    if (n > (options.endsAfter ?? Infinity)) return FAULTS.InvalidOrTimedOutSession;
    if (requestBytes > (options.maxRequestBytes ?? Infinity)) return FAULTS.RequestPayloadSizeLimitExceeded;
    const start = performance.now();
    const answer = JSON.stringify(this.interpreter.process(JSON.parse(text) as RequestBody));
    traffic.hostMs += performance.now() - start;
    const responseBytes = bytesOf(answer);
    traffic.responseBytes += responseBytes;
    traffic.largestResponse = Math.max(traffic.largestResponse, responseBytes);
    // The work is done by then, as it is in Excel.
    if (responseBytes > (options.maxResponseBytes ?? Infinity)) return FAULTS.ResponsePayloadSizeLimitExceeded;
    return array([0, [200, [], answer]]);
  }
}
