// npm run bench -- pdf: our typesetter against the deflate floor of its own streams, stock pdfkit, pdfmake and Typst,
// on the same blocks. Every document differs (its number stands in every paragraph), as the papers of a day do.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { importiere } from '../fabrik/buendeln.mjs'
import { belegt, bestzeiten, komprimiere, stroeme } from './pdf/messung.mjs'

const hier = import.meta.dirname
const zeige = (ergebnis) => console.log(JSON.stringify({ bench: 'pdf', ...ergebnis }))
const rund = (zahl) => Number(zahl.toPrecision(3))

export default async function messe() {
  if (!existsSync(path.join(hier, 'node_modules'))) {
    // No lock file: the registry lacks some platform builds of Typst, and npm ci refuses a lock without them.
    execFileSync('npm', ['install', '--no-package-lock', '--ignore-scripts', '--silent'], {
      cwd: hier,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const werkzeug = await lade()
  await zweiSeiten(werkzeug)
  await zweihundertSeiten(werkzeug)
  await ohneLeerzeichen(werkzeug)
  await speicher(werkzeug)
}

async function lade() {
  const dist = (name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href)
  const [{ setze }, { vorlageDruck }] = await Promise.all([dist('pdf/dokument'), dist('druck/vorlage/vorlage.druck')])
  const { herne, lang } = await importiere('test/fabrik/beispielvorlagen.ts')
  const [{ setzeMitPdfkit }, { setzeMitPdfmake }, { setzeMitTypst }] = await Promise.all(
    ['pdfkit', 'pdfmake', 'typst'].map((name) => import(`./pdf/${name}.mjs`)),
  )
  const dokument = (vorlage, nummer) => vorlageDruck(variante(vorlage, nummer), { unterzeichnung: 'gezeichnet' })
  return { setze, setzeMitPdfkit, setzeMitPdfmake, setzeMitTypst, herne: herne(), lang: lang(200), dokument }
}

/** Another Vorlage with the same words. */
function variante(vorlage, nummer) {
  const anders = (knoten) =>
    knoten.type === 'paragraph' && knoten.content?.[0]?.text
      ? {
          ...knoten,
          content: [{ ...knoten.content[0], text: `${nummer} ${knoten.content[0].text}` }, ...knoten.content.slice(1)],
        }
      : { ...knoten, ...(knoten.content && { content: knoten.content.map(anders) }) }
  return { ...vorlage, nummer: `2016/${nummer}`, sachverhalt: anders(vorlage.sachverhalt) }
}

async function zweiSeiten({ setze, setzeMitPdfkit, setzeMitPdfmake, setzeMitTypst, herne, dokument }) {
  const { pdf, bericht } = await setze(dokument(herne, 0))
  const rohe = stroeme(pdf)
  const lauf = (setzer) => (nummer) => setzer(dokument(herne, nummer))
  const ms = await bestzeiten(
    {
      ratsfolge: { anzahl: 40, lauf: lauf(setze) },
      deflate: { anzahl: 200, lauf: () => komprimiere(rohe) },
      pdfkit: { anzahl: 6, lauf: lauf(setzeMitPdfkit) },
      pdfmake: { anzahl: 4, lauf: lauf(setzeMitPdfmake) },
      typst: { anzahl: 10, lauf: lauf(setzeMitTypst) },
    },
    8,
  )
  const was = `Vorlage mit ${bericht.seiten} Seiten`
  const bytes = rohe.reduce((summe, roh) => summe + roh.length, 0)
  zeige({ was, ms: rund(ms.ratsfolge), dateibytes: pdf.length, strombytes: bytes })
  zeige({ was, gegen: 'deflate', langsamer: rund(ms.ratsfolge / ms.deflate), mindestens: '≤ 5', ziel: '≤ 3' })
  zeige({ was, gegen: 'pdfkit', schneller: rund(ms.pdfkit / ms.ratsfolge), mindestens: '≥ 8', ziel: '≥ 12' })
  zeige({ was, gegen: 'pdfmake', schneller: rund(ms.pdfmake / ms.ratsfolge), mindestens: '≥ 12', ziel: '≥ 20' })
  zeige({ was, gegen: 'typst', schneller: rund(ms.typst / ms.ratsfolge), mindestens: '≥ 3', ziel: '≥ 5' })
}

async function zweihundertSeiten({ setze, setzeMitPdfkit, setzeMitPdfmake, setzeMitTypst, lang, dokument }) {
  const { bericht } = await setze(dokument(lang, 0))
  const typstSeiten = seitenzahl(await setzeMitTypst(dokument(lang, 0)))
  const lauf = (setzer) => ({ anzahl: 1, lauf: (nummer) => setzer(dokument(lang, nummer)) })
  const setzer = {
    ratsfolge: lauf(setze),
    pdfkit: lauf(setzeMitPdfkit),
    pdfmake: lauf(setzeMitPdfmake),
    typst: lauf(setzeMitTypst),
  }
  const ms = await bestzeiten(setzer, 3)
  const was = `${bericht.seiten} Seiten`
  const jeSeite = ms.ratsfolge / bericht.seiten
  zeige({ was, ms: rund(ms.ratsfolge), msJeSeite: rund(jeSeite) })
  zeige({ was, gegen: 'pdfkit', schneller: rund(ms.pdfkit / ms.ratsfolge) })
  zeige({ was, gegen: 'pdfmake', schneller: rund(ms.pdfmake / ms.ratsfolge) })
  // Typst fills a page with more lines, so its time per page is compared with ours per page.
  zeige({
    was,
    gegen: 'typst je Seite',
    typstSeiten,
    schneller: rund(ms.typst / typstSeiten / jeSeite),
    mindestens: '≥ 5',
    ziel: '≥ 8',
  })
}

const seitenzahl = (pdf) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** A megabyte without any place to break, against a megabyte of words: who cuts it in time takes about as long. */
async function ohneLeerzeichen({ setze, herne, dokument }) {
  const lauf = (muster) => {
    const text = muster.repeat(1_000_000 / muster.length)
    const sachverhalt = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
    return { anzahl: 1, lauf: (nummer) => setze(dokument({ ...herne, sachverhalt }, nummer)) }
  }
  const ms = await bestzeiten(
    {
      worte: lauf('Integration '),
      buchstaben: lauf('x'),
      chinesisch: lauf('漢'),
      marken: lauf('\u0301'),
      ziffern: lauf('7'),
    },
    2,
  )
  for (const [muster, dauer] of Object.entries(ms)) {
    zeige({
      was: '1 MB ohne Leerzeichen',
      muster,
      ms: rund(dauer),
      langsamer: rund(dauer / ms.worte),
      mindestens: '≤ 4',
    })
  }
}

async function speicher({ setze, herne, dokument }) {
  for (let i = 0; i < 200; i++) await setze(dokument(herne, i))
  const vorher = belegt()
  for (let i = 0; i < 1000; i++) await setze(dokument(herne, i))
  const mb = (belegt() - vorher) / 2 ** 20
  zeige({ was: 'Zuwachs des Speichers nach 1000 Vorlagen', mb: Number(mb.toFixed(2)), mindestens: '< 5', ziel: '0' })
}
