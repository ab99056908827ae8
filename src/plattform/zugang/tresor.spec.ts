import { Tresor } from './tresor.js'

const tresor = (schluessel: string, zweck = 'Probe') => new Tresor(Buffer.from(schluessel), zweck)
const a = tresor('a'.repeat(32))

test('opens what it closed, and every closing looks different', () => {
  const [eins, zwei] = [a.verschliessen('Geheimnis ä', 'x'), a.verschliessen('Geheimnis ä', 'x')]
  expect(eins).not.toBe(zwei)
  expect(Buffer.from(eins, 'base64url').toString('latin1')).not.toContain('Geheimnis')
  expect([a.oeffnen(eins, 'x'), a.oeffnen(zwei, 'x')]).toEqual(['Geheimnis ä', 'Geheimnis ä'])
})

test('stays closed for another key, another use, another owner, and after any change', () => {
  const zu = a.verschliessen('Geheimnis', 'x')
  expect(tresor('b'.repeat(32)).oeffnen(zu, 'x')).toBeUndefined()
  expect(tresor('a'.repeat(32), 'anderes').oeffnen(zu, 'x')).toBeUndefined()
  expect(a.oeffnen(zu, 'y')).toBeUndefined()
  const bytes = Buffer.from(zu, 'base64url')
  for (let i = 0; i < bytes.length; i++) {
    const anders = Buffer.from(bytes)
    anders[i]! ^= 1
    expect(a.oeffnen(anders.toString('base64url'), 'x')).toBeUndefined()
    expect(a.oeffnen(bytes.subarray(0, i).toString('base64url'), 'x')).toBeUndefined()
  }
})

test('the name of a key is the same for the same key only', () => {
  expect(tresor('a'.repeat(32)).kennung).toBe(a.kennung)
  expect(tresor('b'.repeat(32)).kennung).not.toBe(a.kennung)
})
