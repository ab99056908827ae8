import { stadtVor } from './frueher.js'

const [erika, max] = ['5d0c1c1e-7a53-4b8e-9d8e-2f1f0a5b6c01', '5d0c1c1e-7a53-4b8e-9d8e-2f1f0a5b6c02'] as const

let stadt: Awaited<ReturnType<typeof stadtVor>>
beforeAll(async () => {
  stadt = await stadtVor('VerfasserDerTagesordnung1764102100200')
})
afterAll(() => stadt.verwerfen())

test('wer vor dem Update an einem Entwurf geschrieben hat, ist auch danach sein Verfasser', async () => {
  const { frage, als } = stadt
  await als('system')
  const [sitzung] = await frage<{ id: string }>(`INSERT INTO ris.sitzung (datum) VALUES ('2026-12-01') RETURNING id`)
  await als(max)
  await frage(`INSERT INTO ris.tagesordnung (sitzung_id, nr, art, eingefroren_am) VALUES ($1, 1, 'ladung', now())`, [
    sitzung!.id,
  ])
  await als(erika)
  await frage('INSERT INTO ris.tagesordnung (sitzung_id, nr) VALUES ($1, 2)', [sitzung!.id])
  await als('system')
  await frage('UPDATE ris.tagesordnung SET version = version + 1 WHERE nr = 2')
  await stadt.aktualisieren()
  expect(await frage('SELECT nr, bearbeitet_von_ids AS verfasser FROM ris.tagesordnung ORDER BY nr')).toEqual([
    { nr: 1, verfasser: [] },
    { nr: 2, verfasser: [erika] },
  ])
})
