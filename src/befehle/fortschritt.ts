import { SingleBar } from 'cli-progress'

/** On a terminal a bar that says what is being done; elsewhere a line for each thing. */
export class Fortschrittsanzeige {
  private readonly balken = process.stderr.isTTY
    ? new SingleBar({
        format: '{bar} {value}/{total} {was}',
        clearOnComplete: true,
        hideCursor: true,
        stream: process.stderr,
      })
    : undefined
  private bisher = ''

  readonly zeige = (was: string, fertig: number, von: number): void => {
    if (this.balken && von > 0 && this.bisher !== was) this.balken.start(von, fertig, { was })
    else if (this.balken && von > 0) this.balken.update(fertig, { was })
    else if (!this.balken && this.bisher !== was) process.stderr.write(`${was}\n`)
    this.bisher = was
  }

  ende(): void {
    this.balken?.stop()
  }
}
