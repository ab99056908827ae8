import type { ComponentChildren } from 'preact'
import { Feld, type FeldAngaben } from './feld.js'
import { Symbol } from './teile.js'
import { useUmfeld } from './umfeld.js'

/** The only form that changes anything: it carries the mark that says it was made for this browser. */
export const Formular = ({
  nach,
  klasse,
  children,
}: {
  nach: string
  klasse?: string
  children: ComponentChildren
}) => (
  <form method="post" action={nach} class={klasse}>
    <input type="hidden" name="formularmarke" value={useUmfeld().formularmarke} />
    {children}
  </form>
)

/** A form with a file. Its mark goes with the address: the body is a stream that is read only later. */
export const Dateiformular = ({ nach, children }: { nach: string; children: ComponentChildren }) => (
  <form
    method="post"
    action={`${nach}?formularmarke=${encodeURIComponent(useUmfeld().formularmarke ?? '')}`}
    enctype="multipart/form-data"
  >
    {children}
  </form>
)

interface TextfeldAngaben extends FeldAngaben {
  wert?: string
  /** Keyboard of a telephone. */
  tasten?: 'numeric'
  typ?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'date' | 'time'
  autocomplete?: string
  pflicht?: boolean
}

export const Textfeld = ({ wert, typ = 'text', autocomplete, pflicht, tasten, ...feld }: TextfeldAngaben) => (
  <Feld {...feld}>
    {(bezug) => (
      <input
        {...bezug}
        // The types of Preact want one literal per element; all kinds here are one-line texts.
        type={typ as 'text'}
        class="kern-form-input__input"
        value={wert}
        autocomplete={autocomplete}
        required={pflicht}
        inputMode={tasten}
      />
    )}
  </Feld>
)

export const Dateifeld = (feld: FeldAngaben) => (
  <Feld {...feld}>{(bezug) => <input {...bezug} type="file" class="kern-form-input__input" />}</Feld>
)

export const Textbereich = ({
  wert,
  zeilen = 6,
  pflicht,
  ...feld
}: FeldAngaben & { wert?: string; zeilen?: number; pflicht?: boolean }) => (
  <Feld {...feld}>
    {(bezug) => (
      <textarea class="kern-form-input__input" rows={zeilen} required={pflicht} {...bezug}>
        {wert}
      </textarea>
    )}
  </Feld>
)

interface AuswahlAngaben extends FeldAngaben {
  /** Value and words of each choice. */
  werte: [string, string][]
  wert?: string | undefined
  /** Words of the choice that means nothing was chosen. */
  leer?: string
}

export const Auswahl = ({ werte, wert, leer, ...feld }: AuswahlAngaben) => (
  <Feld {...feld}>
    {(bezug) => (
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" {...bezug}>
          {leer !== undefined && <option value="">{leer}</option>}
          {werte.map(([schluessel, worte]) => (
            <option key={schluessel} value={schluessel} selected={schluessel === wert}>
              {worte}
            </option>
          ))}
        </select>
      </div>
    )}
  </Feld>
)

interface HakenAngaben {
  name: string
  /** Where several of one name answer one question. */
  id?: string
  titel: string
  wert?: string
  gewaehlt?: boolean
  pflicht?: boolean
}

/** A statement that one agrees to. */
export const Haken = ({ name, id = name, titel, wert = 'ja', gewaehlt, pflicht }: HakenAngaben) => (
  <div class="kern-form-check">
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      id={id}
      name={name}
      value={wert}
      checked={gewaehlt}
      required={pflicht}
    />
    <label class="kern-label" for={id}>
      {titel}
    </label>
  </div>
)

interface GruppeAngaben {
  name: string
  titel: string
  fehler?: string | undefined
  children: ComponentChildren
}

/** Boxes that answer one question together. */
export const Gruppe = ({ name, titel, fehler, children }: GruppeAngaben) => (
  <fieldset
    class={`kern-fieldset${fehler ? ' kern-fieldset--error' : ''}`}
    id={name}
    tabIndex={-1}
    aria-describedby={fehler && `${name}-fehler`}
  >
    <legend class="kern-label">{titel}</legend>
    <div class="kern-fieldset__body">{children}</div>
    {fehler && (
      <p class="kern-error" id={`${name}-fehler`}>
        <Symbol name="gefahr" />
        <span class="kern-body">{fehler}</span>
      </p>
    )}
  </fieldset>
)
