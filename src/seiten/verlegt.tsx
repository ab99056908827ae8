import type { TerminVerweis } from '../ansichten/sitzung.js'
import { uhrzeit } from '../web/format.js'
import { Hinweis, Verweis, Zeit } from '../web/teile.js'

const Termin = ({ termin: t }: { termin: TerminVerweis }) => (
  <>
    <Verweis href={t.adresse}>
      <Zeit tag={t.datum} />
      {t.beginn && `, ${uhrzeit(t.beginn)}`}
    </Verweis>
    {t.ort && `, ${t.ort}`}
  </>
)

/** What stands in the old place. */
export const Verlegt = ({ nach }: { nach: TerminVerweis | undefined }) => (
  <Hinweis art="warning" titel="Diese Sitzung wurde verlegt.">
    {nach && (
      <p>
        Sie ist jetzt am <Termin termin={nach} />. {nach.worte}
      </p>
    )}
  </Hinweis>
)

/** What stands in the new place. */
export const VerlegtVon = ({ termine }: { termine: TerminVerweis[] }) => (
  <Hinweis titel="Diese Sitzung wurde verlegt.">
    {termine.map((t) => (
      <p key={t.id}>
        Sie sollte am <Termin termin={t} /> sein. {t.worte}
      </p>
    ))}
  </Hinweis>
)
