/** Why the application does not start, as a sentence for the person at the terminal; printed without a stack trace. */
export class Startfehler extends Error {}

const saetze: Record<string, string> = {
  EROFS: 'ist schreibgeschützt',
  EACCES: 'ist für dieses Benutzerkonto nicht beschreibbar',
  EPERM: 'ist für dieses Benutzerkonto nicht beschreibbar',
  ENOSPC: 'liegt auf einem vollen Datenträger. Schaffen Sie Platz und starten Sie erneut',
  EDQUOT: 'liegt auf einem vollen Datenträger. Schaffen Sie Platz und starten Sie erneut',
  ENOTDIR: 'ist kein Ordner',
  EEXIST: 'ist kein Ordner',
  ENOENT: 'lässt sich nicht anlegen',
  EIO: 'lässt sich nicht lesen oder schreiben. Prüfen Sie den Datenträger',
}

/** A fault of the file system in the folder DATEN as a Startfehler; anything else stays what it is. */
export function dateifehler(fehler: unknown, ordner: string): unknown {
  const satz = saetze[(fehler as NodeJS.ErrnoException)?.code ?? '']
  return satz ? new Startfehler(`Der Ordner ${ordner} (DATEN) ${satz}.`, { cause: fehler }) : fehler
}
