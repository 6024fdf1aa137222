import 'server-only'
import { sign, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { refuse, ok, type Result } from '@/lib/domain/time/result'
import { ownBytes } from '@/lib/platform/own-bytes'
import { ThreadPool } from '@/lib/platform/thread-pool'
import { bytesToSign, encodeSignature, makeAttributes } from './cms'
import type { PlacedSignature, SignatureOrder } from './place-signature'
import { LARGEST_TOKEN, requestTimeStamp, type StampAuthority } from './request-time-stamp'
import type { Signer } from './signer'
import { startPlacingThread } from './start-placing-thread'

export type SigningRequest = {
  readonly at: Date
  /** Why the platform signs, as readers show it. */
  readonly reason: string
}

export type SignedPdf = {
  readonly pdf: Uint8Array<ArrayBuffer>
  /** `unavailable`: an authority is configured, but gave no stamp. `fault`: why, for the log. */
  readonly stamp: 'none' | 'stamped' | 'unavailable'
  readonly fault: unknown
}

/** The certificate of the signer is not valid at that time. */
export type SignerNotValid = { readonly code: 'SIGNER_NOT_VALID' }

/** A dossier of 300 pages takes a tenth of a second. */
const MOST_MILLISECONDS = 60_000
const MOST_WAITING = 200
/** Attributes and a signature of 4,096 bits. */
const WITHOUT_CERTIFICATES = 2_048

const pool = new ThreadPool<SignatureOrder, PlacedSignature>(startPlacingThread, 1, MOST_WAITING)
/** The threads of Node.js itself do this: a large key takes some milliseconds. */
const signBytes = promisify<string, Buffer, KeyObject, Buffer>(sign)

async function stampOf(authority: StampAuthority | null, signature: Buffer) {
  if (!authority) return { stamp: 'none', token: null, fault: undefined } as const
  try {
    const token = await requestTimeStamp(authority, signature)
    return { stamp: 'stamped', token, fault: undefined } as const
  } catch (fault) {
    return { stamp: 'unavailable', token: null, fault } as const
  }
}

/**
 * Signs a PDF of ours once, with a stamp where an authority is given and answers. The bytes of the
 * file stay as they are, the signature is behind them. `pdf` is handed over: the caller has it no
 * more. The same request without a stamp gives the same bytes (RSA).
 * @returns the file, which nothing may change any more
 * @throws Error where the file is signed already or is not of ours; ThreadFault
 */
export async function signWith(
  signer: Signer,
  authority: StampAuthority | null,
  pdf: Uint8Array,
  { at, reason }: SigningRequest,
): Promise<Result<SignedPdf, SignerNotValid>> {
  if (at < signer.validFrom || at > signer.validUntil) return refuse({ code: 'SIGNER_NOT_VALID' })
  const { certificates, algorithm, name } = signer
  const ofCertificates = certificates.reduce((sum, { length }) => sum + length + 64, 0)
  const room = WITHOUT_CERTIFICATES + ofCertificates + (authority ? LARGEST_TOKEN : 0)
  const order = { pdf: ownBytes(pdf), at, reason, name, room }
  const placed = await pool.ask(order, MOST_MILLISECONDS, [order.pdf.buffer])
  const attributes = makeAttributes({ digest: placed.digest, at, certificates })
  const signature = await signBytes('sha256', bytesToSign(attributes), signer.key)
  const { token, ...state } = await stampOf(authority, signature)
  const parts = { certificates, attributes, algorithm, signature, timeStampToken: token }
  const whole = Buffer.from(placed.pdf.buffer)
  whole.write(encodeSignature(parts).toString('hex'), placed.contentsAt, room * 2, 'latin1')
  return ok({ pdf: placed.pdf, ...state })
}
