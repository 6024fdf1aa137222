import 'server-only'
import { headers } from 'next/headers'
import { APPLICATION_PASS, CONSULTATION_PASS, findPass } from '@/lib/auth/signed-pass'
import { now } from '@/lib/platform/clock'
import { isHttps } from '@/lib/platform/forwarded'

/**
 * The proof of the consultation to which this browser has come in; null: to none, or too long ago.
 */
export async function consultationProofOfRequest(): Promise<string | null> {
  return findPass(CONSULTATION_PASS, isHttps(await headers()), now())
}

/**
 * The proof of the draft of an application that this browser has begun; null: none, or too long
 * ago.
 */
export async function applicationProofOfRequest(): Promise<string | null> {
  return findPass(APPLICATION_PASS, isHttps(await headers()), now())
}
