import 'server-only'
import { headers } from 'next/headers'
import { findConsultationPass } from '@/lib/auth/consultation-pass'
import { now } from '@/lib/platform/clock'
import { isHttps } from '@/lib/platform/forwarded'

/** The proof of the consultation to which this browser has come in; null: to none, or too long ago. */
export async function consultationProofOfRequest(): Promise<string | null> {
  return findConsultationPass(isHttps(await headers()), now())
}
