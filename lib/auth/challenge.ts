import 'server-only'
import { createHmac, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { env } from '@/lib/platform/env'

// A proof of work: the browser must find a number for which PBKDF2 starts with given bytes. The
// easiest takes about a second on a desktop, a few on a phone, and every level twice as long;
// making and checking one costs the server a single derivation.
const ROUNDS = 2_000
const STEPS = { from: 300, to: 600 } as const
const MINUTES = 10

const secretFor = (use: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`heyi sign-in challenge: ${use}`).digest('hex')

/** Whose attempts a challenge admits: the name of their counter, hashed so that it says nothing. */
const boundTo = (counter: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`heyi sign-in challenge of: ${counter}`)
    .digest('hex')

/**
 * A challenge as one word for the browser, signed so that it need not be stored. It is valid for
 * ten minutes, one use, and the attempts of one counter (an account on a network, or a known
 * device). `level`: 1 is the easiest (sign-in-throttle.ts).
 */
export async function makeChallenge(counter: string, level: number, at: Date): Promise<string> {
  const harder = 2 ** (level - 1)
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: ROUNDS,
    counter: randomInt(STEPS.from * harder, STEPS.to * harder),
    data: { for: boundTo(counter), level },
    deriveKey,
    expiresAt: new Date(at.getTime() + MINUTES * 60_000),
    hmacSignatureSecret: secretFor('whole'),
    hmacKeySignatureSecret: secretFor('key'),
  })
  return Buffer.from(JSON.stringify(challenge)).toString('base64url')
}

const Answer = z.object({
  challenge: z.object({
    signature: z.string().regex(/^[0-9a-f]{64}$/),
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: z.string().max(64),
      salt: z.string().max(64),
      cost: z.literal(ROUNDS),
      keyLength: z.literal(32),
      keyPrefix: z.string().min(2).max(64),
      keySignature: z.string().max(64),
      expiresAt: z.number(),
      data: z.strictObject({ for: z.string().length(64), level: z.int() }),
    }),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string().max(128) }),
})

export type CheckedAnswer = {
  readonly signature: string
  readonly expiresAt: Date
  readonly level: number
}

/**
 * Whether an answer is right and belongs to an unexpired challenge of ours for this counter. The
 * store checks that it was not used before.
 */
export async function checkAnswer(
  answer: string | null,
  counter: string,
): Promise<CheckedAnswer | null> {
  const parsed = Answer.safeParse(decoded(answer))
  if (!parsed.success || parsed.data.challenge.parameters.data.for !== boundTo(counter)) return null
  const { challenge, solution } = parsed.data
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secretFor('whole'),
    hmacKeySignatureSecret: secretFor('key'),
  })
  return verified
    ? {
        signature: challenge.signature,
        expiresAt: new Date(challenge.parameters.expiresAt * 1000),
        level: challenge.parameters.data.level,
      }
    : null
}

function decoded(answer: string | null): unknown {
  if (!answer || answer.length > 4000) return null
  try {
    return JSON.parse(Buffer.from(answer, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
