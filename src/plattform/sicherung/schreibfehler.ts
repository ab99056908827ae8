import { Startfehler } from '../startfehler.js'

const saetze: Record<string, string> = {
  ENOSPC: 'liegt auf einem vollen Datenträger. Schaffen Sie Platz und beginnen Sie erneut',
  EDQUOT: 'liegt auf einem vollen Datenträger. Schaffen Sie Platz und beginnen Sie erneut',
  EROFS: 'ist schreibgeschützt',
  EACCES: 'ist für dieses Benutzerkonto nicht beschreibbar',
  EPERM: 'ist für dieses Benutzerkonto nicht beschreibbar',
  ENOENT: 'gibt es nicht',
  ENOTDIR: 'ist kein Ordner',
  EIO: 'lässt sich nicht lesen oder schreiben. Prüfen Sie den Datenträger',
}

/** A fault of the file system as a sentence for the person at the terminal; anything else stays what it is. */
export function schreibfehler(fehler: unknown, ordner: string): unknown {
  const satz = saetze[(fehler as NodeJS.ErrnoException)?.code ?? '']
  return satz && !(fehler instanceof Startfehler)
    ? new Startfehler(`Der Ordner ${ordner} ${satz}.`, { cause: fehler })
    : fehler
}
