import 'server-only'
import { cookies } from 'next/headers'
import { DEVICE_COOKIE_SECONDS } from './known-device'

const cookieName = (isSecure: boolean) => (isSecure ? '__Host-heyi.device' : 'heyi.device')

/** The cookie of known devices (known-device.ts) in this request. */
export async function readDeviceCookie(isSecure: boolean): Promise<string | null> {
  return (await cookies()).get(cookieName(isSecure))?.value ?? null
}

/** Sets it with the response of this request. For routes, which may set cookies. */
export async function writeDeviceCookie(value: string, isSecure: boolean): Promise<void> {
  const jar = await cookies()
  jar.set({
    name: cookieName(isSecure),
    value,
    maxAge: DEVICE_COOKIE_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure,
  })
}
