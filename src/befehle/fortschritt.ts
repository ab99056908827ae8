import { SingleBar } from 'cli-progress'

const form = '{bar} {value}/{total} {was}'

/** On a terminal a bar that says what is being done; elsewhere nothing, so that a log holds only the result. */
export class Fortschrittsanzeige {
  private readonly balken = process.stderr.isTTY
    ? new SingleBar({ format: form, clearOnComplete: true, hideCursor: true, stream: process.stderr })
    : undefined
  private insgesamt = 0

  readonly zeige = (was: string, fertig: number, von: number): void => {
    if (this.insgesamt !== von) this.balken?.start(von, fertig, { was })
    this.insgesamt = von
    this.balken?.update(fertig, { was })
  }

  ende(): void {
    this.balken?.stop()
  }
}
