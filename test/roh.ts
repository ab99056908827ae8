import { connect } from 'node:net'

/** Bytes out, bytes in, until the server closes. fetch would write the address and the headers anew. */
export const roh = (
  adresse: string,
  text: string,
  dann?: (schreiben: (text: string) => void) => void,
): Promise<string> =>
  new Promise((fertig) => {
    let antwort = ''
    const { hostname, port } = new URL(adresse)
    const socket = connect(Number(port), hostname, () => {
      socket.write(text)
      dann?.((mehr) => socket.writable && socket.write(mehr))
    })
    socket.on('data', (stueck) => (antwort += stueck.toString())).on('error', () => undefined)
    socket.on('close', () => fertig(antwort))
  })
