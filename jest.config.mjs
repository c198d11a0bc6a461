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
const common = { rootDir: '.', testEnvironment: 'node', transform: { '^.+\\.(t|j|mj)sx?$': swc } };

/**
 * `unit` needs nothing but Node; `browser` a Chromium and the built page (`npm test` gives both);
 * `render` LibreOffice (`npm run test:render`).
 *
 * @type {import('jest').Config}
 */
export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/render/'],
    },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
    { ...common, displayName: 'render', testMatch: ['<rootDir>/test/render/**/*.test.ts'] },
  ],
};
