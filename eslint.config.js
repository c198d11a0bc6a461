import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** Where the core may not reach: no clock, no chance, no browser, no Node, no Office. */
const PURE = [
  'window',
  'document',
  'navigator',
  'process',
  'Buffer',
  'fetch',
  'setTimeout',
  'setInterval',
  'Office',
  'Excel',
];
const noImpure = {
  'no-restricted-globals': ['error', 'Date', ...PURE],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The core has no chance in it.' },
  ],
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.cache', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
  },
  regexp.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'require-unicode-regexp': ['error', { requireFlag: 'u' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Said better by types or read better as they stand.
      'regexp/no-unused-capturing-group': 'error',
      'regexp/strict': 'off',
      'regexp/use-ignore-case': 'off',
      'regexp/prefer-w': 'off',
      'regexp/no-obscure-range': 'off',
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/no-useless-assertions': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      // In loops over typed arrays the index is known to be inside.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      // An index into an array and a cast away from undefined say the same; either may stand.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Without an await it still turns a throw into the rejection that an interface of promises wants.
      '@typescript-eslint/require-await': 'off',
      // Taking a property off by leaving it out of the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  { files: ['src/core/**/*.ts'], rules: noImpure },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Days come from core/calendar; today from hosts/today.' },
      ],
    },
  },
  // The one place that asks the clock.
  { files: ['src/hosts/today.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/{taskpane,workbench}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.strict.rules },
  },
  {
    files: ['src/hosts/excel/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    // Its ready-made configuration brings a parser and rules of its own along; only the rules about Office.js are wanted.
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@jest/globals', name: ['describe', 'test', 'it'] }] },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Answers of the command line are looked at as they come.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      'require-unicode-regexp': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        module: 'writable',
        document: 'readonly',
        window: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
