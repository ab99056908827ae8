import { dateiname } from './dateiname.js'

test.each([
  ['Lageplan Nord.pdf', 'Lageplan Nord.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Akten\\Plan.docx', 'Plan.docx'],
  ['Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['"><b>.txt', '___b_.txt'],
  ['.htaccess', 'htaccess'],
  ['u\u0308ber.pdf', 'über.pdf'],
  ['halb\ud800.pdf', 'halb.pdf'],
  [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(196)}.pdf`],
  ['', ''],
  [undefined, ''],
])('%j heißt %j', (gesendet, name) => {
  expect(dateiname(gesendet)).toBe(name)
})
