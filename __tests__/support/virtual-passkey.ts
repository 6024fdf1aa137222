import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

// An authenticator as a device has one: it makes a key for a host name and signs challenges.

/** What a browser adds, and what goes wrong in a test. */
export type Circumstances = {
  readonly origin?: string
  readonly rpId?: string
  /** Fingerprint, face or PIN. */
  readonly isVerified?: boolean
  readonly type?: string
  /** Signed in place of that of the request. */
  readonly challenge?: string
}

export const LOCAL = 'http://localhost:3000'
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const encoded = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')

/** The options in a request of the server. */
export const opened = (request: string) =>
  JSON.parse(Buffer.from(request, 'base64url').toString('utf8')) as {
    challenge: string
    rpId?: string
    rp?: { id: string }
    allowCredentials?: { id: string }[]
    excludeCredentials?: { id: string }[]
  }

export class VirtualPasskey {
  readonly id = randomBytes(32)
  /** How often it was used; -1: it does not count. */
  count = 0
  private readonly key: KeyObject
  private readonly cose: Uint8Array

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.key = privateKey
    this.cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    )
  }

  /** Registers with the page that made this request. @returns what its form sends */
  make(request: string, circumstances: Circumstances = {}): string {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.cose])
    const authData = new Uint8Array(this.dataOf(request, circumstances, attested))
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ['fmt', 'none'],
      ['attStmt', new Map<string, string>()],
      ['authData', authData],
    ])
    const clientDataJSON = encoded(clientData('webauthn.create', request, circumstances))
    return this.answer({
      clientDataJSON,
      attestationObject: encoded(isoCBOR.encode(attestation)),
      transports: ['internal'],
    })
  }

  /** Signs the challenge of this request. @returns what the form sends */
  sign(request: string, circumstances: Circumstances = {}): string {
    if (this.count >= 0) this.count += 1
    const data = this.dataOf(request, circumstances)
    const client = clientData('webauthn.get', request, circumstances)
    return this.answer({
      clientDataJSON: encoded(client),
      authenticatorData: encoded(data),
      signature: encoded(sign('sha256', Buffer.concat([data, sha256(client)]), this.key)),
    })
  }

  private answer(response: object): string {
    const id = encoded(this.id)
    return JSON.stringify({ id, rawId: id, type: 'public-key', response })
  }

  private dataOf(request: string, { rpId, isVerified = true }: Circumstances, attested?: Buffer) {
    const options = opened(request)
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(Math.max(this.count, 0))
    const flags = 0x01 + (isVerified ? 0x04 : 0) + (attested ? 0x40 : 0)
    return Buffer.concat([
      sha256(rpId ?? options.rpId ?? options.rp?.id ?? ''),
      Buffer.from([flags]),
      counted,
      attested ?? Buffer.alloc(0),
    ])
  }
}

function clientData(type: string, request: string, change: Circumstances): string {
  return JSON.stringify({
    type: change.type ?? type,
    challenge: change.challenge ?? opened(request).challenge,
    origin: change.origin ?? LOCAL,
    crossOrigin: false,
  })
}
