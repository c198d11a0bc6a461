import { AppError } from '../core/app-error';
import type { Operation } from '../core/changes/change';
import { GridAssembly, headOf, piecesOf, type GridHead } from './grid-pieces';
import type { CallOptions, Engine } from './engine';
import { OperationAssembly } from './operation-pieces';
import { pause } from './pause';
import { failureOf, type FromWorker, type MethodName, type Methods, type Port, type ToWorker } from './protocol';

type Handler<M extends MethodName> = (
  args: Parameters<Methods[M]>,
  options: Required<CallOptions>,
  send: (message: FromWorker) => void,
  id: number,
) => Promise<ReturnType<Methods[M]>>;

/** Answers calls that come through a port with an engine on this side. */
export function serve(port: Port, engine: Engine): void {
  const running = new Map<number, AbortController>();
  const arriving = new Map<string, { head: GridHead; assembly: GridAssembly }>();
  let save = new OperationAssembly();
  let planned: readonly Operation[] = [];
  const send = (message: FromWorker, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  const handlers: { [M in MethodName]: Handler<M> } = {
    openFile: ([name, bytes], options) => engine.openFile(name, bytes, options),
    readGrid: async ([sheet], options, _send, id) => {
      const grid = await engine.readGrid(sheet, options);
      for (const part of piecesOf(grid)) {
        options.signal.throwIfAborted();
        send({ kind: 'part', id, part });
        await pause();
      }
      return headOf(grid);
    },
    beginGrid: async ([head]) => void arriving.set(head.name, { head, assembly: new GridAssembly() }),
    addPiece: async ([sheet, piece]) => arriving.get(sheet)?.assembly.add(piece),
    endGrid: async ([sheet]) => {
      const grid = arriving.get(sheet);
      arriving.delete(sheet);
      if (grid) await engine.putGrid(grid.assembly.finish(grid.head));
    },
    forget: () => engine.forget(),
    check: ([request], options) => engine.check(request, options),
    edited: ([sheet, cells], options) => engine.edited(sheet, cells, options),
    list: ([filter], options) => engine.list(filter, options),
    describe: ([findings]) => engine.describe(findings),
    ignore: ([entries]) => engine.ignore(entries),
    messageUnits: () => engine.messageUnits(),
    unitMessage: ([unit], options) => engine.unitMessage(unit, options),
    marks: ([sheet]) => engine.marks(sheet),
    clocks: (_, options) => engine.clocks(options),
    listClocks: ([filter], options) => engine.listClocks(filter, options),
    describeClocks: ([items]) => engine.describeClocks(items),
    timeline: ([item]) => engine.timeline(item),
    columnTargets: () => engine.columnTargets(),
    planColumns: async ([request], options) => {
      const { change, ...plan } = await engine.planColumns(request, options);
      planned = change.operations;
      return { plan, title: change.title, operations: planned.length };
    },
    fixTargets: ([recipe], options) => engine.fixTargets(recipe, options),
    planFixes: ([request], options) => engine.planFixes(request, options),
    describeFixes: ([items]) => engine.describeFixes(items),
    fixChange: async (_, options) => {
      const { operations, ...said } = await engine.fixChange(options);
      planned = operations;
      return { ...said, operations: operations.length };
    },
    recipeOfPlan: ([recipe]) => engine.recipeOfPlan(recipe),
    readRecipe: ([text, source]) => engine.readRecipe(text, source),
    planPart: async ([operation]) => {
      const part = planned[operation];
      if (!part) throw new AppError('plan-lost', '写入的内容已经变化，请重新预览。');
      return part;
    },
    registrationTargets: () => engine.registrationTargets(),
    registrationForm: ([table]) => engine.registrationForm(table),
    judgeRegistration: ([request], options) => engine.judgeRegistration(request, options),
    compareRegistration: ([request], options) => engine.compareRegistration(request, options),
    planRegistration: ([request]) => engine.planRegistration(request),
    readSettings: ([sheet]) => engine.readSettings(sheet),
    readProfile: ([text, source]) => engine.readProfile(text, source),
    writeProfile: ([profile]) => engine.writeProfile(profile),
    planSettings: ([profile]) => engine.planSettings(profile),
    planStructure: ([request], options) => engine.planStructure(request, options),
    planHardening: (_, options) => engine.planHardening(options),
    plannedSheets: async (_, options) => {
      const { title, operations } = await engine.plannedSheets(options);
      planned = operations;
      return { title, operations: operations.length };
    },
    planFindingsSheets: async ([taken], options) => {
      const { change, sheets } = await engine.planFindingsSheets(taken, options);
      planned = change.operations;
      return { sheets, title: change.title, operations: planned.length };
    },
    officeLedgers: () => engine.officeLedgers(),
    planOfficeLedger: async ([id, taken]) => {
      const { change, sheets } = await engine.planOfficeLedger(id, taken);
      planned = change.operations;
      return { sheets, title: change.title, operations: planned.length };
    },
    reports: () => engine.reports(),
    openEdition: ([name, bytes], options) => engine.openEdition(name, bytes, options),
    makeReport: ([request], options) => engine.makeReport(request, options),
    rowsBehind: ([key]) => engine.rowsBehind(key),
    findPicks: ([request], options) => engine.findPicks(request, options),
    picksInRows: ([selected]) => engine.picksInRows(selected),
    planReport: async ([taken], options) => {
      const { change, ...plan } = await engine.planReport(taken, options);
      planned = change.operations;
      return { ...plan, title: change.title, operations: planned.length };
    },
    reportCopies: ([kind]) => engine.reportCopies(kind),
    copyFile: ([request], options) => engine.copyFile(request, options),
    planWriteBack: (_, options) => engine.planWriteBack(options),
    writeBackChange: async ([ticked], options) => {
      const { title, operations } = await engine.writeBackChange(ticked, options);
      planned = operations;
      return { title, operations: operations.length };
    },
    reviewLines: ([sheets, wanted]) => engine.reviewLines(sheets, wanted),
    planInstruction: ([request]) => engine.planInstruction(request),
    findingsFile: () => engine.findingsFile(),
    beginSave: async () => void (save = new OperationAssembly()),
    addOperation: async ([piece]) => save.add(piece),
    endSave: ([settings], options) => {
      const operations = save.finish();
      save = new OperationAssembly();
      return engine.saveEdited(operations, { ...options, ...(settings && { settings }) });
    },
  };

  port.addEventListener('message', (event) => {
    const message = event.data as ToWorker;
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else void answer(message.id, message.method, message.args);
  });
  port.start?.();

  async function answer<M extends MethodName>(id: number, method: M, args: Parameters<Methods[M]>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const onProgress: CallOptions['onProgress'] = (progress) => send({ kind: 'progress', id, progress });
    try {
      const result = await handlers[method](args, { signal: controller.signal, onProgress }, send, id);
      send({ kind: 'result', id, result }, TRANSFERRED.has(method) ? buffersOf(result) : []);
    } catch (error) {
      send({ kind: 'failure', id, failure: failureOf(error) });
    } finally {
      running.delete(id);
    }
  }
}

/** Answers that hold typed arrays made for the asker alone. */
const TRANSFERRED: ReadonlySet<MethodName> = new Set<MethodName>(['list', 'marks', 'listClocks']);

/** The typed arrays directly in an answer, to be handed over and not copied. */
function buffersOf(answer: unknown): Transferable[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap((v) => (ArrayBuffer.isView(v) ? [v.buffer as ArrayBuffer] : []));
}
