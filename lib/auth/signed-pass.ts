import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '@/lib/platform/env'

// Pages without a script cannot carry a proof along, and no address may have it: a browser without
// an account keeps it in a cookie, signed together with its end.

/** One kind of pass: the cookie that holds it, and for how long. */
export type PassKind = { readonly name: string; readonly purpose: string; readonly minutes: number }

const cookieName = ({ name }: PassKind, isSecure: boolean) =>
  isSecure ? `__Host-heyi.${name}` : `heyi.${name}`

const signatureOf = ({ purpose }: PassKind, text: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`heyi ${purpose}: ${text}`).digest('hex')

/** The value of the cookie. */
function makePass(kind: PassKind, proof: string, at: Date): string {
  const text = `${proof}.${at.getTime() + kind.minutes * 60_000}`
  return `${text}.${signatureOf(kind, text)}`
}

/** The proof in a cookie that we have made and that has not ended; null for everything else. */
function readPass(kind: PassKind, value: string | undefined, at: Date): string | null {
  const match = /^([0-9a-f]{64})\.(\d{1,15})\.([0-9a-f]{64})$/.exec(value ?? '')
  if (!match) return null
  const [, proof = '', ends = '', signature = ''] = match
  const expected = Buffer.from(signatureOf(kind, `${proof}.${ends}`), 'hex')
  const isOurs = timingSafeEqual(Buffer.from(signature, 'hex'), expected)
  return isOurs && Number(ends) > at.getTime() ? proof : null
}

/** The proof that this request brings along. */
export async function findPass(
  kind: PassKind,
  isSecure: boolean,
  at: Date,
): Promise<string | null> {
  return readPass(kind, (await cookies()).get(cookieName(kind, isSecure))?.value, at)
}

/** Sets or renews it with the response of this action; null: takes it away. */
export async function writePass(
  kind: PassKind,
  proof: string | null,
  isSecure: boolean,
  at: Date,
): Promise<void> {
  const jar = await cookies()
  jar.set({
    name: cookieName(kind, isSecure),
    value: proof === null ? '' : makePass(kind, proof, at),
    maxAge: proof === null ? 0 : kind.minutes * 60,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
  })
}

/**
 * Who has proven the code of a consultation stays in for half an hour
 * (lib/platform/consultation-code.ts).
 */
export const CONSULTATION_PASS: PassKind = {
  name: 'consult',
  purpose: 'consultation pass',
  minutes: 30,
}

/** The draft of an application survives a closed browser (lib/platform/application-code.ts). */
export const APPLICATION_PASS: PassKind = {
  name: 'apply',
  purpose: 'application pass',
  minutes: 30 * 24 * 60,
}
