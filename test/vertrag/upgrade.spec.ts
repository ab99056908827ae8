import { akten } from './upgrade/faelle-akten.js'
import { beschluesse } from './upgrade/faelle-beschluesse.js'
import { ergebnisse } from './upgrade/faelle-ergebnisse.js'
import { mitzeichnung } from './upgrade/faelle-mitzeichnung.js'
import { namen } from './upgrade/faelle-namen.js'
import { politik } from './upgrade/faelle-politik.js'
import { rechte } from './upgrade/faelle-rechte.js'
import { schnittstelle } from './upgrade/faelle-schnittstelle.js'
import { vierAugen } from './upgrade/faelle-vieraugen.js'
import { sitzungen } from './upgrade/faelle-sitzungen.js'
import { worte } from './upgrade/faelle-worte.js'
import { type Heimkehr, kehreHeim } from './upgrade/heimkehr.js'

/** The town as the version before this one kept it; see upgrade/bauen.mjs. */
const stadt = 'stadt-2026-11'

let heim: Heimkehr
beforeAll(async () => void (heim = await kehreHeim(stadt)))
afterAll(() => heim?.t.schliessen())

describe('Was die Öffentlichkeit liest, bleibt', () => worte(() => heim))
describe('Was in den Akten steht, bleibt', () => akten(() => heim))
describe('Was Programme wissen, gilt', () => schnittstelle(() => heim))
// From here on the town changes.
describe('Wer etwas einreicht, steht daran', () => politik(() => heim))
describe('Wer gezeichnet hat, hat gezeichnet', () => mitzeichnung(() => heim))
describe('Was zu zweit begonnen wurde, wird zu zweit beendet', () => vierAugen(() => heim))
describe('Was empfohlen war, wird übernommen', () => beschluesse(() => heim))
describe('Was beraten wurde, wird weiter erfasst', () => ergebnisse(() => heim))
describe('Wer darf, darf weiter', () => rechte(() => heim))
describe('Wie ein Gremium hieß, heißt es dort weiter', () => namen(() => heim))
describe('Wozu geladen war, das findet statt', () => sitzungen(() => heim))
