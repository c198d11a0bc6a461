import { expect } from './expectation';
import { Suite } from '../contract/suite';

/** The tests of this page. */
export const suite = new Suite();

// The build puts these in wherever a test says `describe` without importing it (tools/excel/test-pane.mjs).
const { describe, it, beforeAll, beforeEach, afterEach } = suite;
export { afterEach, beforeAll, beforeEach, describe, expect, it };
