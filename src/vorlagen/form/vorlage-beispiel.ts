import type { VorlageForm } from '../../ansichten/vorlage.js'

const absatz = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** The head of the Herne Vorlage as the description of the interface shows it, as a new draft. */
export const vorlageBeispiel: Omit<VorlageForm, 'koerperschaft' | 'nummer' | 'anlagen'> = {
  art: 'beschlussvorlage',
  oeffentlich: true,
  betreff: 'Abschlussbericht zum 1. kommunalen Integrationskonzept',
  verfasser: { name: 'Mühlenkamp, Radojka', organisationseinheit: 'FB 31/3' },
  federfuehrung: { kuerzel: 'FB 31', name: 'Schule und Weiterbildung' },
  bearbeiter: 'Barszap, Michael',
  beratungsfolge: [
    { gremium: 'Integrationsrat', rolle: 'anhoerung', datum: '2016-09-14', oeffentlich: true, ergebnis: null },
    {
      gremium: 'Haupt- und Personalausschuss',
      rolle: 'anhoerung',
      datum: '2016-09-27',
      oeffentlich: true,
      ergebnis: null,
    },
  ],
  finanzielleAuswirkungen: {
    ergebnisplan: { keine: true, positionen: [] },
    finanzplan: { keine: true, positionen: [] },
  },
  beschlussvorschlag: {
    type: 'doc',
    content: [
      absatz(
        'Der Integrationsrat und der Haupt- und Personalausschuss nehmen den Abschlussbericht zum 1. Kommunalen ' +
          'Integrationskonzept zur Kenntnis.',
      ),
    ],
  },
  sachverhalt: {
    type: 'doc',
    content: [
      absatz(
        'Der vorliegende Abschlussbericht gibt den Stand der 111 verabredeten Maßnahmen nach zweijähriger ' +
          'Umsetzungslaufzeit wieder. In dem beschriebenen Zeitrahmen konnten 86% der Maßnahmen erfolgreich ' +
          'umgesetzt werden.',
      ),
    ],
  },
  unterschrift: { amt: 'Der Oberbürgermeister', zusatz: 'In Vertretung', name: 'Thierhoff', funktion: 'Stadträtin' },
  anlagenVerzeichnis: ['Abschlussbericht zum 1. kommunalen Integrationskonzept'],
}
