import type { Writable } from 'node:stream'

/** A connection of pg; its socket is not part of the types. */
interface MitSocket {
  connection: { stream: Pick<Writable, 'cork' | 'uncork'> }
}

/**
 * What `fragen` asks of the connection goes out as one packet: on loopback a packet costs more than most of our statements.
 * Only what is asked before the first `await` is gathered.
 */
export function gemeinsam<T>(verbindung: unknown, fragen: () => T): T {
  const { stream } = (verbindung as MitSocket).connection
  stream.cork()
  try {
    return fragen()
  } finally {
    stream.uncork()
  }
}
