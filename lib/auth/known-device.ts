import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

// A known device (quality.md, Login): a cookie set at a successful sign-in says that this browser
// has signed in to an account before. It proves nothing else and opens nothing; failures from it
// are counted apart, so that what strangers do cannot keep the owner out. It names no account: it
// is signed for one, and fits that one only.

const DAYS = 180
export const DEVICE_COOKIE_SECONDS = DAYS * 86_400

/** Browsers shared by colleagues remember this many accounts, the latest first. */
const TOKENS_AT_MOST = 5

const Token = /^([0-9a-f-]{36})\.(\d{10})\.([0-9a-f]{64})$/

function signatureOf(deviceId: string, expires: string, phoneHash: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`heyi known device: ${deviceId} ${expires} ${phoneHash}`)
    .digest('hex')
}

/**
 * The id of the device where the cookie's value knows it for the account of this phone, else null.
 */
export function findDevice(value: string | null, phoneHash: string, at: Date): string | null {
  return tokenOf(value, phoneHash, at)?.deviceId ?? null
}

/**
 * The id of the device where the cookie knows it for this account and for no other, which makes it
 * the owner's own. Else null.
 */
export function findOwnDevice(value: string | null, phoneHash: string, at: Date): string | null {
  return tokensOf(value).length === 1 ? findDevice(value, phoneHash, at) : null
}

/** The cookie's value after a successful sign-in to the account of this phone. */
export function rememberDevice(value: string | null, phoneHash: string, at: Date): string {
  const known = tokenOf(value, phoneHash, at)
  const deviceId = known?.deviceId ?? newId()
  const expires = String(Math.floor(at.getTime() / 1000) + DEVICE_COOKIE_SECONDS)
  const fresh = `${deviceId}.${expires}.${signatureOf(deviceId, expires, phoneHash)}`
  const others = tokensOf(value).filter((token) => token !== known?.token)
  return [fresh, ...others].slice(0, TOKENS_AT_MOST).join('~')
}

function tokensOf(value: string | null): string[] {
  if (value === null || value.length > 2000) return []
  return value.split('~').filter((token) => Token.test(token))
}

function tokenOf(value: string | null, phoneHash: string, at: Date) {
  for (const token of tokensOf(value)) {
    const [, deviceId = '', expires = '', signature = ''] = Token.exec(token) ?? []
    const expected = Buffer.from(signatureOf(deviceId, expires, phoneHash))
    const isOurs = timingSafeEqual(expected, Buffer.from(signature))
    if (isOurs && Number(expires) * 1000 > at.getTime()) return { token, deviceId }
  }
  return null
}
