import type { TestApp } from './app.js'

/** A browser, as far as the server can tell: keeps cookies, sends `Origin`, and posts forms with the mark of the page. */
export class Besucher {
  readonly kekse = new Map<string, string>()
  private marke = ''

  constructor(
    private readonly t: Pick<TestApp, 'adresse'>,
    private readonly kopf: Record<string, string> = {},
  ) {}

  async seite(
    pfad: string,
    kopf: Record<string, string> = {},
  ): Promise<{ status: number; text: string; ort: string | null }> {
    return this.lesen(await this.senden(pfad, { headers: kopf }))
  }

  /** Sends a form like the page opened last would. */
  async formular(pfad: string, felder: Record<string, string | string[]> = {}, kopf: Record<string, string> = {}) {
    const body = new URLSearchParams({ formularmarke: this.marke })
    for (const [name, werte] of Object.entries(felder)) {
      body.delete(name)
      for (const wert of [werte].flat()) body.append(name, wert)
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: this.t.adresse, ...kopf }
    return this.lesen(await this.senden(pfad, { method: 'POST', headers, body: body.toString() }))
  }

  /** Opens the sign-in page and signs in with a password. */
  async anmelden(kennung: string, passwort: string) {
    await this.seite('/amt/anmelden')
    return this.formular('/amt/anmelden', { kennung, passwort })
  }

  /** Opens the sign-in page and takes a demo account. */
  async beispiel(kennung: string) {
    await this.seite('/amt/anmelden')
    return this.formular('/amt/anmelden', { beispiel: kennung })
  }

  async senden(pfad: string, angaben: RequestInit = {}): Promise<Response> {
    const cookie = [...this.kekse].map(([name, wert]) => `${name}=${wert}`).join('; ')
    const headers = { ...this.kopf, ...(cookie && { cookie }), ...(angaben.headers as Record<string, string>) }
    const antwort = await fetch(new URL(pfad, this.t.adresse), { redirect: 'manual', ...angaben, headers })
    for (const zeile of antwort.headers.getSetCookie()) {
      const [, name, wert] = /^([^=]+)=([^;]*)/.exec(zeile)!
      if (/max-age=0/i.test(zeile) || wert === '') this.kekse.delete(name!)
      else this.kekse.set(name!, wert!)
    }
    return antwort
  }

  private async lesen(antwort: Response) {
    const text = await antwort.text()
    this.marke = /name="formularmarke" value="([^"]+)"/.exec(text)?.[1] ?? this.marke
    return {
      status: antwort.status,
      text,
      ort: antwort.headers.get('location'),
      warten: antwort.headers.get('retry-after'),
    }
  }
}
