import { Hinweis } from '../../web/teile.js'
import type { AnlageDto } from '../../vorlagen/anlage.dto.js'

/** What the virus scanner says, where it says anything that matters. @param datei how the sentence calls it */
export function Pruefstand({ stand, datei }: { stand: AnlageDto['pruefung']; datei: string }) {
  if (stand === 'wird_geprueft')
    return (
      <Hinweis art="info" titel={`${datei} wird auf Viren geprüft`}>
        <p>
          Bis dahin lässt sie sich weder herunterladen noch veröffentlichen. Laden Sie diese Seite in einigen Minuten
          neu. Dauert es länger als eine Stunde, wenden Sie sich an die Administration.
        </p>
      </Hinweis>
    )
  if (stand === 'befallen')
    return (
      <Hinweis art="danger" titel={`${datei} ist abgewiesen: Sie enthält Schadsoftware`}>
        <p>
          Sie wird weder herausgegeben noch veröffentlicht. Öffnen Sie Ihre Kopie nicht, und geben Sie der
          Administration Bescheid. Laden Sie dann eine saubere Datei hoch.
        </p>
      </Hinweis>
    )
  return null
}
