import type { Angaben } from './schreiber.js'

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string) => text.replace(/[&<>"]/g, (zeichen) => XML[zeichen]!)
const zeit = (datum: Date) => `${datum.toISOString().slice(0, 19)}Z`

const beschreibung = (namensraum: string, adresse: string, inhalt: string) =>
  `<rdf:Description rdf:about="" xmlns:${namensraum}="${adresse}">${inhalt}</rdf:Description>\n`

const sprachtext = (name: string, text?: string) =>
  text ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt></${name}>` : ''

// PDF/A allows the property of PDF/UA only together with a description of its schema (ISO 19005-2, 6.6.2.3).
const ERWEITERUNG = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

/** XMP of a document that claims PDF/UA-1 and PDF/A-2a; says the same as the info dictionary. */
export function xmp({ Title, Author, Subject, Keywords, Creator, Producer, CreationDate, ModDate }: Angaben): string {
  const dc =
    '<dc:format>application/pdf</dc:format>' +
    sprachtext('dc:title', Title) +
    (Author ? `<dc:creator><rdf:Seq><rdf:li>${xml(Author)}</rdf:li></rdf:Seq></dc:creator>` : '') +
    sprachtext('dc:description', Subject) +
    '<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>'
  const zeiten = `<xmp:CreateDate>${zeit(CreationDate)}</xmp:CreateDate><xmp:ModifyDate>${zeit(ModDate)}</xmp:ModifyDate>`
  const pdf = `<pdf:Producer>${xml(Producer)}</pdf:Producer>${Keywords ? `<pdf:Keywords>${xml(Keywords)}</pdf:Keywords>` : ''}`
  const pdfa = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>'
  return (
    beschreibung('dc', 'http://purl.org/dc/elements/1.1/', dc) +
    beschreibung('xmp', 'http://ns.adobe.com/xap/1.0/', `<xmp:CreatorTool>${xml(Creator)}</xmp:CreatorTool>${zeiten}`) +
    beschreibung('pdf', 'http://ns.adobe.com/pdf/1.3/', pdf) +
    beschreibung('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', pdfa) +
    beschreibung('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', '<pdfuaid:part>1</pdfuaid:part>') +
    ERWEITERUNG
  )
}
