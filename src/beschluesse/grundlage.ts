import type { Grundlage } from '../ansichten/vorlage.js'
import type { Abfragend } from '../plattform/datenbank/zeilen.js'
import {
  ausStellungnahme,
  hatGrundlage,
  nennbar,
  stellungnahmeNennbar,
  uebliche,
  ursprung,
} from '../regeln/grundlage.js'
import { type Feldfehler } from '../regeln/regelverstoss.js'
import type { RichDokument } from '../richtext/dokument.js'
import type { ErgebnisEingabeDto, GrundlageEingabe } from './ergebnis.dto.js'
import type { BeratungSatz } from './beratung.queries.js'
import {
  type GefundenesVotum,
  ladeFruehere,
  ladeGremiumsFassung,
  ladeVerwaltungsvorschlag,
} from './grundlage.queries.js'

/** What lay before the Gremium, with its words. */
export interface GefundeneGrundlage {
  grundlage: Grundlage | null
  text: RichDokument | null
  fehler: Feldfehler[]
}

const ohne = (zeiger?: string, text?: string): GefundeneGrundlage => ({
  grundlage: null,
  text: null,
  fehler: zeiger && text ? [{ zeiger: `/grundlage${zeiger}`, text }] : [],
})

/** The base that the clerk names, or the usual one (domain.md R4.1). */
export async function findeGrundlage(
  db: Abfragend,
  { vorlage, beratung }: BeratungSatz,
  { art, grundlage: genannt }: ErgebnisEingabeDto,
): Promise<GefundeneGrundlage> {
  if (!hatGrundlage(art)) {
    return genannt ? ohne('', 'Zu diesem Ergebnis gehört keine Grundlage. Lassen Sie sie leer.') : ohne()
  }
  const ziel = { oeffentlich: vorlage.oeffentlich && beratung.oeffentlich }
  if (genannt?.art === 'stellungnahme') return derVerwaltung(db, beratung.id, genannt, ziel)
  const fruehere = genannt?.art === 'vorlage' ? [] : await ladeFruehere(db, beratung.id)
  if (genannt?.art === 'empfehlung') return empfohlene(db, beratung.id, fruehere, genannt, ziel)
  return alsGrundlage(db, beratung.id, uebliche(fruehere, ziel) as GefundenesVotum | null, genannt?.fassungId ?? null)
}

async function derVerwaltung(
  db: Abfragend,
  beratungId: string,
  { fassungId }: GrundlageEingabe,
  ziel: { oeffentlich: boolean },
): Promise<GefundeneGrundlage> {
  const vorschlag = await ladeVerwaltungsvorschlag(db, beratungId, fassungId ?? null)
  if (!vorschlag)
    return ohne(
      fassungId ? '/fassungId' : '/art',
      'Eine Stellungnahme mit einem Beschlussvorschlag gibt es dazu nicht. Nennen Sie die Vorlage oder eine Empfehlung.',
    )
  if (!stellungnahmeNennbar(vorschlag, ziel))
    return ohne('/art', 'Diese Stellungnahme ist nichtöffentlich. Geben Sie ein, was öffentlich beschlossen wurde.')
  return { grundlage: { art: 'stellungnahme', fassungId: vorschlag.id }, text: vorschlag.text, fehler: [] }
}

async function empfohlene(
  db: Abfragend,
  beratungId: string,
  fruehere: GefundenesVotum[],
  { beratungId: id }: GrundlageEingabe,
  ziel: { oeffentlich: boolean },
): Promise<GefundeneGrundlage> {
  const votum = fruehere.find((v) => v.beratungId === id)
  if (!votum)
    return ohne('/beratungId', 'Nennen Sie einen früheren Schritt dieser Beratungsfolge, der ein Ergebnis hat.')
  const gibtWorte = ursprung(votum, fruehere) as GefundenesVotum | null
  if (!nennbar(votum, ziel) || (gibtWorte && !nennbar(gibtWorte, ziel)))
    return ohne(
      '/beratungId',
      'Diese Empfehlung ist nichtöffentlich beraten worden. Geben Sie ein, was öffentlich beschlossen wurde.',
    )
  return alsGrundlage(db, beratungId, gibtWorte, null)
}

async function alsGrundlage(
  db: Abfragend,
  beratungId: string,
  votum: GefundenesVotum | null,
  fassungId: string | null,
): Promise<GefundeneGrundlage> {
  if (votum) {
    const { beratungId: von, grundlageFassungId, text } = votum
    const grundlage: Grundlage = ausStellungnahme(votum)
      ? { art: 'stellungnahme', fassungId: grundlageFassungId }
      : { art: 'empfehlung', beratungId: von }
    return { grundlage, text, fehler: [] }
  }
  const fassung = await ladeGremiumsFassung(db, beratungId, fassungId)
  if (fassung) return { grundlage: { art: 'vorlage', fassungId: fassung.id }, text: fassung.text, fehler: [] }
  return fassungId === null ? ohne() : ohne('/fassungId', 'Diese Fassung hat die Vorlage nicht.')
}
