// After a restart: every acknowledgement of the ledger holds, once; what nobody knows was done whole or not at all.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'

const sha512 = (bytes) => createHash('sha512').update(bytes).digest('hex')
const textVon = (knoten) => (knoten ? (knoten.text ?? '') + (knoten.content ?? []).map(textVon).join('') : '')

/** @returns {Promise<string[]>} what is lost, doubled, or half done */
export async function schaueNach(haus) {
  const mangel = []
  for (const v of haus.vorlagen) {
    await klaere(haus, v, mangel).catch((fehler) => mangel.push(`${v.marke}: ${fehler.message}`))
    v.vergeben = false
  }
  mangel.push(...(await pruefeNummern(haus)), ...(await pruefeOeffentliches(haus)), ...haus.versehen.splice(0))
  return mangel
}

/** Repeats under the same key what has no answer, then compares. */
async function klaere(haus, v, mangel) {
  const offen = v.offen
  v.offen = null
  if (offen?.art === 'anlegen') await haus.anlegen(v)
  if (offen?.art === 'anhängen') await haus.anhaengen(v, offen.anlage)
  if (!v.id) return
  const jetzt = await haus.ruf('amt', `GET /vorlagen/${v.id}`)
  const { zeilen } = await haus.ruf('amt', `GET /vorlagen?q=${v.marke}`)
  const fehlt = (was) => mangel.push(`${v.marke} (${v.nummer ?? 'ohne Nummer'}): ${was}`)
  if (zeilen.length !== 1) fehlt(`${zeilen.length}-mal angelegt`)
  vergleiche(v, jetzt, offen, fehlt)
  await pruefeAnlagen(haus, v, jetzt, fehlt)
}

/** Either as acknowledged, or as begun; what it is then, it has to stay. */
function vergleiche(v, jetzt, offen, fehlt) {
  const gilt = (name, ist, zugesagt, begonnen) => {
    if (ist === zugesagt) return
    if (offen && begonnen !== undefined && ist === begonnen) v[name] = ist
    else fehlt(`${name} ist „${ist}“, zugesagt war „${zugesagt}“`)
  }
  const text = /: (q\w+)/.exec(textVon(jetzt.sachverhalt))?.[1] ?? null
  const ergebnis = /(q\w+)/.exec(jetzt.beratungsfolge[0].ergebnis?.bezeichnung ?? '')?.[1] ?? null
  gilt('text', text, v.text, offen?.text)
  gilt('stand', jetzt.veroeffentlichung.stand, v.stand, offen?.stand)
  gilt('ergebnis', ergebnis, v.ergebnis, offen?.ergebnis)
  gilt('zustand', jetzt.zustand, v.zustand, offen?.ergebnis ? 'abgeschlossen' : offen?.zustand)
  if ((ergebnis !== null) !== (jetzt.zustand === 'abgeschlossen')) fehlt('Ergebnis ohne Abschluss oder umgekehrt')
  const mitNummer = ['freigegeben', 'abgeschlossen'].includes(jetzt.zustand)
  if (mitNummer !== (jetzt.nummer !== null)) fehlt(`Nummer „${jetzt.nummer}“ im Zustand ${jetzt.zustand}`)
  if (v.nummer && jetzt.nummer !== v.nummer) fehlt(`Nummer ist „${jetzt.nummer}“`)
  v.nummer = jetzt.nummer
}

async function pruefeAnlagen(haus, v, jetzt, fehlt) {
  if (jetzt.anlagen.length !== v.anlagen.length) fehlt(`${jetzt.anlagen.length} Anlagen statt ${v.anlagen.length}`)
  for (const { id, sha512: soll } of v.anlagen) {
    const bytes = await haus.ruf('amt', `GET /vorlagen/${v.id}/anlagen/${id}/datei`)
    if (sha512(bytes) !== soll) fehlt('Anlage hat andere Bytes')
  }
}

/** Gap-free and unique, over everything that has a number of this year. */
async function pruefeNummern(haus) {
  const nummern = []
  for (let weiter = ''; weiter !== null;) {
    const blatt = await haus.ruf('buero', `GET /vorlagen?limit=100${weiter && `&cursor=${weiter}`}`)
    nummern.push(...blatt.zeilen.map((z) => z.nummer).filter(Boolean))
    weiter = blatt.weiter
  }
  const [jahr] = haus.vorlagen.flatMap((v) => v.nummer?.split('/')[0] ?? [])
  const laufende = nummern.flatMap((n) =>
    n.startsWith(`${jahr}/`) && /^\d+\/\d+$/.test(n) ? [Number(n.split('/')[1])] : [],
  )
  const sortiert = laufende.sort((a, b) => a - b)
  return sortiert.flatMap((n, i) =>
    i > 0 && n !== sortiert[i - 1] + 1 ? [`Nummern: auf ${sortiert[i - 1]} folgt ${n}`] : [],
  )
}

/** Pages, files and the whole public world say what the files of the house say. */
async function pruefeOeffentliches(haus) {
  const mangel = []
  for (const v of haus.vorlagen.filter((x) => x.nummer)) {
    const adresse = `${haus.anwendung.adresse}/vorlagen/${v.nummer.replace('/', '-')}`
    const antwort = await fetch(adresse)
    const html = await antwort.text()
    if (antwort.status !== (v.stand === 'oeffentlich' ? 200 : 404))
      mangel.push(`${adresse}: ${antwort.status} im Stand ${v.stand}`)
    const dateien = v.stand === 'oeffentlich' ? [...new Set(html.match(/\/dateien\/[0-9a-f-]{36}/g) ?? [])] : []
    for (const datei of dateien) {
      const bytes = Buffer.from(await (await fetch(haus.anwendung.adresse + datei)).arrayBuffer())
      if (!v.anlagen.some((a) => a.sha512 === sha512(bytes))) mangel.push(`${datei}: andere Bytes als zugesagt`)
    }
    if (v.stand === 'oeffentlich' && dateien.length !== v.anlagen.length)
      mangel.push(`${adresse}: ${dateien.length} Dateien statt ${v.anlagen.length}`)
  }
  const abweichungen = await verwaltung(haus, 'veroeffentlichung', 'pruefen')
  if (abweichungen !== '0') mangel.push(`veroeffentlichung pruefen: ${abweichungen}`)
  return mangel
}

const verwaltung = (haus, ...worte) =>
  new Promise((fertig) => {
    execFile(
      process.execPath,
      ['dist/befehle/verwaltung.js', ...worte],
      { env: haus.anwendung.umgebung },
      (_, aus, fehler) => fertig(`${aus}${fehler}`.trim()),
    )
  })
