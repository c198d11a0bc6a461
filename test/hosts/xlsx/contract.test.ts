import { jestFrame } from '../../contract/jest-frame';
import { writingContract } from '../../contract/writing-contract';
import { FileUnderTest } from './file-under-test';

const file = new FileUnderTest();
describe('an .xlsx', () => writingContract(() => file, jestFrame));
