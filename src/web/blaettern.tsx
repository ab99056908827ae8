import { Verweis } from './teile.js'

interface Angaben {
  name: string
  zurueck: { adresse: string; worte: string } | null
  weiter: { adresse: string; worte: string } | null
}

/** Under a list by keyset: on to the next page, or back to its beginning. Nothing if there is nowhere to go. */
export const Blaettern = ({ name, zurueck, weiter }: Angaben) =>
  (zurueck || weiter) && (
    <nav class="blaettern" aria-label={name}>
      {zurueck && (
        <Verweis href={zurueck.adresse} symbol="pfeilZurueck">
          {zurueck.worte}
        </Verweis>
      )}
      {weiter && (
        <Verweis href={weiter.adresse} rel="next" symbol="pfeilVor">
          {weiter.worte}
        </Verweis>
      )}
    </nav>
  )
