// The one-way rules of docs/adr/0002: a folder imports from itself and from folders written above it.
const reihe = [
  'einstellungen.ts',
  'einstellungsleser.ts',
  'konfiguration.ts',
  'regeln',
  'richtext',
  'form',
  'ansichten',
  'browser',
  'pdf',
  'druck',
  'schema',
  'plattform',
  'veroeffentlichung',
  'oeffentlich',
  'web',
  'seiten',
  'organisation',
  'vorgaenge',
  'vorlagen',
  'sitzungen',
  'beschluesse',
  'vieraugen',
  'aufsicht',
  'buerger',
  'oparl',
  'amt',
  'einspielen',
  'demo',
  'befehle',
  'oeffentlich.anteil.ts',
  'amt.anteil.ts',
  'app.module.ts',
  'main.ts',
]
const ort = (name) => (name.endsWith('.ts') ? `^src/${name.replace('.', '\\.')}$` : `^src/${name}/`)
const gesichter = ['buerger', 'oparl', 'amt']
const faecher = ['organisation', 'vorgaenge', 'vorlagen', 'sitzungen', 'beschluesse', 'vieraugen', 'aufsicht']
const fachordner = faecher.join('|')

/** One rule per folder: nothing that stands below it in `reihe`. */
const einbahn = reihe.slice(0, -1).map((name, i) => ({
  name: `${name}-nur-nach-oben`,
  severity: 'error',
  from: { path: ort(name), pathNot: '\\.spec\\.tsx?$' },
  to: {
    path: reihe
      .slice(i + 1)
      .map(ort)
      .join('|'),
  },
}))

module.exports = {
  forbidden: [
    ...einbahn,
    {
      name: 'keine-kreise',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unbekannter-ordner',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: reihe.map(ort).join('|') },
    },
    {
      name: 'regeln-rein',
      comment: 'Rules are pure: no Nest, no TypeORM, no I/O.',
      severity: 'error',
      from: { path: '^src/regeln/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/regeln/' },
    },
    {
      name: 'richtext-rein',
      severity: 'error',
      from: { path: '^src/(richtext|form|ansichten|druck)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg)/|^src/plattform/' },
    },
    {
      name: 'pdf-kennt-keine-fachwoerter',
      severity: 'error',
      from: { path: '^src/pdf/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/', pathNot: '^src/pdf/' },
    },
    ...gesichter.map((name) => ({
      name: `${name}-kein-anderes-gesicht`,
      severity: 'error',
      from: { path: ort(name) },
      to: {
        path: gesichter
          .filter((g) => g !== name)
          .map(ort)
          .join('|'),
      },
    })),
    {
      name: 'oeffentliche-seite-ohne-arbeitsschema',
      comment: 'The public faces read the schema `oeffentlich` only; a leak can only be a bug in veroeffentlichung.',
      severity: 'error',
      from: { path: '^src/(buerger|oparl|seiten|oeffentlich)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: `^src/(schema|plattform/datenbank|${fachordner})/` },
    },
    {
      name: 'zimmer-des-amts',
      comment: 'Rooms of the staff never import each other; what two of them need stands in amt/rahmen or amt/teile.',
      severity: 'error',
      from: { path: '^src/amt/([^/]+)/' },
      to: { path: '^src/amt/', pathNot: '^src/amt/($1|rahmen|teile)/' },
    },
    {
      name: 'rahmen-und-teile-kennen-kein-zimmer',
      severity: 'error',
      from: { path: '^src/amt/(rahmen|teile)/' },
      to: { path: '^src/amt/', pathNot: '^src/amt/(rahmen|teile)/' },
    },
    {
      name: 'amt-ohne-arbeitsschema',
      comment: 'Screens ask the features: no SQL, no schema, no database in the wing of the staff.',
      severity: 'error',
      from: { path: '^src/amt/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^src/(schema|plattform/datenbank)/|node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    },
    {
      name: 'browser-fuer-sich',
      comment: 'What runs in the browser takes the pure folders along, and of the views their types alone.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/', pathNot: '^src/(browser|richtext|regeln|ansichten)/' },
    },
    {
      name: 'browser-nur-typen-der-ansichten',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/ansichten/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'niemand-importiert-browser',
      severity: 'error',
      from: { pathNot: '^src/browser/' },
      to: { path: '^src/browser/' },
    },
    {
      name: 'amt-nur-bei-bedarf',
      comment: 'What only the staff has is read by a dynamic import alone, so that a public process never reads it.',
      severity: 'error',
      from: { path: '^src/(main|app\\.module|oeffentlich\\.anteil)\\.ts$' },
      to: {
        path: `^src/(schema|amt\\.anteil|${fachordner}|amt|demo|veroeffentlichung)`,
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
}
