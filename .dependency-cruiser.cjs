/**
 * The layer rules of the house, at error level. One sentence each; a rule that must bend says so in an ADR.
 * Tests may import anything: they stand outside the house and look in.
 */
const inTests = '^(tests|scripts)/'
/** How a part is built is said beside it, and runs in Node. */
const BUILD = '\\.config\\.ts$'
const ours = '^(shared|main|preload|renderer|sync-server|scripts|tests)/'

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'No import cycles anywhere, types included.', {}, { circular: true }),
    forbid(
      'no-unresolved',
      'Every import resolves.',
      {},
      { couldNotResolve: true, pathNot: ['\\?(url|raw|worker|inline)', '^virtual:'] },
    ),
    forbid(
      'only-listed-packages',
      'A package that is used is a package that is listed.',
      { pathNot: inTests },
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        pathNot: '/node_modules/@types/|^node_modules/@types/',
      },
    ),

    forbid(
      'shared-stands-alone',
      'shared imports nothing of ours.',
      { path: '^shared/' },
      { path: ours, pathNot: '^shared/' },
    ),
    forbid(
      'shared-knows-no-node',
      'shared runs in a page, too.',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'renderer-imports-shared-alone',
      'The renderer talks to the brain by contract only.',
      { path: '^renderer/' },
      { path: ours, pathNot: '^(renderer|shared)/' },
    ),
    forbid(
      'renderer-knows-no-node',
      'The renderer is sandboxed.',
      { path: '^renderer/', pathNot: BUILD },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'content-frame-is-a-page',
      'The frame runs on a course origin: it knows only shared.',
      { path: '^main/content-frame/' },
      { path: ours, pathNot: '^(main/content-frame|shared)/' },
    ),
    forbid(
      'content-frame-knows-no-node',
      'The frame is a page.',
      { path: '^main/content-frame/', pathNot: BUILD },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'brain-knows-no-page',
      'main imports shared, never the renderer, the preload script or the server.',
      { path: '^main/' },
      { path: '^(renderer|preload|sync-server|scripts|tests)/' },
    ),
    forbid(
      'only-the-shell-knows-electron',
      'Only main/hosts/electron and preload import electron.',
      { pathNot: ['^main/hosts/electron/', '^preload/', '^tests/'] },
      { path: '(^|/)node_modules/electron(/|$)|^electron$' },
    ),
    forbid(
      'preload-hands-a-port',
      'The preload script holds no code of any feature.',
      { path: '^preload/' },
      { path: ours, pathNot: '^(preload/|shared/(kernel|features/app)/)' },
    ),
    forbid(
      'formats-stand-alone',
      'A format reader knows shared and other readers only, so it runs in any worker.',
      { path: '^main/content/' },
      { path: ours, pathNot: '^(main/content|shared)/' },
    ),
    forbid(
      'database-stands-low',
      'The database knows no feature.',
      { path: '^main/db/' },
      { path: ours, pathNot: '^(main/db|shared)/' },
    ),
    forbid(
      'ports-are-types',
      'What a host must supply is said without knowing any host.',
      { path: '^main/ports/' },
      { path: ours, pathNot: '^(main/ports|shared)/' },
    ),

    forbid(
      'sql-through-a-repository',
      'Only repositories, the store, sync and the database open statements.',
      { path: '^main/', pathNot: ['^main/db/', '\\.repository\\.ts$'] },
      { path: '(^|/)node_modules/better-sqlite3/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'a-repository-knows-no-service',
      'A repository imports no service and no router.',
      { path: '\\.repository\\.ts$' },
      { path: '\\.(service|router)\\.ts$' },
    ),
    forbid(
      'a-service-knows-no-host',
      'A feature imports no host, no router, no app.',
      { path: '^main/(features|store|sync|content|db|workers|http|rpc)/' },
      { path: '^main/(hosts|cli)/' },
    ),
    forbid(
      'a-service-knows-no-router',
      'Rules do not know how they are called.',
      { path: '\\.service\\.ts$' },
      { path: '\\.router\\.ts$' },
    ),
    forbid(
      'only-hosts-import-the-app',
      'Nothing imports main/app but the hosts, the CLI, scripts and tests.',
      { pathNot: ['^main/(app|hosts|cli)/', inTests] },
      { path: '^main/app/' },
    ),
    forbid(
      'across-features-through-the-index',
      'Another feature is imported through its index.ts.',
      { path: '^main/features/([^/]+)/' },
      {
        path: '^main/features/([^/]+)/',
        pathNot: ['^main/features/$1/', '^main/features/[^/]+/index\\.ts$'],
      },
    ),
    forbid(
      'renderer-features-through-the-index',
      'Another feature of the renderer is imported through its index.',
      { path: '^renderer/features/([^/]+)/' },
      {
        path: '^renderer/features/([^/]+)/',
        pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'],
      },
    ),
    forbid(
      'ui-knows-no-feature',
      'Primitives and the bridge know no feature.',
      { path: '^renderer/(ui|bridge)/' },
      { path: '^renderer/(features|app)/' },
    ),
    forbid(
      'hosts-are-strangers',
      'The hosts know nothing of each other; what both need lies beside them.',
      { path: '^main/hosts/([^/]+)/' },
      { path: '^main/hosts/[^/]+/', pathNot: '^main/hosts/$1/' },
    ),
    forbid(
      'product-imports-no-tests',
      'Nothing shipped imports tests or scripts.',
      { path: ours, pathNot: inTests },
      { path: inTests },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^main/demo-course/', '^tests/support/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
}
