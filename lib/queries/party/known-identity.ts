import { findKnownDocument, type OWN_DOCUMENTS } from '@/lib/domain/participant/declared-identity'
import { personOfPart, type PartOfPerson } from '@/lib/domain/participant/case-person'
import { findLastCheck, type TimedCheck } from '@/lib/domain/signature/proofs'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { dayInWords } from '@/lib/labels/zh-CN/moment'

/**
 * What the form of 核对身份 begins with for someone who renews: never the number, which is kept
 * nowhere.
 */
export type KnownIdentity = {
  readonly name: string
  readonly document: (typeof OWN_DOCUMENTS)[number]
  /** The day of the last check, in words. */
  readonly on: string
}

/** Of someone whose last check matched; null: they begin with nothing. */
export function presentKnownIdentity(
  part: PartOfPerson & { readonly name: string },
  checks: readonly TimedCheck[],
  now: Date,
): KnownIdentity | null {
  const person = personOfPart(part)
  const last = person && findLastCheck(checks, person)
  const document = last && findKnownDocument(last)
  if (!last || !document) return null
  return { name: part.name, document, on: dayInWords(last.on, toLocalDate(now)) }
}
