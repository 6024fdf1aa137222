import 'server-only'
import { cookies, headers } from 'next/headers'
import { getToken, type GetTokenParams } from 'next-auth/jwt'
import { env } from '@/lib/platform/env'
import { isHttps } from '@/lib/platform/forwarded'
import { sessionCookieName } from './auth-options'

const Uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The session's id in this request's cookie; null without one, or where it was not ours or its time is over. The cookie is only read: next-auth's
 * own session would seal it anew for every page, which no page can send back.
 */
export async function readSessionId(): Promise<string | null> {
  const isSecure = isHttps(await headers())
  const brought = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  const req = { headers: {}, cookies: brought } as unknown as GetTokenParams['req']
  const token = await getToken({ req, cookieName: sessionCookieName(isSecure), secureCookie: isSecure, secret: env().NEXTAUTH_SECRET })
  const id = token?.sid
  return typeof id === 'string' && Uuid.test(id) ? id : null
}

/** Does the browser still bring a session along, though it may have ended? Then it can be told why it has to sign in again. */
export async function hasSessionCookie(): Promise<boolean> {
  const name = sessionCookieName(isHttps(await headers()))
  return (await cookies()).getAll().some((cookie) => cookie.name.startsWith(name))
}

/** Takes the cookie away: the session it names was ended. For server actions, which alone may set cookies. */
export async function forgetSessionCookie(): Promise<void> {
  const secure = isHttps(await headers())
  const jar = await cookies()
  jar.set({ name: sessionCookieName(secure), value: '', maxAge: 0, httpOnly: true, sameSite: 'lax', path: '/', secure })
}
