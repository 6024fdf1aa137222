import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { ABSOLUTE_HOURS } from '@/lib/domain/access/session-life'
import { deviceOf } from '@/lib/domain/access/device'
import { encodeRefusal } from '@/lib/domain/access/sign-in-answer'
import { env } from '@/lib/platform/env'
import { clientAddress } from '@/lib/platform/forwarded'
import { newIncidentId } from '@/lib/platform/ids'
import { errorFields, log } from '@/lib/platform/logger'
import { attemptSignIn } from './attempt-sign-in'
import { callbackCookieName } from './callback-cookie'
import { readDeviceCookie, writeDeviceCookie } from './device-cookie'

/**
 * Cookie with the session's id. Over https its name binds it to this host and to https (RFC
 * 6265bis, `__Host-`).
 */
export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-heyi.session' : 'heyi.session'
}

const cookie = (name: string, secure: boolean) => ({
  name: secure ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
})

/**
 * next-auth with one provider and a token that contains only the session's id; whether the session
 * is alive is read from its row on every request (find-signed-in.ts). `isSecure`: this request came
 * over https, so its cookies must not travel otherwise; passed in because next-auth would derive it
 * from a fixed address, which we do not have.
 */
export function authOptions(isSecure: boolean): NextAuthOptions {
  const authorize = (typed: Typed | undefined, request: AuthRequest) =>
    signInOrThrow(typed ?? {}, new Headers(request.headers), isSecure)
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [
      Credentials({
        credentials: { phone: {}, password: {}, code: {}, passkey: {}, answer: {} },
        authorize,
      }),
    ],
    session: { strategy: 'jwt', maxAge: ABSOLUTE_HOURS * 3600 },
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: { ...cookie('heyi.session', isSecure), name: sessionCookieName(isSecure) },
      csrfToken: cookie('heyi.csrf', isSecure),
      callbackUrl: {
        ...cookie('heyi.callback', isSecure),
        name: callbackCookieName(isSecure),
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account' },
    callbacks: {
      // Wherever a request wants to be led: the start page, which leads on by role.
      redirect: ({ baseUrl }) => baseUrl,
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
    // next-auth logs whole errors to the console; ours are logged without their messages.
    logger: {
      error: (code, about) =>
        log.error('next-auth', { code, ...errorFields('error' in about ? about.error : about) }),
      warn: (code) => log.warn('next-auth', { code }),
      debug: () => undefined,
    },
  }
}

type Typed = Partial<Record<'phone' | 'password' | 'code' | 'passkey' | 'answer', unknown>>

type AuthRequest = { readonly headers?: Record<string, string> }

/** Signs in or throws the refusal's word: next-auth passes only an error's message to the form. */
async function signInOrThrow(
  typed: Typed,
  headers: Headers,
  isSecure: boolean,
): Promise<{ id: string }> {
  const deviceCookie = await readDeviceCookie(isSecure)
  const outcome = await attempt(typed, headers, deviceCookie)
  if (!outcome.ok) throw new Error(encodeRefusal(outcome.refusal))
  await writeDeviceCookie(outcome.deviceCookie, isSecure)
  return { id: outcome.sessionId }
}

async function attempt(typed: Typed, headers: Headers, deviceCookie: string | null) {
  try {
    return await attemptSignIn({
      phone: textOf(typed.phone),
      password: textOf(typed.password),
      code: textOf(typed.code).slice(0, 200) || null,
      passkey: textOf(typed.passkey) || null,
      answer: textOf(typed.answer) || null,
      address: clientAddress(headers, env().HEYI_TRUSTED_PROXIES),
      device: deviceOf(headers.get('user-agent')),
      deviceCookie,
    })
  } catch (error) {
    // A driver's message must not reach the browser in a URL.
    const incident = newIncidentId()
    log.error('sign-in failed', { incident, ...errorFields(error) })
    return { ok: false, refusal: { code: 'UNEXPECTED', incident } } as const
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' && value.length <= 8000 ? value : ''
}
