export { LAYOUTS } from './layouts';
export { sampleLedger, type Mess, type SampleLedger, type SampleOptions } from './sample-ledger';
export type { Planted, SampleTruth, TableTruth, Trap } from './truth';
export { sampleWorkbooks, type SampleWorkbook } from './workbooks';
