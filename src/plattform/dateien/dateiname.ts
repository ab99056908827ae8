import path from 'node:path'

const hoechstens = 200

/**
 * The name of a file as it may be stored and shown: without folders, without signs that steer a terminal or turn the
 * direction of writing (`gpj.exe` would read `exe.jpg`), and short enough for every file system. The ending stays.
 */
export function dateiname(gesendet: string | undefined): string {
  const ohneOrdner = (gesendet ?? '').replace(/^.*[/\\]/s, '')
  const sauber = ohneOrdner
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["<>:|?*]/g, '_')
    .trim()
    .replace(/^\.+/, '')
  const endung = path.extname(sauber).slice(0, 20)
  const stamm = [...sauber.slice(0, sauber.length - path.extname(sauber).length)].slice(0, hoechstens - endung.length)
  return stamm.join('') + endung
}
