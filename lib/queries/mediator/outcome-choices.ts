import type { DraftFacts } from '@/lib/domain/case/closing-draft'
import {
  findEvidence,
  findSigningState,
  findStatementKind,
  type EvidenceFacts,
} from '@/lib/domain/case/closing-evidence'
import { CLOSING_ACCOUNT_LEAST } from '@/lib/domain/case/closing-texts'
import { findLapse } from '@/lib/domain/case/lapse'
import { nextStepAfterClosing } from '@/lib/domain/case/next-step'
import type { Refusal } from '@/lib/domain/refusal'
import type { CaseSource } from '@/lib/domain/case/source'
import { isSuccess, OUTCOMES, type DisputeType, type Outcome } from '@/lib/domain/case/vocabulary'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { disputeType, outcome as outcomeWord } from '@/lib/labels/zh-CN/case'
import {
  draftAccount,
  draftAgreed,
  draftCostRaising,
  draftCourtNotes,
  draftFailureReason,
} from '@/lib/labels/zh-CN/closing-draft'
import { afterClosingInWords } from '@/lib/labels/zh-CN/progress'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { SUSPICION } from '@/lib/labels/zh-CN/suspicion'
import type { ReadContext } from '../define-query'
import type { ClosingTexts, OutcomeChoice } from './close-form-view'

type ChoiceCase = {
  readonly id: string
  readonly source: CaseSource
  readonly disputeType: DisputeType
  readonly acceptedAt: Date | null
  /** The case can be closed at all. */
  readonly isOpen: boolean
  readonly drafted: DraftFacts
}

/** Where the evidence of a ground is recorded. */
const EVIDENCE_PAGES: Partial<Record<Outcome, string>> = {
  agreement: 'agreement/review',
  refused_to_sign: 'agreement',
  unreachable: 'contact',
  unwilling: 'consent',
  deadlock: 'meetings/new',
}

/**
 * The eight grounds as choices: with every field filled only a ground's own evidence can be
 * lacking.
 */
export function presentOutcomes(
  facts: EvidenceFacts,
  record: ChoiceCase,
  { today, now }: ReadContext,
): readonly OutcomeChoice[] {
  return OUTCOMES.map((outcome) => {
    const decided = findEvidence(
      {
        outcome,
        failureReason: '-'.repeat(CLOSING_ACCOUNT_LEAST),
        statedBy: facts.parties.map(({ partyId }) => partyId),
        statedOn: today,
        statedHow: 'on_site',
      },
      facts,
      { today },
    )
    const allowed = record.isOpen && decided.ok
    const isEnded = facts.courtEndedOn !== null
    const page = EVIDENCE_PAGES[outcome]
    const about = decided.ok ? decided.value.parties : []
    return {
      outcome,
      name: outcomeWord[outcome],
      isSuccess: isSuccess(outcome),
      allowed,
      why: decided.ok || !record.isOpen ? null : inWords(decided.refusal, now),
      evidencePage:
        record.isOpen && !decided.ok && !isEnded && page
          ? `/mediator/cases/${record.id}/${page}`
          : null,
      statement: findStatementKind(outcome, facts),
      then: afterClosingInWords(
        outcome,
        nextStepAfterClosing({ source: record.source, outcome }).what,
      ),
      draft: presentDraft(outcome, facts, { ...record, about, lapsedOn: findLapse(facts, today) }),
    }
  })
}

/** What the court has ended needs no evidence: it is said in a word on each ground. */
const inWords = (refusal: Refusal, now: Date) =>
  refusal.code === 'SUSPICION_ENDS_MEDIATION' ? SUSPICION.onlyOther : refusalSentence(refusal, now)

function presentDraft(
  outcome: Outcome,
  facts: EvidenceFacts,
  {
    drafted,
    about,
    lapsedOn,
    ...record
  }: ChoiceCase & { readonly about: readonly string[]; readonly lapsedOn: LocalDate | null },
): ClosingTexts {
  if (isSuccess(outcome)) {
    const signedOn = outcome === 'agreement' ? findSigningState(facts)?.effectiveOn : null
    const account = signedOn ? draftAgreed(signedOn) : ''
    return { account, failureReason: '', costRaising: '', courtNotes: '' }
  }
  return {
    account: draftAccount({
      dispute: disputeType[record.disputeType],
      referredOn: toLocalDate(facts.referredAt),
      acceptedOn: record.acceptedAt && toLocalDate(record.acceptedAt),
      facts: drafted,
    }),
    failureReason: draftFailureReason(outcome, {
      about,
      facts: drafted,
      lapsedOn,
      courtEndedOn: facts.courtEndedOn,
    }),
    costRaising: draftCostRaising(drafted),
    courtNotes: draftCourtNotes(drafted),
  }
}
