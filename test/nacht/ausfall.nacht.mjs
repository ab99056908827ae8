// 30 rounds of SIGKILL under load.
import { pruefe } from '../ausfall/lauf.mjs'

const gesamt = 30

export default ({ teile, saat, teil }) => pruefe({ runden: Math.ceil(gesamt / teile), saat: saat + teil })
