// 500 random towns, read by everybody; the seeded leaks are looked for once, in the first part.
import { pruefe } from '../leck/lauf.mjs'
import { saaten } from '../leck/saaten.mjs'

const gesamt = 500

export default function lauf({ teil, teile, saat }) {
  const staedte = Math.ceil(gesamt / teile)
  return pruefe({ staedte, saat: saat + (teil - 1) * staedte, lecks: teil === 1 ? saaten : [] })
}
