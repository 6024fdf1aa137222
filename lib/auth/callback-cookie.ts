import 'server-only'
import { cookies } from 'next/headers'

// next-auth keeps where to go after signing in in a cookie, and fails on one it cannot read: a
// browser with such a cookie could not sign in any more. The sign-in page decides by role instead.

export function callbackCookieName(isSecure: boolean): string {
  return isSecure ? '__Host-heyi.callback' : 'heyi.callback'
}

/**
 * Removes the cookie from this request, so that next-auth does not read it, and from the browser.
 */
export async function forgetCallbackCookie(isSecure: boolean): Promise<void> {
  const jar = await cookies()
  const name = callbackCookieName(isSecure)
  if (jar.has(name)) jar.set({ name, value: '', maxAge: 0, path: '/', secure: isSecure })
}

/** The same response without the cookie that next-auth sets. */
export function withoutCallbackCookie(response: Response, isSecure: boolean): Response {
  const headers = new Headers(response.headers)
  headers.delete('set-cookie')
  for (const cookie of response.headers.getSetCookie())
    if (!cookie.startsWith(`${callbackCookieName(isSecure)}=`)) headers.append('set-cookie', cookie)
  return new Response(response.body, { status: response.status, headers })
}
