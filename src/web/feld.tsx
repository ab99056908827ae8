import type { ComponentChildren } from 'preact'
import { Symbol } from './teile.js'

export interface FeldAngaben {
  name: string
  /** Where two forms of a page have a field of one name. */
  id?: string
  titel: string
  hinweis?: string
  fehler?: string
  freiwillig?: boolean
}

/** What an input carries so that its label, hint and error are read with it. */
export interface Bezug {
  id: string
  name: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

export function Feld({
  name,
  id = name,
  titel,
  hinweis,
  fehler,
  freiwillig,
  children,
}: FeldAngaben & { children: (bezug: Bezug) => ComponentChildren }) {
  const beschreibung = [hinweis && `${id}-hinweis`, fehler && `${id}-fehler`].filter(Boolean).join(' ')
  const bezug: Bezug = { id, name }
  if (beschreibung) bezug['aria-describedby'] = beschreibung
  if (fehler) bezug['aria-invalid'] = 'true'
  return (
    <div class={`kern-form-input${fehler ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {titel}
        {freiwillig && <span class="kern-label__optional"> freiwillig</span>}
      </label>
      {hinweis && (
        <div class="kern-hint" id={`${id}-hinweis`}>
          {hinweis}
        </div>
      )}
      {children(bezug)}
      {fehler && (
        <p class="kern-error" id={`${id}-fehler`}>
          <Symbol name="gefahr" />
          <span class="kern-body">{fehler}</span>
        </p>
      )}
    </div>
  )
}
