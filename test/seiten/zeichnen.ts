import type { VNode } from 'preact'
import { alsHtml } from '../../src/web/html.js'
import type { Umfeld } from '../../src/web/umfeld.js'
import { umfeld } from './beispiele.js'

/** A page as it goes out. */
export const zeichne = (seite: VNode, anders: Partial<Umfeld> = {}) => alsHtml(seite, { ...umfeld, ...anders })

/** What a reader reads of it, in reading order. */
export const worte = (seite: VNode, anders: Partial<Umfeld> = {}) =>
  zeichne(seite, anders)
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:)])/g, '$1')
