import type { ReadStream } from 'node:fs'
import { Injectable } from '@nestjs/common'
import type { DateiAnsicht } from '../../ansichten/datei.js'
import { type Auszug, Auszugfehler } from '../../plattform/auszug/auszug.js'
import { Auszuege } from '../../plattform/auszug/auszuege.js'
import { InterneDateien } from '../../plattform/dateien/dateispeicher.js'
import { Eingabefehler, Regelverstoss } from '../../regeln/regelverstoss.js'

/** What lies in a file, or the sentence why nobody can say. */
export type Einblick = Auszug | { grund: string }

/** Files on their way to the public, opened as far as they can be: what nobody would see on the page leaks most easily. */
@Injectable()
export class Pruefdateien {
  constructor(
    private readonly dateien: InterneDateien,
    private readonly auszuege: Auszuege,
  ) {}

  /** @throws Regelverstoss while a virus scanner has not said that it is clean */
  async lesen({ sha512 }: Pick<DateiAnsicht, 'sha512'>): Promise<ReadStream> {
    await this.dateien.verlange(sha512)
    return this.dateien.lesen(sha512)
  }

  /** What the second person sees of it; of a file that must not be opened, why not. */
  async einblick(datei: Pick<DateiAnsicht, 'sha512' | 'mimeType'>): Promise<Einblick> {
    try {
      await this.dateien.verlange(datei.sha512)
    } catch (fehler) {
      if (fehler instanceof Regelverstoss) return { grund: fehler.message }
      throw fehler
    }
    return this.geoeffnet(datei)
  }

  private async geoeffnet({ sha512, mimeType }: Pick<DateiAnsicht, 'sha512' | 'mimeType'>): Promise<Einblick> {
    const griff = await this.dateien.oeffnen(sha512)
    try {
      return await this.auszuege.auszug(griff, mimeType)
    } catch (fehler) {
      if (fehler instanceof Auszugfehler) return { grund: fehler.message }
      throw fehler
    } finally {
      await griff.close()
    }
  }

  /**
   * A file that was redacted for the public must be what it looks like: nothing inside it, nothing to bring back.
   * @throws Eingabefehler with a sentence that says what to do
   */
  async pruefeGeschwaerzte(datei: Pick<DateiAnsicht, 'sha512' | 'mimeType'>): Promise<void> {
    const saetze = gegenGeschwaerzte(await this.geoeffnet(datei))
    if (saetze.length > 0) throw new Eingabefehler(saetze.map((text) => ({ zeiger: '/datei', text })))
  }
}

/** Why a redacted file may not become public. */
export function gegenGeschwaerzte(einblick: Einblick): string[] {
  if ('grund' in einblick) return [einblick.grund]
  const { revisionen, eingebettet, verborgen } = einblick
  const saetze: string[] = []
  if (revisionen > 1)
    saetze.push(
      `Die Datei enthält noch ${revisionen === 2 ? 'einen früheren Stand' : `${revisionen - 1} frühere Stände`}; Geschwärztes lässt sich daraus zurückholen. Drucken Sie sie als neue PDF-Datei, und laden Sie diese hoch.`,
    )
  if (eingebettet.length > 0)
    saetze.push(
      `In der Datei stecken weitere Dateien: ${eingebettet.map((e) => e.name).join(', ')}. Entfernen Sie sie, oder drucken Sie die Datei als neue PDF-Datei.`,
    )
  if (verborgen.length > 0)
    saetze.push(
      'Die Datei enthält Text, der auf den Seiten nicht zu sehen ist: Kommentare, Änderungen oder Verborgenes. Entfernen Sie ihn, oder drucken Sie die Datei als neue PDF-Datei.',
    )
  return saetze
}
