import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { UmfeldKontext, type Umfeld } from './umfeld.js'

/** A page as the bytes that go out. Preact escapes every text and attribute. */
export const alsHtml = (seite: VNode, umfeld: Umfeld): string =>
  '<!doctype html>' + renderToString(h(UmfeldKontext.Provider, { value: umfeld, children: seite }))
