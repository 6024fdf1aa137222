import 'server-only'
import { cookies, headers } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { ABSOLUTE_HOURS, PARTY_SESSION_DAYS } from '@/lib/domain/access/session-life'
import { env } from '@/lib/platform/env'
import { isHttps } from '@/lib/platform/forwarded'
import { sessionCookieName } from '../auth-options'

/**
 * Gives the browser the cookie of a session that was just opened, as next-auth would after a
 * password: the form of a party works without script, which next-auth's own sign-in needs. For
 * server actions, which alone may set cookies.
 * @param isShared others use the device too: the cookie ends with the browser
 */
export async function keepPartySession(sessionId: string, isShared: boolean): Promise<void> {
  const secure = isHttps(await headers())
  const maxAge = isShared ? ABSOLUTE_HOURS * 3_600 : PARTY_SESSION_DAYS * 86_400
  const value = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge })
  const jar = await cookies()
  jar.set({
    name: sessionCookieName(secure),
    value,
    ...(!isShared && { maxAge }),
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
  })
}
