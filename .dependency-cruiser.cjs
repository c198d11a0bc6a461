/**
 * One direction: core <- hosts <- ways in. The core knows nobody; a host knows the core and its own
 * port; ways in know both. What differs from this is a door in the wrong wall.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-nobody',
      comment: 'The core is pure: no host, no way in, no Node, no browser library.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/valibot/'] },
    },
    {
      name: 'hosts-know-no-rule',
      comment: 'A host carries data; what it means is not its business.',
      severity: 'error',
      from: { path: '^src/hosts/' },
      to: {
        path: ['^src/core/(rules|reports|ledger)/', '^src/(taskpane|workbench|cli|worker|commands|functions|sample)/'],
      },
    },
    {
      name: 'hosts-keep-apart',
      comment: "Each host stands alone; what several of them need is the core's, or lies beside them.",
      severity: 'error',
      from: { path: '^src/hosts/([^/]+)/' },
      to: { path: '^src/hosts/[^/]+/', pathNot: '^src/hosts/$1/' },
    },
    {
      name: 'pane-knows-no-host',
      comment: 'The task pane talks to the port, never to one host.',
      severity: 'error',
      from: { path: '^src/taskpane/' },
      to: { path: ['^src/hosts/(?!workbook-host)', '^src/workbench/', '^src/cli/'] },
    },
    {
      name: 'sample-is-core-only',
      comment: 'The generator of sample ledgers is as pure as the core.',
      severity: 'error',
      from: { path: '^src/sample/' },
      to: { pathNot: ['^src/(core|sample)/'] },
    },
    {
      name: 'node-only-where-it-runs',
      comment: 'Pages and workers run in browsers.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', 'node-(?:in|de)flate\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.d\\.ts$'] }, to: {} },
    {
      name: 'not-to-dev',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['node_modules/@types/'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
