// Reads a Dockerfile: its stages, and in each the instructions in their order.

const bekannt = new Set([
  'COPY',
  'RUN',
  'ENV',
  'WORKDIR',
  'USER',
  'VOLUME',
  'EXPOSE',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'CMD',
])

/** @throws on an instruction that the CI does not carry out: nothing may be skipped silently. */
export function liesDockerfile(text) {
  const stufen = []
  for (const zeile of ganzeZeilen(text)) {
    const [, wort, rest] = /^(\w+)\s+(.*)$/s.exec(zeile)
    if (wort === 'FROM') {
      const [, abbild, , name] = /^(\S+)(\s+AS\s+(\S+))?$/.exec(rest)
      stufen.push({ abbild, name, schritte: [] })
    } else if (bekannt.has(wort)) stufen.at(-1).schritte.push({ wort, rest })
    else throw new Error(`Das Dockerfile hat eine Anweisung, die die Prüfung nicht ausführt: ${zeile}`)
  }
  return stufen
}

/** Without comments, and what a backslash continues as one. */
const ganzeZeilen = (text) =>
  text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((z) => z.trim())
    .filter((z) => z !== '')

/** `--from=bau --chown=root:root a b ./` */
export function liesCopy(rest) {
  const worte = rest.split(/\s+/)
  const angaben = Object.fromEntries(worte.filter((w) => w.startsWith('--')).map((w) => w.slice(2).split('=')))
  const orte = worte.filter((w) => !w.startsWith('--'))
  return { ...angaben, quellen: orte.slice(0, -1), ziel: orte.at(-1) }
}

/** `A=1 B=2` */
export const liesEnv = (rest) => Object.fromEntries(rest.split(/\s+/).map((paar) => paar.split(/=(.*)/s).slice(0, 2)))

/** What .dockerignore lets through: first everything is left out, then names come back. */
export function gehoertDazu(ignore) {
  const [alles, ...wieder] = ganzeZeilen(ignore)
  if (alles !== '*' || wieder.some((w) => !/^![\w.-]+$/.test(w)))
    throw new Error('.dockerignore hat eine Form, die die Prüfung nicht kennt.')
  const namen = new Set(wieder.map((w) => w.slice(1)))
  return (ort) => namen.has(ort.replace(/^\.\//, '').split('/')[0])
}
