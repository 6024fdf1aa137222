import 'server-only'
import { withAccess, type Db } from '@/lib/data/door'
import { addFailure, takeCounter } from '@/lib/data/stores/access/throttle-store'
import { findVerified, type VerifiedFile } from '@/lib/data/stores/verification/verification-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { PrintedNumber } from '@/lib/domain/verification/printed-number'
import { readVerificationCode } from '@/lib/domain/verification/verification-code'
import {
  FREE_WRONG_CODES,
  VERIFICATION_WINDOW_MINUTES,
} from '@/lib/domain/verification/verification-throttle'
import { caseDocument } from '@/lib/labels/zh-CN/case-document'
import { readPrintedNumber } from '@/lib/labels/zh-CN/printed-number'
import { VERIFICATION } from '@/lib/labels/zh-CN/verification'
import { now } from '@/lib/platform/clock'
import { addressGroup } from '@/lib/platform/forwarded'

export type VerifiedView = {
  readonly kind: string
  readonly issuer: string
  /** 2026-11-20 */
  readonly day: string
  readonly pages: string
  /** The day since which it is void; null: valid. */
  readonly voidedOn: string | null
  /** null: a bound volume, which has no signers. */
  readonly signature: string | null
  readonly sha256: string
  readonly signedSha256: string | null
  /** Of the manifest in an export of a bound volume, which names the hash of each item. */
  readonly manifestSha256: string | null
}

export type VerificationAnswer =
  | { readonly answer: 'found'; readonly view: VerifiedView }
  | { readonly answer: 'unknown' }
  | { readonly answer: 'throttled'; readonly minutes: number }
  | { readonly answer: 'malformed'; readonly number: boolean; readonly code: boolean }

function signatureOf({ volume, signers, signedSha256 }: VerifiedFile): string | null {
  if (volume !== null) return null
  const { none, open, signed } = VERIFICATION.signature
  return signedSha256 ? signed : signers > 0 ? open : none
}

function present(kind: PrintedNumber['kind'], found: VerifiedFile): VerifiedView {
  const { volume, issuer, issuedAt, pages, voidedAt, sha256, signedSha256, manifestSha256 } = found
  return {
    kind: kind === 'volume' ? VERIFICATION.dossier(volume ?? 1) : caseDocument[kind],
    issuer,
    day: toLocalDate(issuedAt),
    pages: kind === 'volume' ? VERIFICATION.numberedPages(pages) : VERIFICATION.pageCount(pages),
    voidedOn: voidedAt && toLocalDate(voidedAt),
    signature: signatureOf(found),
    sha256,
    signedSha256,
    manifestSha256,
  }
}

/**
 * The counter of the network is locked until the answer is known: parallel attempts are counted one
 * after the other.
 */
async function answer(
  db: Db,
  number: PrintedNumber,
  code: string,
  address: string,
): Promise<VerificationAnswer> {
  const at = now()
  const key = `verify:${addressGroup(address)}`
  const { failures, endsAt } = await takeCounter(db, key, at, VERIFICATION_WINDOW_MINUTES)
  if (failures >= FREE_WRONG_CODES)
    return {
      answer: 'throttled',
      minutes: Math.max(1, Math.ceil((endsAt.getTime() - at.getTime()) / 60_000)),
    }
  const found = await findVerified(db, number, code)
  if (found) return { answer: 'found', view: present(number.kind, found) }
  await addFailure(db, key)
  return { answer: 'unknown' }
}

/**
 * Whether a document or a bound volume with this number and code is genuine, for someone without an
 * account. An unknown number and a wrong code have the same answer. Throws where it cannot be
 * counted: then nothing is answered.
 */
export async function verifyNumber(
  typed: { readonly number: string; readonly code: string },
  address: string,
): Promise<VerificationAnswer> {
  const number = readPrintedNumber(typed.number)
  const code = readVerificationCode(typed.code)
  if (!number || !code) return { answer: 'malformed', number: !number, code: !code }
  return withAccess(null, 'verify a number', (db) => answer(db, number, code, address))
}
