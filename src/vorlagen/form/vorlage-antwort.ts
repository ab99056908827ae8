import type { Akteur } from '../../regeln/rechte.js'
import { darfGehen } from '../../regeln/schritt.js'
import { istWegVon } from '../../regeln/eingang.js'
import { hindernisse, kreise } from '../../regeln/vorlage.js'
import { type VorlageSchritt, vorlageSchritte } from '../../regeln/vorlage-schritte.js'
import { istBerichtigung } from '../entwurfsstand.js'
import { hinweise } from '../hinweise.js'
import type { MoeglicherSchrittDto, VorlageDto } from './vorlage-antwort.dto.js'
import { fuerLeser } from '../sichtbarkeit.js'
import { formAus, geheimhaltungVon } from './entwurfsform.js'
import { standVon } from '../vorlage-stand.js'
import type { VorlageSatz } from '../vorlage.queries.js'

/** What somebody gets to see of a Vorlage: the form, what identifies it, and what he can do next. */
export function alsAntwort(ganz: VorlageSatz, akteur: Akteur): VorlageDto {
  const satz = fuerLeser(ganz)
  const form = formAus(satz)
  return {
    id: satz.id,
    ...form,
    nummer: satz.nummer,
    zustand: satz.zustand,
    geheimhaltung: geheimhaltungVon(satz),
    uebergeordnetId: satz.uebergeordnetId,
    vorgangId: satz.vorgangId,
    stellungnahmen: satz.stellungnahmen.map(({ id, nummer, zustand, fassungen, form }) => ({
      id,
      nummer,
      zustand,
      fassungId: fassungen[0] ?? null,
      beschlussvorschlag: form?.beschlussvorschlag ?? null,
      sachverhalt: form?.sachverhalt ?? null,
    })),
    fassung: {
      nr: satz.fassungNr,
      eingefrorenAm: satz.eingefrorenAm?.toISOString() ?? null,
      hash: satz.hash,
      grund: satz.fassungGrund,
      freigegebenVon: satz.freigabe.durch,
      inVertretungFuer: satz.freigabe.fuer,
    },
    teile: satz.versionen,
    veroeffentlichung: satz.veroeffentlichung ?? { stand: 'intern', am: null, grund: null },
    mitzeichnung: satz.stationen.map(({ gezeichnet: _, ...station }) => station),
    schritte: moeglicheSchritte(ganz, akteur),
    hinweise: hinweise({ ...form, anlagen: satz.anlagen, beratungsfolge: satz.beratungen }),
    beratungsfolge: satz.beratungen,
    anlagen: satz.anlagen,
    angelegt: satz.angelegt.toISOString(),
  }
}

/** The steps out of this state that the actor has the right for; a reason is asked for when the step is taken. */
function moeglicheSchritte(satz: VorlageSatz, akteur: Akteur): MoeglicherSchrittDto[] {
  const offen = standVon(satz, null)
  return (Object.keys(vorlageSchritte) as VorlageSchritt[])
    .filter((schritt) => vorlageSchritte[schritt].von.includes(satz.zustand))
    .filter((schritt) => istWegVon(schritt, offen) && (schritt !== 'berichtigen' || istBerichtigung(satz)))
    .filter((schritt) => darfGehen(akteur, vorlageSchritte[schritt], kreise(offen, schritt)))
    .map((schritt) => {
      const { bezeichnung, grundNoetig = false } = vorlageSchritte[schritt]
      const stand = { ...offen, grund: grundNoetig ? bezeichnung : null }
      return { schritt, bezeichnung, grundNoetig, hindernisse: hindernisse(stand, schritt, akteur) }
    })
}
