import { Hinweis } from './teile.js'

/** What stands under a name that came from outside. Only what is the table's own: nothing is called "constructor". */
export const unterNamen = <T,>(tabelle: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(tabelle, name) ? tabelle[name] : undefined

/** What has been done, said on the page that follows; the address names the sentence. */
export function Erledigt({ saetze, name }: { saetze: Readonly<Record<string, string>>; name: string }) {
  const satz = unterNamen(saetze, name)
  return satz === undefined ? null : <Hinweis art="success" titel={satz} />
}
