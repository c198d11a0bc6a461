import { HostError } from './host-error';
import { Model } from './model';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { camel, identity, member, pascal, query, type Naming } from './query';

/** What a path leads to where Excel has nothing: `getItemOrNullObject`, and everything below it. */
const NOTHING = Symbol('nothing');
type Target = Model | typeof NOTHING;

const LOADED: Naming = { of: pascal, items: '_Items' };
const RETRIEVED: Naming = { of: (name) => name, items: 'items' };

export interface InterpreterOptions {
  /** Objects that the client makes by the name of their service. */
  readonly services: Readonly<Record<string, Model>>;
  /** Called around each request; the model gathers its events until the end of it. */
  readonly onBatch: { begin(): void; end(): void };
}

/** References given out, of all workbooks: Office.js gives up some of a workbook only after the next one was opened. */
let made = 0;

/**
 * Carries out the requests of Office.js on a model, by the members' names alone. As in Excel the
 * actions go in their order, an error stops the rest, and what was done before it stays done.
 */
export class RichApiInterpreter {
  private readonly references = new Map<string, Model>();

  constructor(
    private readonly workbook: Model,
    private readonly options: InterpreterOptions,
  ) {}

  process(body: RequestBody): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const request = new Request(body.ObjectPaths, this.workbook, this.options.services, this.references, this);
    let done = 0;
    this.options.onBatch.begin();
    try {
      for (const action of body.Actions) {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const value = request.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        done++;
      }
      return { Results: results, TraceIds: traces };
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: this.refusal(error, done) };
    } finally {
      this.options.onBatch.end();
    }
  }

  /** Keeps an object for later requests. */
  keep(object: Model): void {
    object.$reference ??= `ref${++made}`;
    this.references.set(object.$reference, object);
  }

  private refusal(error: unknown, action: number): NonNullable<ResponseBody['Error']> {
    const known = error instanceof HostError;
    return {
      Code: known ? error.code : 'GeneralException',
      Message: known ? error.message : `a mistake of the test host: ${String(error)}`,
      Location: known ? error.location : '',
      HttpStatusCode: 400,
      ActionIndex: action,
    };
  }
}

/** One request: each of its paths is walked once, because some of them create what they lead to. */
class Request {
  private readonly found = new Map<number, Target>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly workbook: Model,
    private readonly services: Readonly<Record<string, Model>>,
    private readonly references: Map<string, Model>,
    private readonly keeper: RichApiInterpreter,
  ) {}

  /** Undefined where the action has no answer. */
  act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === NOTHING ? null : identity(target);
      case ACTION.query:
        return target === NOTHING ? null : query(target, action.QueryInfo ?? {}, LOADED);
      case ACTION.queryAsJson:
        return target === NOTHING ? null : query(target, action.QueryInfo ?? {}, RETRIEVED);
      case ACTION.method:
        return this.call(target, action) ?? null;
      case ACTION.set:
        this.assign(target, action.Name, this.values(action.ArgumentInfo)[0]);
        return undefined;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.assign(target, name, value);
        return undefined;
      default:
        throw new HostError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): Target {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `unknown object path ${id}`);
    const target = this.walk(path);
    this.found.set(id, target);
    return target;
  }

  private walk(path: ObjectPath): Target {
    switch (path.ObjectPathType) {
      case PATH.workbook:
        return this.workbook;
      case PATH.newObject: {
        const service = this.services[path.Name];
        if (!service) throw new HostError('ApiNotFound', `service ${path.Name}`);
        return service;
      }
      case PATH.reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new HostError('InvalidObjectPath', `nothing is kept under ${path.Name}`);
        return kept;
      }
      case PATH.nothing:
        return NOTHING;
      default:
        return this.below(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private below(parent: Target, path: ObjectPath): Target {
    if (parent === NOTHING) return NOTHING;
    const name = path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name;
    const value =
      path.ObjectPathType === PATH.property ? member(parent, camel(name)) : this.call(parent, { ...path, Name: name });
    return value instanceof Model ? value : NOTHING;
  }

  private call(target: Target, { Name, ArgumentInfo }: Pick<ObjectPath, 'Name' | 'ArgumentInfo'>): unknown {
    if (Name === '_KeepReference') {
      if (target !== NOTHING) this.keeper.keep(target);
      return null;
    }
    if (Name === '_RemoveReference') {
      const key = String(ArgumentInfo?.Arguments?.[0]);
      const kept = this.references.get(key);
      if (kept) kept.$reference = undefined;
      this.references.delete(key);
      return null;
    }
    if (target === NOTHING) throw new HostError('InvalidObjectPath', 'the object is a null object');
    const method = member(target, camel(Name));
    if (typeof method !== 'function') throw new HostError('ApiNotFound', `${target.$className}.${Name} is no method`);
    return this.located(target, Name, () => Reflect.apply(method, target, this.values(ArgumentInfo)));
  }

  private assign(target: Target, name: string, value: unknown): void {
    if (target === NOTHING) throw new HostError('InvalidObjectPath', 'the object is a null object');
    member(target, camel(name));
    this.located(target, name, () => Reflect.set(target, camel(name), value));
  }

  private located<T>(target: Model, name: string, deed: () => T): T {
    try {
      return deed();
    } catch (error) {
      if (error instanceof HostError && !error.location) error.location = `${target.$className}.${camel(name)}`;
      throw error;
    }
  }

  private values(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, i) => this.value(value, ids?.[i]));
  }

  private value(value: unknown, id: unknown): unknown {
    if (Array.isArray(id)) return (value as unknown[]).map((part, i) => this.value(part, id[i]));
    if (typeof id === 'number' && id !== 0) {
      const target = this.resolve(id);
      return target === NOTHING ? undefined : target;
    }
    // An argument that was left out comes as null.
    return value === null ? undefined : this.insideOf(value);
  }

  /** Objects of the client inside plain ones come as `{_ObjectPathId: n}`. */
  private insideOf(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.insideOf(part)]));
  }
}
