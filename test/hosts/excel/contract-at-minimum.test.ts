import { hostContract } from '../../contract/host-contract';
import { jestFrame } from '../../contract/jest-frame';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest } from './excel-under-test';

// Whatever is above its sets fails in the client itself.
beforeAll(() => startOffice());

hostContract('the oldest Excel that the product is for', async () => new ExcelUnderTest(), jestFrame);

test('does not say that it sees merges', () => {
  expect(new ExcelUnderTest().host.capabilities.merges).toBe(false);
});
