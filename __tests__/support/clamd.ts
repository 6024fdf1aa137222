import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/**
 * The test string that every virus scanner knows (EICAR), in two parts: scanners leave this file
 * alone.
 */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}',
  '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

/** With this in it a file is more than the scanner can judge. */
export const BEYOND_LIMITS = 'beyond the limits of the scanner'

function answerTo(bytes: Buffer): string {
  if (bytes.includes(BEYOND_LIMITS)) return 'INSTREAM size limit exceeded. ERROR'
  return `stream: ${bytes.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK'}`
}

/** The bytes of an INSTREAM command, once the last piece has come; null before. */
function readStream(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (!received.subarray(0, command.length).equals(Buffer.from(command))) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    if (at + 4 + length > received.length) return null
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

/** A server that speaks clamd's INSTREAM on a socket at this path, as long as it is started. */
export function makeClamd(path: string) {
  const scanned: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece])
      const bytes = readStream(received)
      if (!bytes) return
      scanned.push(bytes)
      socket.end(`${answerTo(bytes)}\0`)
    })
  })
  return {
    scanned,
    async start() {
      server.listen(path)
      await once(server, 'listening')
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}
