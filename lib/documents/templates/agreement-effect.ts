import { findCurrent } from '@/lib/domain/agreement/agreement-state'
import { findSigners } from '@/lib/domain/agreement/people'
import { effectiveDay } from '@/lib/domain/agreement/signing'
import type { DocumentFacts, DocumentParty } from '@/lib/domain/document/document-facts'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** The written agreement of a case that every signer has signed. */
export type EffectiveAgreement = {
  readonly on: LocalDate
  /** Its parties, who have signed it. */
  readonly parties: readonly DocumentParty[]
}

/** The agreement that is in effect; null where none is (在线调解规则 第19条). */
export function findEffective({ agreement, parties }: DocumentFacts): EffectiveAgreement | null {
  const current = findCurrent(agreement)
  if (!current?.finished) return null
  const ids = findSigners(parties, current.draft).map(({ id }) => id)
  const on = effectiveDay(current.signatures, ids)
  return on && { on, parties: parties.filter(({ id }) => ids.includes(id)) }
}
