import { readFile, readlink } from 'node:fs/promises'

/** Is there a process of this number in our PID namespace? */
export function lebt(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fehler) {
    return (fehler as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process was started, in ticks since boot; undefined where there is no /proc. */
export async function startzeit(pid: number): Promise<string | undefined> {
  const zeile = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // Field 22; the second field is a name in brackets that may hold spaces.
  return zeile?.slice(zeile.lastIndexOf(')') + 2).split(' ')[19]
}

/** Names the machine run and the PID namespace in which process numbers mean the same as for us. */
export async function prozessraum(): Promise<string> {
  const start = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const namensraum = await readlink('/proc/self/ns/pid').catch(() => '')
  return `${start.trim()} ${namensraum}`.trim()
}

export const warten = (ms: number): Promise<void> => new Promise((fertig) => setTimeout(fertig, ms))
