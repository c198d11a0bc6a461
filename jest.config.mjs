const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
  },
];
const common = {
  rootDir: '.',
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)sx?$': swc },
  setupFiles: ['<rootDir>/test/property-seed.ts'],
};

/** The real Office.js, started in a realm of its own on our host. */
const EXCEL_TESTS = ['<rootDir>/test/excel-host/', '<rootDir>/test/hosts/excel/'];

/**
 * `unit` and `excel` need nothing but Node; `browser` a Chromium and the built page (`npm test` gives both);
 * `render` LibreOffice (`npm run test:render`).
 *
 * @type {import('jest').Config}
 */
export default {
  // After so many milliseconds a test counts as hung. None measures speed by it: machines are slow at times.
  testTimeout: 300_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/render/', ...EXCEL_TESTS],
    },
    {
      ...common,
      displayName: 'excel',
      testEnvironment: '<rootDir>/test/excel-host/boot/office-environment.ts',
      // The library leaves globals behind that are looked at after a test file; each has its own realm.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: EXCEL_TESTS.map((folder) => `${folder}**/*.test.ts`),
    },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
    { ...common, displayName: 'render', testMatch: ['<rootDir>/test/render/**/*.test.ts'] },
  ],
};
