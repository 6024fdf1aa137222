// What the institution decides: 受理 or 不受理. Sources: 在线调解规则 第9、12、24条;
// docs/decisions/0107-applications.md.
import type { WorkCalendar } from '../deadline/calendar'
import { computeMediationDeadline } from '../deadline/clocks'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ConsentEntry } from '../case/consent-entries'
import type { Authority, DisputeType } from '../case/vocabulary'
import { mayDo } from '../participant/capacity'
import { decideApplicationMove, type ApplicationFacts } from './application'
import type { ApplicationContent } from './content'

export type AcceptClaims = {
  readonly courtId: string
  readonly disputeType: DisputeType
  /** Of the agent who applied, as its 授权委托书 says; null where none did. */
  readonly authority: Authority | null
}

/** Courts that invite the institution, from which the case gets its own. */
export type AcceptFacts = ApplicationFacts & {
  readonly courts: readonly { readonly id: string; readonly name: string }[]
  readonly content: Pick<ApplicationContent, 'agent'>
}

export type Acceptance = {
  readonly court: { readonly id: string; readonly name: string }
  readonly mediationDueOn: LocalDate
  readonly isProvisional: boolean
}

/**
 * The application becomes a case whose 30 days begin now (第24条), at one of the inviting courts.
 * What must not be mediated is refused, whatever the applicant chose (民诉解释 第143条). The authority of
 * an agent is what the institution confirms from the paper: never more than the agent said (民诉法
 * 第62条).
 */
export function decideAcceptApplication(
  facts: AcceptFacts,
  { courtId, disputeType, authority }: AcceptClaims,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkCalendar },
): Decided<Acceptance> {
  const moved = decideApplicationMove('accept', facts)
  if (!moved.ok) return moved
  const court = facts.courts.find(({ id }) => id === courtId)
  if (!court) return refuse('INPUT_INVALID', {}, { courtId: 'NOT_AN_OPTION' })
  if (disputeType === 'special_procedure')
    return refuse('INPUT_INVALID', {}, { disputeType: 'APPLICATION_NOT_MEDIABLE' })
  const mistake = findAuthorityMistake(facts.content.agent, authority)
  if (mistake) return refuse('INPUT_INVALID', {}, { authority: mistake })
  const run = {
    source: 'party_application' as const,
    acceptedAt: now,
    pauses: [],
    extensions: [],
    today: toLocalDate(now),
  }
  const deadline = computeMediationDeadline(run, calendar)
  if (!deadline.ok) return refuse('CLOCK_INVALID', { because: deadline.refusal.code })
  return allow({
    court,
    mediationDueOn: deadline.value.dueOn,
    isProvisional: deadline.value.isProvisional,
  })
}

function findAuthorityMistake(
  agent: ApplicationContent['agent'],
  confirmed: Authority | null,
): 'CHOOSE_ONE' | 'NOT_AN_OPTION' | null {
  if (!agent) return null
  if (confirmed === null) return 'CHOOSE_ONE'
  return confirmed === 'special' && agent.authority !== 'special' ? 'NOT_AN_OPTION' : null
}

/**
 * What an application has answered already, so that no one is consulted twice: mediation and that
 * it is online by its consent (第4条), electronic service by its own question (在线诉讼规则 第29条). Of an
 * agent only what its confirmed authority covers.
 */
export function consentsOf(
  { acceptsElectronic }: Pick<ApplicationContent, 'acceptsElectronic'>,
  authority: Authority | null,
): readonly Pick<ConsentEntry, 'scope' | 'answer'>[] {
  if (authority !== null && !mayDo({ kind: 'agent', authority, hasEnded: false }, 'consent'))
    return []
  return [
    { scope: 'mediation', answer: 'given' },
    { scope: 'online', answer: 'given' },
    { scope: 'electronic_service', answer: acceptsElectronic === true ? 'given' : 'refused' },
  ]
}
