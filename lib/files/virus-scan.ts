import 'server-only'
import { connect, type NetConnectOpts } from 'node:net'
import { env } from '@/lib/platform/env'

// Scan of received files by clamd (docs/operations/storage.md): the command INSTREAM, by which the
// scanner reads no path of ours. Another scanner is another function of the same type.

export type ScanResult =
  | { readonly is: 'clean' }
  | { readonly is: 'infected'; readonly found: string }
  /**
   * It answered neither: this file is beyond its limits, or it failed on it. Others may be scanned.
   */
  | { readonly is: 'undecided' }
  /** The scanner cannot be reached, or does not answer. */
  | { readonly is: 'unavailable' }
export type Scanner = (bytes: Uint8Array) => Promise<ScanResult>

const PIECE_BYTES = 256 * 1024
const TIMEOUT_MS = 30_000
const LONGEST_ANSWER = 4_096

function lengthOf(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return length
}

function* commandFor(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES)
    yield lengthOf(piece)
    yield piece
  }
  yield lengthOf(Buffer.alloc(0))
}

function readAnswer(text: string): ScanResult {
  const [, found, verdict] = /^stream: (?:(.{1,200}) )?(OK|FOUND)\0?$/.exec(text.trim()) ?? []
  if (verdict === 'OK' && !found) return { is: 'clean' }
  if (verdict === 'FOUND' && found) return { is: 'infected', found }
  return { is: text.endsWith('\0') ? 'undecided' : 'unavailable' }
}

/** `127.0.0.1:3310`, or the path of a socket. */
function placeOf(address: string): NetConnectOpts {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(address) ?? []
  return host && port ? { host, port: Number(port) } : { path: address }
}

/** A scanner at this address. It never throws: without an answer the file waits. */
export function clamdAt(address: string, timeoutMs = TIMEOUT_MS): Scanner {
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect(placeOf(address))
      let answer = ''
      const end = (result: ScanResult) => {
        clearTimeout(late)
        socket.destroy()
        resolve(result)
      }
      // For the whole of it: a scanner that says one letter now and then never ends an idle time.
      const late = setTimeout(() => end({ is: 'unavailable' }), timeoutMs)
      socket.on('error', () => end({ is: 'unavailable' }))
      socket.on('data', (piece) => {
        answer += piece.toString('utf8')
        if (answer.endsWith('\0') || answer.length > LONGEST_ANSWER) end(readAnswer(answer))
      })
      socket.on('close', () => end(readAnswer(answer)))
      for (const piece of commandFor(bytes)) socket.write(piece)
    })
}

/** The scanner of this installation; null where none is configured. */
export function configuredScanner(): Scanner | null {
  const { HEYI_CLAMD } = env()
  return HEYI_CLAMD ? clamdAt(HEYI_CLAMD) : null
}
