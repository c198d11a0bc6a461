export { LAYOUTS } from './layouts';
export { sampleLedger, type SampleLedger } from './sample-ledger';
export type { TableTruth } from './truth';
export { drawnWorkbooks, sampleWorkbooks, type SampleWorkbook } from './workbooks';
