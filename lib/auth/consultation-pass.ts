import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'

// Who has proven the code of a consultation keeps a cookie for a while: pages without a script cannot carry the code along,
// and no address has it. The cookie contains the proof (lib/platform/consultation-code.ts), signed with its end.

export const PASS_MINUTES = 30

const cookieName = (isSecure: boolean) => (isSecure ? '__Host-heyi.consult' : 'heyi.consult')

const signatureOf = (text: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`heyi consultation pass: ${text}`)
    .digest('hex')

/** The value of the cookie. */
export function makePass(proof: string, at: Date): string {
  const text = `${proof}.${at.getTime() + PASS_MINUTES * 60_000}`
  return `${text}.${signatureOf(text)}`
}

/** The proof in a cookie that we have made and that has not ended; null for everything else. */
export function readPass(value: string | undefined, at: Date): string | null {
  const match = /^([0-9a-f]{64})\.(\d{1,15})\.([0-9a-f]{64})$/.exec(value ?? '')
  if (!match) return null
  const [, proof = '', ends = '', signature = ''] = match
  const expected = Buffer.from(signatureOf(`${proof}.${ends}`), 'hex')
  const isOurs = timingSafeEqual(Buffer.from(signature, 'hex'), expected)
  return isOurs && Number(ends) > at.getTime() ? proof : null
}

/** The proof that this request brings along. */
export async function findConsultationPass(isSecure: boolean, at: Date): Promise<string | null> {
  return readPass((await cookies()).get(cookieName(isSecure))?.value, at)
}

/** Sets or renews it with the response of this action; null: takes it away. */
export async function writeConsultationPass(
  proof: string | null,
  isSecure: boolean,
  at: Date,
): Promise<void> {
  const jar = await cookies()
  jar.set({
    name: cookieName(isSecure),
    value: proof === null ? '' : makePass(proof, at),
    maxAge: proof === null ? 0 : PASS_MINUTES * 60,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
  })
}
