/** Public pages: everything here is an extra. Elements that need JavaScript fill themselves; without it they are nothing. */
const taste = (ort: HTMLElement, worte: string, tun: (zeige: (worte: string) => void) => void) => {
  const knopf = document.createElement('button')
  const text = document.createElement('span')
  knopf.type = 'button'
  knopf.className = 'kern-btn kern-btn--tertiary'
  text.className = 'kern-label'
  text.textContent = worte
  text.role = 'status'
  knopf.append(text)
  knopf.onclick = () => tun((neu) => (text.textContent = neu))
  ort.append(knopf)
}

class Kopieren extends HTMLElement {
  connectedCallback() {
    const adresse = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
    if (!adresse || !navigator.clipboard) return
    taste(
      this,
      'Link kopieren',
      (zeige) => void navigator.clipboard.writeText(adresse).then(() => zeige('Link kopiert')),
    )
  }
}

class Vorlesen extends HTMLElement {
  connectedCallback() {
    const sprecher = window.speechSynthesis
    const text = document.getElementById(this.getAttribute('for')!)
    // Only a voice of the device itself: others send the text to the maker of the browser.
    const stimme = () => sprecher.getVoices().find((v) => v.localService && v.lang.startsWith('de'))
    const anbieten = () => {
      if (this.firstChild || !stimme()) return
      taste(this, 'Vorlesen', (zeige) => {
        const ende = () => {
          sprecher.cancel()
          zeige('Vorlesen')
        }
        if (sprecher.speaking) return ende()
        // One utterance per paragraph: Chrome cuts long ones off after about 15 seconds.
        const teile = [...text!.querySelectorAll('p,h3,h4')]
        teile.forEach((teil, i) => {
          const satz = new SpeechSynthesisUtterance(teil.textContent!)
          satz.lang = 'de-DE'
          satz.voice = stimme()!
          if (i === teile.length - 1) satz.onend = ende
          sprecher.speak(satz)
        })
        zeige('Vorlesen beenden')
        addEventListener('pagehide', ende)
      })
    }
    if (!sprecher || !text) return
    anbieten()
    sprecher.onvoiceschanged = anbieten
  }
}

customElements.define('ris-kopieren', Kopieren)
customElements.define('ris-vorlesen', Vorlesen)
