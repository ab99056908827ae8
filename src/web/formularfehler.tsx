import { Symbol } from './teile.js'

/** What is wrong with one field, in a sentence that says what to do. */
export interface FeldFehler {
  /** Id of the input. */
  feld: string
  text: string
}

/** The sentence at this input, if there is one. */
export const satzAn = (feld: string, fehler: readonly FeldFehler[] = []): string | undefined =>
  fehler.find((f) => f.feld === feld)?.text

const ueberschrift = (anzahl: number) => (anzahl === 1 ? '1 Angabe fehlt noch' : `${anzahl} Angaben fehlen noch`)

/** Above the form after a refusal: how many, which, and a link to each. Takes the focus, so that it is read first. */
export const Fehlerliste = ({ fehler, titel }: { fehler: FeldFehler[]; titel?: string }) =>
  fehler.length > 0 && (
    <div class="kern-alert kern-alert--danger" role="alert" tabIndex={-1} autofocus id="fehler">
      <div class="kern-alert__header">
        <Symbol name="gefahr" />
        <h2 class="kern-title">{titel ?? ueberschrift(fehler.length)}</h2>
      </div>
      <div class="kern-alert__body">
        <ul class="liste">
          {fehler.map(({ feld, text }) => (
            <li key={feld}>
              <a class="kern-link" href={`#${feld}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )

/** Title of the page after a refusal: heard before anything else. */
export const titelMitFehler = (titel: string, fehler: FeldFehler[]) => (fehler.length ? `Fehler: ${titel}` : titel)
