/** Public pages: everything here is an extra. The buttons are hidden until there is something that can serve them. */
const taste = (ort: HTMLElement, tun: (sage: (worte: string) => void) => void) => {
  const [knopf, ansage] = ort.children as unknown as [HTMLButtonElement, HTMLElement]
  knopf.hidden = false
  knopf.onclick = () => tun((worte) => (knopf.lastChild!.textContent = ansage.textContent = worte))
}

class Kopieren extends HTMLElement {
  connectedCallback() {
    const adresse = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
    if (!adresse || !navigator.clipboard) return
    taste(this, (sage) => void navigator.clipboard.writeText(adresse).then(() => sage('Link kopiert')))
  }
}

class Vorlesen extends HTMLElement {
  connectedCallback() {
    const sprecher = window.speechSynthesis
    if (!sprecher) return
    // Only a voice of the device itself: others send the text to the maker of the browser.
    const anbieten = () => {
      const stimme = sprecher.getVoices().find((v) => v.localService && v.lang.startsWith('de'))
      if (stimme) taste(this, (sage) => this.lies(stimme, sage))
    }
    anbieten()
    sprecher.onvoiceschanged = anbieten
  }

  lies(stimme: SpeechSynthesisVoice, sage: (worte: string) => void) {
    const ende = () => {
      speechSynthesis.cancel()
      sage('Vorlesen')
    }
    if (speechSynthesis.speaking) return ende()
    // One utterance per paragraph: Chrome cuts long ones off after about 15 seconds.
    const teile = document.querySelectorAll(`#${this.getAttribute('for')} :is(p,h3,h4)`)
    teile.forEach((teil, i) => {
      const satz = new SpeechSynthesisUtterance(teil.textContent!)
      satz.lang = 'de-DE'
      satz.voice = stimme
      if (i === teile.length - 1) satz.onend = ende
      speechSynthesis.speak(satz)
    })
    sage('Vorlesen beenden')
    addEventListener('pagehide', ende)
  }
}

customElements.define('ris-kopieren', Kopieren)
customElements.define('ris-vorlesen', Vorlesen)
