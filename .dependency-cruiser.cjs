// The import rules of docs/reference/rooms.md, made from one table: rooms.json.
const rooms = require('./rooms.json');

const PURE_PACKAGES = [
  'any-ascii',
  '@orama/stemmers',
  '@noble/hashes',
  'edtf',
  'eld',
  'tldts',
  'hono/dist/(types/)?(helper|utils)/html([.]d[.]ts)?',
];
const DATABASE_DRIVERS = ['better-sqlite3', 'kysely', 'pg'];

const inRoom = (room) => `^src/${room}/`;
const packagePath = (names) => `node_modules/(${names.join('|')})(/|$)`;

const roomRules = Object.entries(rooms).map(([room, { imports }]) => ({
  name: `${room}-imports`,
  comment: `${room}/ may import ${imports.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: inRoom(room) },
  to: { path: '^src/', pathNot: [room, ...imports].map(inRoom) },
}));

const pureRules = Object.entries(rooms)
  .filter(([, { pure }]) => pure)
  .flatMap(([room]) => [
    {
      name: `${room}-is-pure-of-node`,
      comment: 'pure rooms know no clock, no files, no network',
      severity: 'error',
      from: { path: inRoom(room) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: `${room}-is-pure-of-packages`,
      comment: 'pure rooms import only packages without side effects',
      severity: 'error',
      from: { path: inRoom(room) },
      to: { path: 'node_modules', pathNot: packagePath(PURE_PACKAGES) },
    },
  ]);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      // A text holds marks, a mark its note, and a note text again: these parts of a page call each other.
      from: { pathNot: '^web/src/views/read/(Marked|Marker|Note)[.]svelte$' },
      to: { circular: true },
    },
    {
      name: 'no-unknown-room',
      comment: 'every folder of src/ stands in rooms.json',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(rooms).map(inRoom) },
      to: {},
    },
    {
      name: 'drivers-only-in-store',
      severity: 'error',
      from: { path: '^src/', pathNot: inRoom('store') },
      to: { path: packagePath(DATABASE_DRIVERS) },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { path: '^(src|bench|scripts|training)/' },
      to: { path: '^test/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'web-runs-only-pure-rooms',
      comment: 'the workbench runs model and view in the browser; of the rest it knows types alone',
      severity: 'error',
      from: { path: '^web/src/' },
      to: {
        path: '^src/',
        pathNot: ['model', 'view'].map(inRoom),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-web',
      severity: 'error',
      from: { path: '^(src|bench|scripts|training)/' },
      to: { path: '^web/' },
    },
    ...roomRules,
    ...pureRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
