import type { CourtEnd } from '../case/court-end'
import type { LapseFacts } from '../case/lapse'
import type { CaseFacts } from '../case/lifecycle'
import type { AgreementContext } from './check-agreement'
import type { AgreementDraft } from './draft'
import type { Signature } from './signing'
import type { LocalDate } from '../time/local-date'

/** The last agreement of a case: its newest version and what was done with it. */
export type AgreementState = {
  /** 1 for the first of a case; a new one begins after the last was voided. */
  readonly agreementNo: number
  /** Counts the saves of this agreement. */
  readonly version: number
  readonly draft: AgreementDraft
  readonly savedAt: Date
  readonly savedBy: string
  readonly finished: { readonly on: LocalDate; readonly at: Date; readonly sha256: string } | null
  /** In the order in which they were recorded. */
  readonly signatures: readonly Signature[]
  readonly voided: { readonly at: Date; readonly reason: string } | null
}

export type AgreementFacts = CaseFacts &
  LapseFacts &
  CourtEnd &
  Omit<AgreementContext, 'today'> & {
    /** Null where none was ever saved. */
    readonly agreement: AgreementState | null
  }

/** The agreement that is worked on: not voided. */
export function findCurrent(agreement: AgreementState | null): AgreementState | null {
  return agreement && !agreement.voided ? agreement : null
}
