import { associateAll } from './associate';

/** `functions.js`: what an Excel without a shared runtime loads to calculate the formulas, and nothing else. */
if (typeof CustomFunctions !== 'undefined') associateAll(CustomFunctions);
