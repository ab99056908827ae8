import { system } from '../../src/plattform/datenbank/datenbank.js'
import { RolleZuweisung } from '../../src/schema/rolle-zuweisung.entity.js'
import type { SitzungDto } from '../../src/sitzungen/sitzung.dto.js'
import type { VorlageDto } from '../../src/vorlagen/vorlage-antwort.dto.js'
import { aufTagesordnung, rollen, sitzungVon } from '../beratung.js'
import { entwurf, geheimhaltung, type Stadt, stadt } from '../stadt.js'

let s: Stadt
beforeAll(async () => void (s = await stadt()))
afterAll(() => s?.t.schliessen())

test('was dem Versand im Weg steht, nennt keine Vorlage, die nur das andere Gremium liest', async () => {
  const r = await rollen(s)
  const benutzerId = await s.t.konto('lesen_api', 'sachbearbeitung')
  await s.t.datenbank.schreiben({ akteur: system, was: 'Testkonto' }, (tx) =>
    tx.insert(RolleZuweisung, { benutzerId, rolle: 'vorsitz', gremiumId: s.gremien.rat }),
  )
  const vorsitz = await s.ruf('lesen_api', 'sachbearbeitung')
  const beratungsfolge = [
    { gremium: 'Haupt- und Personalausschuss', rolle: 'entscheidung', datum: null, oeffentlich: false, ergebnis: null },
  ]
  const { body } = await r.amt<VorlageDto>(
    'POST /vorlagen',
    entwurf({ betreff: 'Stelle Meier', oeffentlich: false, beratungsfolge, geheimhaltung: geheimhaltung() }),
  )
  const { id } = await sitzungVon(r, [s.gremien.rat, s.gremien.hpa])
  await aufTagesordnung(r, body.beratungsfolge[0]!.id, id)
  await s.t.datenbank.schreiben({ akteur: system, was: 'Test' }, (tx) =>
    tx.query('UPDATE ris.vorlage SET pruefen_am = NULL WHERE id = $1', [body.id]),
  )
  const liest = async (ruf: typeof vorsitz) => JSON.stringify((await ruf<SitzungDto>(`GET /sitzungen/${id}`)).body)
  expect(await liest(r.vorsitz)).toContain('Die Vorlage Stelle Meier ist noch nicht freigegeben')
  expect(await liest(r.vorsitz)).toContain('sagt die Vorlage Stelle Meier nicht vollständig')
  for (const satz of ['Die Vorlage zu N 1 ist noch nicht freigegeben', 'sagt die Vorlage zu N 1 nicht vollständig'])
    expect(await liest(vorsitz)).toContain(satz)
  expect(await liest(vorsitz)).not.toContain('Stelle Meier')
})
