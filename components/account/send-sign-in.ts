import {
  decodeRefusal,
  type SignInRefusal,
  type WantedStep,
} from '@/lib/domain/access/sign-in-answer'
import { SIGN_IN_TROUBLE, signInSentence } from '@/lib/labels/zh-CN/sign-in'
import { solveChallenge } from './solve-challenge'

// Speaks to next-auth's own endpoints. Its browser package is not used: offline it leaves the page,
// and what was typed with it.

/** `code`: of 两步验证, or `passkey` in its place: what was signed; empty until they are wanted. */
export type Typed = {
  readonly phone: string
  readonly password: string
  readonly code: string
  readonly passkey: string
}
export type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly message: string
      readonly field?: 'phone' | 'password' | 'code'
      /** The password fits: the form goes on with the second step. */
      readonly wanted?: WantedStep
      /** The step begins: no word of failure. */
      readonly isFirst?: true
      /** The form stays where it is. */
      readonly stays?: true
    }

/** Signs in; where a proof of work is required, does it and sends again. Never throws. */
export async function sendSignIn(typed: Typed, onSolving: () => void): Promise<Sent> {
  try {
    let refusal = await post(typed, '')
    // A challenge may have expired while a slow phone worked on it: one more try, then the reader
    // decides.
    for (let tries = 0; tries < 2 && refusal?.code === 'CHALLENGE'; tries++) {
      onSolving()
      const answer = await solveChallenge(refusal.challenge)
      if (answer === null) return { ok: false, message: SIGN_IN_TROUBLE.cannotSolve }
      refusal = await post(typed, answer)
    }
    if (refusal === null) return { ok: true }
    return {
      ok: false,
      message: signInSentence(refusal),
      ...(refusal.code === 'MALFORMED' && { field: refusal.field }),
      ...(refusal.code === 'CODE_WRONG' && { field: 'code' }),
      ...('wanted' in refusal && { wanted: refusal.wanted }),
      ...(refusal.code === 'CODE_NEEDED' && { isFirst: true }),
      ...(refusal.code === 'CODES_SPENT' && { stays: true }),
    }
  } catch (error) {
    if (error instanceof RefusedByServer)
      return { ok: false, message: SIGN_IN_TROUBLE.refusedByServer }
    return {
      ok: false,
      message: navigator.onLine ? SIGN_IN_TROUBLE.noAnswer : SIGN_IN_TROUBLE.offline,
    }
  }
}

class RefusedByServer extends Error {}

async function post(typed: Typed, answer: string): Promise<SignInRefusal | null> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as {
    csrfToken: string
  }
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...typed, answer, csrfToken, callbackUrl: '/', json: 'true' }),
  })
  const { url } = (await response.json()) as { url?: string }
  const answered = url === undefined ? null : new URL(url, window.location.origin)
  const word = answered?.searchParams.get('error')
  const refusal = word ? decodeRefusal(word) : null
  if (refusal) return refusal
  // Neither a refusal of ours nor a success: a stale form token, or something in between that
  // answered for us.
  if (!response.ok || answered === null || answered.pathname !== '/' || word)
    throw new RefusedByServer()
  return null
}
