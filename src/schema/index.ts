import { Abstimmung } from './abstimmung.entity.js'
import { Anlage } from './anlage.entity.js'
import { Anmelderegel } from './anmelderegel.entity.js'
import { Anmeldestand } from './anmeldestand.entity.js'
import { Aufbewahrungsfrist } from './aufbewahrungsfrist.entity.js'
import { Auftrag } from './auftrag.entity.js'
import { ApiSchluessel } from './api-schluessel.entity.js'
import { BekanntesGeraet } from './bekanntes-geraet.entity.js'
import { Benutzer } from './benutzer.entity.js'
import { Beratung } from './beratung.entity.js'
import { Beschluss } from './beschluss.entity.js'
import { Datei } from './datei.entity.js'
import { Einmallink } from './einmallink.entity.js'
import { Dokumentart } from './dokumentart.entity.js'
import { FassungEinreicher } from './fassung-einreicher.entity.js'
import { Fassung } from './fassung.entity.js'
import { FassungTeil } from './fassung-teil.entity.js'
import { Finanzangabe } from './finanzangabe.entity.js'
import { Finanzposition } from './finanzposition.entity.js'
import { Gremium } from './gremium.entity.js'
import { GremiumName } from './gremium-name.entity.js'
import { GruppeRolle } from './gruppe-rolle.entity.js'
import { Koerperschaft } from './koerperschaft.entity.js'
import { Mitzeichnung } from './mitzeichnung.entity.js'
import { Mitgliedschaft } from './mitgliedschaft.entity.js'
import { Nummernkreis } from './nummernkreis.entity.js'
import { Organisationseinheit } from './organisationseinheit.entity.js'
import { OrganisationseinheitName } from './organisationseinheit-name.entity.js'
import { Person } from './person.entity.js'
import { Protokoll } from './protokoll.entity.js'
import { Rechtewunsch } from './rechtewunsch.entity.js'
import { RolleZuweisung } from './rolle-zuweisung.entity.js'
import { Sitzung } from './sitzung.entity.js'
import { SitzungGremium } from './sitzung-gremium.entity.js'
import { Tagesordnung } from './tagesordnung.entity.js'
import { TagesordnungZeile } from './tagesordnung-zeile.entity.js'
import { Tagesordnungspunkt } from './tagesordnungspunkt.entity.js'
import { Veroeffentlichung } from './veroeffentlichung.entity.js'
import { Veroeffentlichungswunsch } from './veroeffentlichungswunsch.entity.js'
import { Vertretung } from './vertretung.entity.js'
import { Vorgang } from './vorgang.entity.js'
import { VorgangEintrag } from './vorgang-eintrag.entity.js'
import { Vorlage } from './vorlage.entity.js'
import { Wiederherstellung } from './wiederherstellung.entity.js'
import { Wiederherstellungscode } from './wiederherstellungscode.entity.js'
import { Zweitfaktor } from './zweitfaktor.entity.js'
import { Grundlage1764000000000 } from './migrationen/1764000000000-grundlage.js'
import { Sitzungen1764000000500 } from './migrationen/1764000000500-sitzungen.js'
import { OeffentlicheWelt1764000001000 } from './migrationen/1764000001000-oeffentliche-welt.js'
import { Schutz1764000002000 } from './migrationen/1764000002000-schutz.js'
import { Verlauf1764100050000 } from './migrationen/1764100050000-verlauf.js'
import { VierAugen1764100300000 } from './migrationen/1764100300000-vier-augen.js'
import { Wiederherstellung1764100400000 } from './migrationen/1764100400000-wiederherstellung.js'
import { FruehereFassungen1764100300100 } from './migrationen/1764100300100-fruehere-fassungen.js'
import { Eingang1764100400100 } from './migrationen/1764100400100-eingang.js'
import { Auftraege1764100500000 } from './migrationen/1764100500000-auftraege.js'
import { Protokollkette1764100500100 } from './migrationen/1764100500100-protokollkette.js'
import { Schale1764100600000 } from './migrationen/1764100600000-schale.js'
import { Rechte1764100100000 } from './migrationen/1764100100000-rechte.js'
import { Aufbewahrung1764100500200 } from './migrationen/1764100500200-aufbewahrung.js'
import { Anmelderegel1764101100100 } from './migrationen/1764101100100-anmelderegel.js'
import { AusweisDerAnmeldung1764101100200 } from './migrationen/1764101100200-ausweis-der-anmeldung.js'
import { ZweitfaktorVerschluesselt1764101100000 } from './migrationen/1764101100000-zweitfaktor-verschluesselt.js'
import { FassungZuruecknehmen1764101200000 } from './migrationen/1764101200000-fassung-zuruecknehmen.js'
import { Projektionskennung1764101300000 } from './migrationen/1764101300000-projektionskennung.js'
import { GrundDesPunkts1764102100000 } from './migrationen/1764102100000-grund-des-punkts.js'
import { GrundDerVorlage1764102100100 } from './migrationen/1764102100100-grund-der-vorlage.js'
import { VierAugenVorgaenge1764102000000 } from './migrationen/1764102000000-vier-augen-vorgaenge.js'
import { GruppenDerAnmeldung1764102200000 } from './migrationen/1764102200000-gruppen-der-anmeldung.js'
import { Oeffentlichkeitsregeln1764102300000 } from './migrationen/1764102300000-oeffentlichkeitsregeln.js'
import { ZustandDavor1764102400000 } from './migrationen/1764102400000-zustand-davor.js'
import { Angaben1764102500000 } from './migrationen/1764102500000-angaben.js'
import { GesehenMitVersion1764102600000 } from './migrationen/1764102600000-gesehen-mit-version.js'
import { Wartendes1764102700000 } from './migrationen/1764102700000-wartendes.js'
import { GeloestePunkte1764102800000 } from './migrationen/1764102800000-geloeste-punkte.js'
import { Ergebniskatalog1764103100000 } from './migrationen/1764103100000-ergebniskatalog.js'
import { Ergebnisberichtigung1764103010000 } from './migrationen/1764103010000-ergebnisberichtigung.js'
import { GrundlageDerErgebnisse1764103000000 } from './migrationen/1764103000000-grundlage-der-ergebnisse.js'
import { Herkunft1764104600000 } from './migrationen/1764104600000-herkunft.js'
import { RechteZuZweit1764104500000 } from './migrationen/1764104500000-rechte-zu-zweit.js'
import { ZweiGenuegen1764104600100 } from './migrationen/1764104600100-zwei-genuegen.js'
import { VerfasserDerTagesordnung1764102100200 } from './migrationen/1764102100200-verfasser-der-tagesordnung.js'
import { Einreicher1764103300000 } from './migrationen/1764103300000-einreicher.js'
import { Punktergebnis1764104700042 } from './migrationen/1764104700042-punktergebnis.js'
import { Abstimmungen1764104200000 } from './migrationen/1764104200000-abstimmungen.js'
import { Eingereichtes1764103300300 } from './migrationen/1764103300300-eingereichtes.js'
import { Mitgliedschaften1764103300200 } from './migrationen/1764103300200-mitgliedschaften.js'
import { EinreicherOeffentlich1764103300100 } from './migrationen/1764103300100-einreicher-oeffentlich.js'
import { NamenDerEinheiten1764104900000 } from './migrationen/1764104900000-namen-der-einheiten.js'
import { NamenDerGremien1764104700000 } from './migrationen/1764104700000-namen-der-gremien.js'
import { VerlegteSitzungen1764104800000 } from './migrationen/1764104800000-verlegte-sitzungen.js'
import { Sitzungsnummern1764105900000 } from './migrationen/1764105900000-sitzungsnummern.js'
import { Anmeldung1764100200000 } from './migrationen/1764100200000-anmeldung.js'

/** Every table of the schema `ris`. */
export const entities = [
  Abstimmung,
  Anlage,
  Anmelderegel,
  Anmeldestand,
  Aufbewahrungsfrist,
  Auftrag,
  ApiSchluessel,
  BekanntesGeraet,
  Benutzer,
  Beratung,
  Beschluss,
  Datei,
  Einmallink,
  Dokumentart,
  Fassung,
  FassungEinreicher,
  FassungTeil,
  Finanzangabe,
  Finanzposition,
  Gremium,
  GremiumName,
  GruppeRolle,
  Koerperschaft,
  Mitgliedschaft,
  Mitzeichnung,
  Nummernkreis,
  Organisationseinheit,
  OrganisationseinheitName,
  Person,
  Protokoll,
  Rechtewunsch,
  RolleZuweisung,
  Sitzung,
  SitzungGremium,
  Tagesordnung,
  TagesordnungZeile,
  Tagesordnungspunkt,
  Veroeffentlichung,
  Veroeffentlichungswunsch,
  Vertretung,
  Vorgang,
  VorgangEintrag,
  Vorlage,
  Wiederherstellung,
  Wiederherstellungscode,
  Zweitfaktor,
]

/**
 * Those that make the schema `oeffentlich` and nothing else: a replica has only these. What changes the public world goes
 * into a migration of its own that stands here, too.
 */
export const oeffentlicheMigrationen = [
  OeffentlicheWelt1764000001000,
  Verlauf1764100050000,
  EinreicherOeffentlich1764103300100,
]

/** In the order they run; never changed once released. */
export const migrationen = [
  Grundlage1764000000000,
  Sitzungen1764000000500,
  OeffentlicheWelt1764000001000,
  Schutz1764000002000,
  Verlauf1764100050000,
  VierAugen1764100300000,
  Wiederherstellung1764100400000,
  FruehereFassungen1764100300100,
  Eingang1764100400100,
  Auftraege1764100500000,
  Protokollkette1764100500100,
  Rechte1764100100000,
  Aufbewahrung1764100500200,
  Anmeldung1764100200000,
  Schale1764100600000,
  ZweitfaktorVerschluesselt1764101100000,
  Anmelderegel1764101100100,
  AusweisDerAnmeldung1764101100200,
  FassungZuruecknehmen1764101200000,
  Projektionskennung1764101300000,
  GrundDesPunkts1764102100000,
  GrundDerVorlage1764102100100,
  VierAugenVorgaenge1764102000000,
  GruppenDerAnmeldung1764102200000,
  VerfasserDerTagesordnung1764102100200,
  Oeffentlichkeitsregeln1764102300000,
  ZustandDavor1764102400000,
  Angaben1764102500000,
  GesehenMitVersion1764102600000,
  Wartendes1764102700000,
  GeloestePunkte1764102800000,
  GrundlageDerErgebnisse1764103000000,
  Ergebnisberichtigung1764103010000,
  Ergebniskatalog1764103100000,
  Einreicher1764103300000,
  EinreicherOeffentlich1764103300100,
  Mitgliedschaften1764103300200,
  Eingereichtes1764103300300,
  Abstimmungen1764104200000,
  RechteZuZweit1764104500000,
  Herkunft1764104600000,
  ZweiGenuegen1764104600100,
  NamenDerGremien1764104700000,
  Punktergebnis1764104700042,
  VerlegteSitzungen1764104800000,
  NamenDerEinheiten1764104900000,
  Sitzungsnummern1764105900000,
]
