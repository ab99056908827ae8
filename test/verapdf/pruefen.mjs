// Prints probes, asks veraPDF about both profiles in one start, and looks for every word in the extracted text.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { verapdfOrdner } from './holen.mjs'
import { ersterFehler, erwarteteWorte } from './wortpruefung.mjs'

const dist = (name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href)
/** Both conformance levels that every file claims. */
const profile = ['PDF/UA-1', 'PDF/A-2A']

/**
 * @param proben what to print: { name, vorlage, druck }
 * @param ordner where the files go; emptied first
 * @returns one entry per check: { name, fehler: null or what is wrong }
 */
export async function pruefe(proben, ordner, blockText) {
  rmSync(ordner, { recursive: true, force: true })
  mkdirSync(ordner, { recursive: true })
  const gedruckt = await drucke(proben, ordner, blockText)
  const dateien = gedruckt.filter(({ datei }) => datei)
  return [
    ...gedruckt.filter(({ fehler }) => fehler),
    ...dateien.map(({ name, datei, worte }) => ({ name: `${name}: jedes Wort`, fehler: wortfehler(datei, worte) })),
    ...(await konform(dateien)),
  ]
}

async function drucke(proben, ordner, blockText) {
  const [{ setze }, { vorlageDruck }] = await Promise.all([dist('pdf/dokument'), dist('druck/vorlage.druck')])
  const gedruckt = []
  for (const { name, vorlage, druck } of proben) {
    try {
      const dokument = vorlageDruck(vorlage, druck)
      const { pdf } = await setze(dokument)
      const datei = path.join(ordner, `${name}.pdf`)
      writeFileSync(datei, pdf)
      gedruckt.push({
        name,
        datei,
        worte: erwarteteWorte(blockText([...dokument.briefkopf, ...dokument.bloecke], ' ')),
      })
    } catch (fehler) {
      gedruckt.push({ name: `${name}: gedruckt`, fehler: fehler.stack })
    }
  }
  return gedruckt
}

const wortfehler = (datei, worte) =>
  ersterFehler(
    worte,
    execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', datei, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  )

async function konform(dateien) {
  const bericht = await verapdf(dateien.map(({ datei }) => datei))
  const jobs = new Map(bericht.report.jobs.map((job) => [path.basename(job.itemDetails.name, '.pdf'), job]))
  return dateien.flatMap(({ name }) =>
    profile.map((profil) => ({ name: `${name}: ${profil}`, ...befund(jobs.get(name), profil) })),
  )
}

function befund(job, profil) {
  const ergebnis = job?.validationResult?.find((einer) => einer.profileName.startsWith(profil))
  if (!ergebnis)
    return { fehler: `nicht geprüft: ${job?.taskException?.exceptionMessage ?? 'kein Ergebnis'}`, pruefungen: 0 }
  const { passedChecks, failedChecks, ruleSummaries } = ergebnis.details
  const verstoesse = ruleSummaries
    .filter((regel) => regel.failedChecks > 0)
    .map(
      (regel) =>
        `${regel.clause}-${regel.testNumber} ${regel.failedChecks}-mal: ${regel.description} ${regel.checks?.[0]?.context ?? ''}`,
    )
  return {
    fehler: ergebnis.compliant && failedChecks === 0 ? null : verstoesse.join('\n    '),
    pruefungen: passedChecks + failedChecks,
  }
}

/** Flavour 0: veraPDF takes both profiles from the metadata, and so reads every file only once. */
async function verapdf(dateien) {
  const java = spawn(
    'java',
    ['-Xmx2g', '-cp', path.join(verapdfOrdner, '*'), 'org.verapdf.apps.GreenfieldCliWrapper']
      .concat(['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1', '--loglevel', '0'])
      .concat(dateien),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return JSON.parse(await text(java.stdout))
}

/** Counts per profile and every failure; ends with the line that the continuous integration reads. */
export function melde(ergebnisse, titel) {
  for (const profil of profile) {
    const davon = ergebnisse.filter(({ name }) => name.endsWith(profil))
    const pruefungen = davon.reduce((summe, einer) => summe + einer.pruefungen, 0)
    const verstossen = davon.filter(({ fehler }) => fehler !== null).length
    console.log(`${profil}: ${davon.length} Dateien, ${pruefungen} Prüfungen, ${verstossen} Dateien mit Verstößen`)
  }
  const schlecht = ergebnisse.filter(({ fehler }) => fehler !== null)
  for (const { name, fehler } of schlecht) console.log(`FEHLER ${name}\n    ${fehler}`)
  console.log(`${titel}: ${ergebnisse.length - schlecht.length} passed, ${schlecht.length} failed`)
  return schlecht.length === 0
}
