import { readFileSync } from 'node:fs'

/**
 * Plugin of the build: what of KERN a page loads. KERN brings a grid, utilities and 94 icons that no page uses, and
 * draws with data: addresses, which our CSP refuses (symbols are inline SVG, see ../zeichen.ts). Tokens and the
 * components named here stay as they are; whoever uses a further component adds its name.
 */
const benutzt =
  /^(btn|link|label|alert|title|body|heading|form-input|form-check|fieldset|hint|error|sr-only|dialog)(-|_|$)/

/** Blocks `head{body}` of one level of a minified style sheet. Strings are skipped: they hold braces too. */
export function bloecke(css) {
  const gefunden = []
  let tiefe = 0
  let anfang = 0
  let auf = 0
  for (let i = 0; i < css.length; i++) {
    const c = css[i]
    if (c === '"') i = css.indexOf('"', i + 1)
    else if (c === '{' && tiefe++ === 0) auf = i
    else if (c === '}' && --tiefe === 0) {
      gefunden.push([css.slice(anfang, auf), css.slice(auf + 1, i)])
      anfang = i + 1
    }
  }
  return gefunden
}

const gebraucht = (selektor) => [...selektor.matchAll(/\.kern-([a-z-]+)/g)].every(([, name]) => benutzt.test(name))
const ohneDaten = (rumpf) => rumpf.replace(/[\w-]+:url\("data:[^"]*"\)[^;}]*;?/g, '')

function block([kopf, rumpf]) {
  if (/^@(media|supports)/.test(kopf)) {
    const innen = auszug(rumpf)
    return innen && `${kopf}{${innen}}`
  }
  // Themes by attribute or class are kept: dark mode by choice.
  const bleiben = kopf.split(/,(?![^(]*\))/).filter((s) => /kern-(light|dark|theme)/.test(s) || gebraucht(s))
  return bleiben.length ? `${bleiben.join(',')}{${ohneDaten(rumpf)}}` : ''
}

export const auszug = (css) => bloecke(css).map(block).join('')

export const kernAuszug = {
  name: 'kern-auszug',
  setup({ onLoad }) {
    onLoad({ filter: /kern\.min\.css$/ }, ({ path }) => ({
      contents: auszug(readFileSync(path, 'utf8').replace(/@(charset|import)[^;]*;/g, '')),
      loader: 'css',
    }))
  },
}
