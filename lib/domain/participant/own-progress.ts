// How far someone who takes part is, and what they do next. Sources: 在线调解规则 第4条 (同意), 第17条 (核对身份),
// 第24条; 在线诉讼规则 第7条 (再次验证); experience.md.
import { findHoldingEntries, type ConsentEntry, type ConsentScope } from '../case/consent-entries'
import type { IdentityCheck, PersonKey } from '../case/preparations'
import { isAbout } from '../case/preparations'
import { isSettled, type CaseStatus } from '../case/status'
import type { CaseDocumentKind } from '../document/case-document-kinds'

/** The five steps of a mediation in the words of those who take part. */
export const OWN_STEPS = ['willing', 'identity', 'talk', 'sign', 'perform'] as const
export type OwnStep = (typeof OWN_STEPS)[number]

/**
 * What is answered before the talks, in this order; recording is consulted where a meeting is
 * recorded.
 */
export const CONSULTED_SCOPES = [
  'mediation',
  'online',
  'asynchronous',
  'electronic_service',
] as const satisfies readonly ConsentScope[]

export type OwnProgressFacts = {
  readonly status: CaseStatus
  /** The party for whom they take part. */
  readonly partyId: string
  readonly mayConsent: boolean
  /** null: no one whose identity is checked, as a helper. */
  readonly person: PersonKey | null
  readonly parties: readonly { readonly id: string }[]
  readonly consents: readonly ConsentEntry[]
  readonly checks: readonly IdentityCheck[]
  /**
   * When the meeting begins before which this person identifies themself again; null: no such
   * meeting.
   */
  readonly renewBefore?: Date | null
  /** Documents that wait for the signature of this person, in their order. */
  readonly toSign: readonly { readonly documentId: string; readonly kind: CaseDocumentKind }[]
  /** 共同选任 runs and waits for an answer of the own party, which this person may give. */
  readonly awaitsChoice?: boolean
  /** The agreement: not there yet, to be signed by its parties, or in effect. */
  readonly agreement: 'none' | 'final' | 'effective'
}

export type OwnProgress = {
  readonly step: OwnStep
  /** What they do now; null: they wait, or it is over. */
  readonly todo:
    | { readonly act: 'answer'; readonly scope: ConsentScope }
    | { readonly act: 'identify' }
    | { readonly act: 'renew'; readonly before: Date }
    | { readonly act: 'choose' }
    | { readonly act: 'sign'; readonly documentId: string; readonly kind: CaseDocumentKind }
    | null
  readonly waitsForOthers: boolean
  /** Has the own party agreed to mediate, have all? */
  readonly willing: 'no_answer' | 'own' | 'all'
  readonly hasLeft: boolean
  /**
   * There is no mediator at work yet: there is no one to talk with, and identity is not checked.
   */
  readonly isBefore: boolean
  readonly agreement: OwnProgressFacts['agreement']
}

const answerOf = (consents: readonly ConsentEntry[], partyId: string, scope: ConsentScope) =>
  findHoldingEntries(consents, partyId).find((entry) => entry.scope === scope)?.answer

/**
 * The case is accepted and waits for its mediator: consents can be given, identity is checked once
 * it is in mediation (moves.ts).
 */
function isBeforeMediation(status: CaseStatus): boolean {
  return (
    status === 'pending_assignment' ||
    status === 'pending_mediator' ||
    status === 'disclosure_review'
  )
}

/**
 * The one rule of the next step. Who declined to mediate has nothing to do: what follows is for the
 * mediator.
 */
export function findOwnProgress(facts: OwnProgressFacts): OwnProgress {
  const { status, partyId, mayConsent, person, parties, consents, checks } = facts
  const willing = answerOf(consents, partyId, 'mediation')
  const hasLeft = willing === 'refused' || willing === 'withdrawn'
  const isAgreed = (id: string) => answerOf(consents, id, 'mediation') === 'given'
  const allAgreed = parties.every(({ id }) => isAgreed(id))
  const none = {
    todo: null,
    waitsForOthers: false,
    willing: allAgreed ? 'all' : isAgreed(partyId) ? 'own' : 'no_answer',
    hasLeft,
    isBefore: isBeforeMediation(status),
    agreement: facts.agreement,
  } as const
  const [first] = facts.toSign
  const todo = first ? ({ act: 'sign', ...first } as const) : null
  if (isSettled(status)) return { ...none, step: 'perform', todo }
  if (hasLeft) return { ...none, step: 'willing' }
  const unanswered = CONSULTED_SCOPES.find((scope) => !answerOf(consents, partyId, scope))
  if (unanswered !== undefined && mayConsent)
    return { ...none, step: 'willing', todo: { act: 'answer', scope: unanswered } }
  if (none.isBefore) {
    const choosing = facts.awaitsChoice ? ({ act: 'choose' } as const) : null
    return { ...none, step: 'willing', todo: choosing, waitsForOthers: !allAgreed && !choosing }
  }
  const isChecked =
    person === null || checks.some((check) => check.matches && isAbout(check, person))
  if (!isChecked) return { ...none, step: 'identity', todo: { act: 'identify' } }
  if (facts.agreement === 'effective') return { ...none, step: 'perform', todo }
  if (facts.agreement === 'final') return { ...none, step: 'sign', todo }
  const { renewBefore } = facts
  const next = todo ?? (renewBefore ? ({ act: 'renew', before: renewBefore } as const) : null)
  const waitsForOthers = !allAgreed && !next
  return { ...none, waitsForOthers, step: allAgreed ? 'talk' : 'identity', todo: next }
}
