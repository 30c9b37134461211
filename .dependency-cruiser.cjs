// Imports run one way (ARCHITECTURE.md): web → contracts → core; slice → the slices listed for it → platform, core.

/** Slices that know no other slice. */
const foundations = ['organs', 'petitioners', 'evidence', 'ledger', 'statutes'];

/** What each further slice may use beside the platform and the core. A slice that is not listed may use nothing. */
const uses = {
  petitions: foundations,
  dossiers: [...foundations, 'petitions'],
  docket: [...foundations, 'petitions'],
  citations: ['organs', 'statutes', 'petitions'],
  day: [...foundations, 'petitions', 'dossiers', 'messages'],
  notices: [...foundations, 'petitions', 'dossiers'],
  triage: [...foundations, 'petitions'],
  messages: [...foundations, 'petitions'],
  supervision: [...foundations, 'petitions', 'docket', 'dossiers'],
  backlog: [...foundations, 'petitions', 'docket', 'dossiers'],
  conference: [...foundations, 'petitions', 'dossiers', 'docket'],
  recommendations: [...foundations, 'dossiers'],
  reception: [...foundations, 'petitions', 'dossiers'],
  hearings: [...foundations, 'petitions', 'docket'],
  evaluation: [...foundations, 'petitions', 'dossiers'],
  inspection: ['organs', 'dossiers'],
  decisions: ['organs', 'evidence', 'dossiers'],
  portal: [
    ...foundations,
    'petitions',
    'docket',
    'notices',
    'triage',
    'messages',
    'recommendations',
    'evaluation',
    'reception',
    'decisions',
    'disclosure',
    'statistics',
  ],
  disclosure: [...foundations, 'petitions', 'dossiers'],
  exchange: [...foundations, 'petitions', 'notices', 'triage'],
  statistics: ['organs', 'petitions', 'dossiers'],
};
const slices = [...foundations, ...Object.keys(uses)];
/** Tests, and what only tests use beside them (`test-log.ts`, a slice's `kit/`). */
const test = '\\.test\\.tsx?$|/test-[^/]+\\.ts$|^server/[^/]+/kit/';
const tests = `${test}|^test/`;

const sliceRules = slices.map((slice) => ({
  name: `${slice}-uses-only-what-is-listed`,
  comment:
    'Upward needs go by event, subscribed in app.ts; sideways ones are added to the list in .dependency-cruiser.cjs.',
  severity: 'error',
  from: { path: `^server/${slice}/`, pathNot: test },
  to: {
    path: '^server/',
    pathNot: `^server/(${[slice, 'platform', ...(uses[slice] ?? [])].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other: such imports are erased and order nothing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'core-is-pure',
      comment: 'core runs in server, browser and verifier: no input, output, clock or chance.',
      severity: 'error',
      from: { path: '^core/', pathNot: test },
      to: { pathNot: ['^core/', '^node_modules/(zod|@noble)/'] },
    },
    {
      name: 'verifier-stands-alone',
      severity: 'error',
      from: { path: '^cli/', pathNot: test },
      to: { path: '^(core|server|web|demo)/', pathNot: '^core/merkle/' },
    },
    {
      name: 'web-knows-contracts-and-core',
      comment: 'A browser gets what a contract.ts says.',
      severity: 'error',
      from: { path: '^web/', pathNot: tests },
      to: { path: '^(server|cli|scripts|bench|test)/', pathNot: '^server/([^/]+/|platform/http/)contract\\.ts$' },
    },
    {
      name: 'only-the-portal-draws-pages',
      severity: 'error',
      from: { path: '^server/', pathNot: `${test}|^server/(portal/|app\\.ts$)` },
      to: { path: '^web/' },
    },
    {
      name: 'platform-knows-no-petition',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: test },
      to: { path: '^(server|web|demo|test|scripts|cli)/', pathNot: '^server/platform/' },
    },
    {
      name: 'enter-by-the-front-door',
      comment: 'Another slice is entered by its index.ts or contract.ts.',
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: test },
      to: { path: '^server/(?!platform/|commands/)[^/]+/', pathNot: '^server/($1/|[^/]+/(index|contract)\\.ts$)' },
    },
    {
      name: 'enter-the-platform-by-its-doors',
      severity: 'error',
      from: { path: '^(server/(?!platform/)|demo/|scripts/|bench/)', pathNot: test },
      to: {
        path: '^server/platform/',
        pathNot: ['^server/platform/(index|clock)\\.ts$', '^server/platform/[^/]+/(index|contract)\\.ts$'],
      },
    },
    {
      name: 'parts-of-the-platform-keep-their-doors',
      severity: 'error',
      from: { path: '^server/platform/([^/]+)/', pathNot: test },
      to: { path: '^server/platform/[^/]+/', pathNot: '^server/platform/($1/|[^/]+/(index|contract)\\.ts$)' },
    },
    {
      name: 'only-commands-know-the-whole',
      severity: 'error',
      from: { path: '^server/', pathNot: `${test}|^server/(commands/|main\\.ts$)` },
      to: { path: '^server/(app|main)\\.ts$|^server/commands/' },
    },
    {
      name: 'nothing-leans-on-tests',
      severity: 'error',
      from: { path: '^(core|server|web|cli|demo|scripts)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'what-runs-is-a-dependency',
      comment: 'Packages of devDependencies build and test; the server and the pages use dependencies.',
      severity: 'error',
      from: { path: '^(core|server|cli)/', pathNot: test },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-optional', 'type-only'],
      },
    },
    ...sliceRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
