import * as fc from 'fast-check';

/**
 * Random tests take the seed of the whole run: Jest's own. `npm test` derives it from what is committed, so
 * that the same files give the same answer on every machine and the next commit is tried with other chances;
 * Jest alone takes a new seed each time (`--seed` repeats one).
 */
fc.configureGlobal({ seed: jest.getSeed() });
