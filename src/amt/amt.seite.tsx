import { Rahmen } from '../web/rahmen.js'
import { Knopf, Verweis } from '../web/teile.js'

/** Where signing in leads: says who is signed in, what can be done from here, and how to leave. */
export const AmtSeite = ({ name }: { name: string }) => (
  <Rahmen titel="Angemeldet">
    <header class="akte__kopf">
      <h1 class="kern-heading-large">Sie sind angemeldet</h1>
      <p class="einleitung">Konto: {name}</p>
    </header>
    <div class="akte__text">
      <p>
        Vorlagen, Sitzungen und Ergebnisse bearbeiten Sie in dieser Version über die Schnittstelle. Ihre Beschreibung
        steht unter <Verweis href="/api/v1/openapi.json">/api/v1/openapi.json</Verweis>. Was veröffentlicht ist, finden
        Sie in der <Verweis href="/vorlagen">Liste der Vorlagen</Verweis>.
      </p>
      <form method="post" action="/amt/abmelden">
        <Knopf art="secondary">Abmelden</Knopf>
      </form>
    </div>
  </Rahmen>
)
