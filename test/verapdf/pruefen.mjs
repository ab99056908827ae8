// Prints probes, asks veraPDF about both profiles in one start, and looks for every word in the extracted text.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { verapdfOrdner } from './holen.mjs'
import { fehlendesWort, strukturfehler } from './wortpruefung.mjs'

const dist = (name) => import(new URL(`../../dist/${name}.js`, import.meta.url).href)
/** Both conformance levels that every file claims. */
const profile = ['PDF/UA-1', 'PDF/A-2A']

/**
 * @param proben what to print: { name, vorlage, druck }
 * @param ordner where the files go; emptied first
 * @param leser what the bundled proben.ts exports: absatzTexte, liesPdf, alle, textVon
 * @returns one entry per check: { name, fehler: null or what is wrong }
 */
export async function pruefe(proben, ordner, leser) {
  rmSync(ordner, { recursive: true, force: true })
  mkdirSync(ordner, { recursive: true })
  const gedruckt = await drucke(proben, ordner, leser)
  const dateien = gedruckt.filter(({ datei }) => datei)
  return [
    ...gedruckt.filter(({ fehler }) => fehler),
    ...dateien.map(({ name, wortfehler }) => ({ name: `${name}: jedes Wort`, fehler: wortfehler })),
    ...(await konform(dateien)),
  ]
}

async function drucke(proben, ordner, leser) {
  const [{ setze }, { vorlageDruck }] = await Promise.all([dist('pdf/dokument'), dist('druck/vorlage/vorlage.druck')])
  const gedruckt = []
  for (const { name, vorlage, druck } of proben) {
    try {
      const dokument = vorlageDruck(vorlage, druck)
      const { pdf } = await setze(dokument)
      const datei = path.join(ordner, `${name}.pdf`)
      writeFileSync(datei, pdf)
      const absaetze = leser.absatzTexte([...dokument.briefkopf, ...dokument.bloecke])
      const wortfehler = strukturfehler(absaetze, pdf, leser) ?? fehlendesWort(absaetze, datei)
      gedruckt.push({ name, datei, wortfehler })
    } catch (fehler) {
      gedruckt.push({ name: `${name}: gedruckt`, fehler: fehler.stack })
    }
  }
  return gedruckt
}

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
