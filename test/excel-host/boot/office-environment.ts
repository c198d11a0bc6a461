import { TestEnvironment } from 'jest-environment-node';
import path from 'node:path';
import { prepareRealm } from './office-realm';

/** A realm in which Office.js can start. Everything runs in the realm of the tests: errors are instances of its `Error`. */
export default class OfficeEnvironment extends TestEnvironment {
  private endTimers: () => void = () => undefined;

  override async setup(): Promise<void> {
    await super.setup();
    const context = this.getVmContext();
    if (!context) throw new Error('the environment has no realm');
    const root = path.join(__dirname, '../../..');
    const realm = this.global as unknown as Record<string, unknown>;
    this.endTimers = prepareRealm(realm, (script) => void script.runInContext(context), root);
  }

  override async teardown(): Promise<void> {
    this.endTimers();
    await super.teardown();
  }
}
