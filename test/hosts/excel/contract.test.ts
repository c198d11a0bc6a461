import { hostContract } from '../../contract/host-contract';
import { jestFrame } from '../../contract/jest-frame';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest, WEB } from './excel-under-test';

// Office 2021 has ExcelApi 1.14.
beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

hostContract('Excel', async () => new ExcelUnderTest(), jestFrame);
hostContract('Excel on the web', async () => new ExcelUnderTest({ ...WEB, latency: 5 }), jestFrame);
