// The demo town from outside: signed-in roles and the ids that exist.
const rollen = [
  'sachbearbeitung-fb31',
  'leitung-fb31',
  'kaemmerei',
  'freigabe',
  'gremienbuero',
  'schriftfuehrung',
  'vorsitz-rat',
  'veroeffentlichung',
  'administration',
]

/** Signs in as a person does: reads the form, sends it with one click; gives the secret of the session. */
export async function anmelden(adresse, konto) {
  const seite = await fetch(`${adresse}/amt/anmelden`)
  const formular = new URLSearchParams()
  for (const [feld] of (await seite.text()).matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(feld)?.[1]
    if (name && name !== 'beispiel') formular.set(name, /value="([^"]*)"/.exec(feld)?.[1] ?? '')
  }
  formular.set('beispiel', konto)
  const antwort = await fetch(`${adresse}/amt/anmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: adresse,
      cookie: seite.headers
        .getSetCookie()
        .map((k) => k.split(';')[0])
        .join('; '),
    },
    body: formular.toString(),
  })
  const kekse = antwort.headers.getSetCookie().map((k) => k.split(';')[0])
  const keks = kekse.find((k) => /^(__Host-)?ratsfolge=./.test(k))
  if (!keks)
    throw new Error(`Anmelden als ${konto}: ${antwort.status} ${await antwort.text().then((t) => t.slice(0, 300))}`)
  return keks.split('=')[1]
}

/** Walks what lists show as administration and as the committee office. */
export async function erkunden(adresse, dokument) {
  const ausweise = { niemand: undefined }
  for (const konto of rollen) ausweise[konto] = await anmelden(adresse, konto)
  const jeSammlung = new Map()
  const alle = new Set()
  const merken = (sammlung, wert) => {
    if (typeof wert !== 'object' || wert === null) return
    if (typeof wert.id === 'string') {
      alle.add(wert.id)
      jeSammlung.set(sammlung, (jeSammlung.get(sammlung) ?? new Set()).add(wert.id))
    }
    for (const [name, glied] of Object.entries(wert)) merken(Array.isArray(wert) ? sammlung : name, glied)
  }
  const lies = async (pfad, konto) => {
    const antwort = await fetch(adresse + pfad, { headers: { authorization: `Bearer ${ausweise[konto]}` } })
    if (antwort.ok && /json/.test(antwort.headers.get('content-type') ?? '')) return antwort.json()
    await antwort.arrayBuffer()
    return undefined
  }
  for (const pfad of Object.keys(dokument.paths).filter((p) => dokument.paths[p].get && !p.includes('{'))) {
    const sammlung = pfad.split('/').at(-1)
    for (const konto of ['administration', 'gremienbuero', 'sachbearbeitung-fb31']) {
      const liste = await lies(`${pfad}${/vorlagen|sitzungen/.test(pfad) ? '?limit=100' : ''}`, konto)
      merken(sammlung, liste?.eintraege ?? liste?.zeilen ?? liste)
      if (!dokument.paths[`${pfad}/{id}`]?.get) continue
      for (const id of [...(jeSammlung.get(sammlung) ?? [])].slice(0, 40))
        merken(sammlung, await lies(`${pfad}/${id}`, konto))
    }
  }
  const alleKennungen = [...alle]
  const duerfen = await berechtigte(adresse, dokument, ausweise)
  // The sessions that were found on the way are there to be ended.
  for (const konto of rollen) ausweise[konto] = await anmelden(adresse, konto)
  const konten = await lies('/api/v1/benutzer', 'administration')
  const eigene = new Set(konten.filter(({ kennung }) => rollen.includes(kennung)).map(({ id }) => id))
  return {
    /** Roles that get past the door of an operation. */
    duerfen: (methode, pfad) => duerfen.get(`${methode} ${pfad}`) ?? rollen,
    ausweise,
    rollen: Object.keys(ausweise),
    alleKennungen,
    jeSammlung,
    /** Ids that belong at this place of a path: `/vorlagen/{id}`, `/anlagen/{anlage}`. */
    kennungen(pfad, name) {
      const davor = new RegExp(`/(\\w+)/\\{${name}\\}`).exec(pfad)?.[1] ?? ''
      // Who locks the accounts that ask, asks nothing any more: from then on every answer would be a 401.
      const erlaubt = (id) => !(pfad.endsWith('/sperre') && eigene.has(id))
      const passende = [...(jeSammlung.get(davor) ?? jeSammlung.get(`${name}n`) ?? jeSammlung.get(name) ?? [])]
      return (passende.length > 0 ? passende : alleKennungen).filter(erlaubt)
    },
  }
}

/** Asks every door as every role, about a thing that does not exist. */
async function berechtigte(adresse, dokument, ausweise) {
  const duerfen = new Map()
  for (const [pfad, methoden] of Object.entries(dokument.paths)) {
    for (const methode of Object.keys(methoden).map((m) => m.toUpperCase())) {
      if (/anmeldung$/.test(pfad)) continue
      const ziel = adresse + pfad.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
      const offen = []
      for (const rolle of rollen) {
        const antwort = await fetch(ziel, { method: methode, headers: { authorization: `Bearer ${ausweise[rolle]}` } })
        await antwort.arrayBuffer()
        if (antwort.status !== 403 && antwort.status !== 401) offen.push(rolle)
      }
      if (offen.length > 0) duerfen.set(`${methode} ${pfad}`, offen)
    }
  }
  return duerfen
}
