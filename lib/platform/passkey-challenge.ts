import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { PASSKEY_MINUTES, type PasskeyPurpose } from '@/lib/domain/access/passkey'
import { env } from './env'

// A challenge is signed by us and stored nowhere, so that there is nothing of a sign-in before it
// is complete, and every process can check what another one made: 16 random bytes, its end in
// milliseconds (8 bytes), and the signature of both for one purpose and account (32 bytes).

const RANDOM = 16
const SIGNED = RANDOM + 8

type For = { readonly purpose: PasskeyPurpose; readonly accountId: string }

const signatureOf = (signed: Buffer, { purpose, accountId }: For) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`heyi passkey to ${purpose}: ${accountId}: ${signed.toString('hex')}`)
    .digest()

export function newPasskeyChallenge(use: For, at: Date): Uint8Array<ArrayBuffer> {
  const ends = Buffer.alloc(8)
  ends.writeBigUInt64BE(BigInt(at.getTime() + PASSKEY_MINUTES * 60_000))
  const signed = Buffer.concat([randomBytes(RANDOM), ends])
  return new Uint8Array(Buffer.concat([signed, signatureOf(signed, use)]))
}

/** Under what a challenge is noted once it is used, and until when it has to be. */
export type ChallengeUse = { readonly signature: string; readonly expiresAt: Date }

/** A challenge of ours for this use that has not ended; null for everything else. */
export function readPasskeyChallenge(text: string, use: For, at: Date): ChallengeUse | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== SIGNED + 32) return null
  const signed = bytes.subarray(0, SIGNED)
  const signature = bytes.subarray(SIGNED)
  if (!timingSafeEqual(signature, signatureOf(signed, use))) return null
  const expiresAt = Number(signed.readBigUInt64BE(RANDOM))
  return expiresAt > at.getTime()
    ? { signature: signature.toString('hex'), expiresAt: new Date(expiresAt) }
    : null
}
