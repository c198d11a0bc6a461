import { hostContract } from '../../contract/host-contract';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

jest.setTimeout(30_000);

const MEGABYTE = 1024 * 1024;

// Office 2021 has ExcelApi 1.14.
beforeAll(() => startOffice({ ExcelApi: '1.14', RichApiRuntime: '1.1', DelayForCellEdit: '1.1' }));

hostContract('Excel', async () => new ExcelUnderTest());
hostContract(
  'Excel on the web',
  async () => new ExcelUnderTest({ latency: 5, maxRequestBytes: 5 * MEGABYTE, maxResponseBytes: 5 * MEGABYTE }),
);
