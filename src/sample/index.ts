export { LAYOUTS } from './layouts';
export { sampleLedger, type SampleLedger } from './sample-ledger';
export type { TableTruth } from './truth';
export { sampleWorkbooks, type SampleWorkbook } from './workbooks';
