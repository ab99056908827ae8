import { Startfehler } from '../startfehler.js'

/** What the output of PostgreSQL means for whoever starts the application. */
export function startfehler({ ordner, protokoll }: { ordner: string; protokoll: string }, text: string): Startfehler {
  const saetze: [RegExp, string][] = [
    [
      /No space left|ENOSPC|Disk quota/,
      `Auf dem Datenträger von ${ordner} (DATEN) ist kein Platz mehr. Schaffen Sie Platz und starten Sie erneut.`,
    ],
    [/Read-only file system|EROFS/, `Der Ordner ${ordner} (DATEN) ist schreibgeschützt.`],
    [
      /Permission denied|EACCES|not permitted|wrong ownership/,
      `Der Ordner ${ordner} (DATEN) ist für die eingebettete Datenbank nicht beschreibbar.`,
    ],
    [
      /noch gehalten/,
      `Der Ordner ${ordner} (DATEN) wird von einem laufenden Datenbankserver benutzt, vielleicht in einem anderen Container.`,
    ],
    [
      /incompatible with server|not compatible with this version/,
      `Die Daten in ${ordner} gehören zu einer anderen PostgreSQL-Version. Benutzen Sie die Ratsfolge-Version, die sie angelegt hat.`,
    ],
  ]
  const letzte =
    text
      .trim()
      .split('\n')
      .findLast((zeile) => /FATAL|PANIC|error/i.test(zeile)) ?? text.trim().slice(-300)
  const satz = saetze.find(([muster]) => muster.test(text))?.[1]
  return new Startfehler(satz ?? `Die eingebettete Datenbank startet nicht: ${letzte} (Protokoll: ${protokoll})`)
}
