/** A browser in the words of the person who uses it; what it says of itself is long and mostly history. */
export function geraetename(userAgent: string | undefined): string {
  const text = userAgent ?? ''
  const browser = erstes(text, [
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\//, 'Firefox'],
    [/Chrom(e|ium)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = erstes(text, [
    [/Windows/, 'Windows'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  if (!browser) return system ? `Programm unter ${system}` : 'Programm'
  return system ? `${browser} unter ${system}` : browser
}

const erstes = (text: string, muster: [RegExp, string][]): string | undefined => muster.find(([m]) => m.test(text))?.[1]
