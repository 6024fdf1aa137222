import 'server-only'
import { cookies, headers } from 'next/headers'
import { getToken, type GetTokenParams } from 'next-auth/jwt'
import { now } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { isHttps } from '@/lib/platform/forwarded'
import { sessionCookieName } from './auth-options'

const Uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Opened cookies by their sealed text: next-auth derives the key on every opening, and each page
 * opens the same cookie.
 */
const opened = new Map<string, { readonly sessionId: string; readonly until: number }>()
const OPENED_AT_MOST = 2000

/**
 * The session's id in this request's cookie; null without one, or where it is not ours or has
 * expired. Read-only: next-auth's own session would re-seal the cookie on every page, which no page
 * can send. Whether the session is alive is checked elsewhere, every time.
 */
export async function readSessionId(): Promise<string | null> {
  const isSecure = isHttps(await headers())
  const cookieName = sessionCookieName(isSecure)
  // A long cookie comes in parts: the name, and the name with a number.
  const brought = (await cookies()).getAll().filter(({ name }) => name.startsWith(cookieName))
  const sealed = brought.map(({ name, value }) => `${name}=${value}`).join(';')
  const known = opened.get(sealed)
  if (known && now().getTime() < known.until) return known.sessionId
  const req = {
    headers: {},
    cookies: Object.fromEntries(brought.map(({ name, value }) => [name, value])),
  } as unknown as GetTokenParams['req']
  const token = await getToken({
    req,
    cookieName,
    secureCookie: isSecure,
    secret: env().NEXTAUTH_SECRET,
  })
  const sessionId = token?.sid
  opened.delete(sealed)
  if (typeof sessionId !== 'string' || !Uuid.test(sessionId)) return null
  if (opened.size >= OPENED_AT_MOST) opened.clear()
  if (typeof token?.exp === 'number') opened.set(sealed, { sessionId, until: token.exp * 1000 })
  return sessionId
}

/**
 * Whether the browser still sends a session cookie, though the session may have ended: then the
 * sign-in page says why.
 */
export async function hasSessionCookie(): Promise<boolean> {
  const name = sessionCookieName(isHttps(await headers()))
  return (await cookies()).getAll().some((cookie) => cookie.name.startsWith(name))
}

/** Removes the cookie of an ended session. For server actions, which alone may set cookies. */
export async function forgetSessionCookie(): Promise<void> {
  const secure = isHttps(await headers())
  const jar = await cookies()
  jar.set({
    name: sessionCookieName(secure),
    value: '',
    maxAge: 0,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
  })
}
