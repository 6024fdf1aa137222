// What the institution decides: 受理 or 不受理. Sources: 在线调解规则 第9、12、24条; docs/decisions/0107-applications.md.
import type { WorkCalendar } from '../deadline/calendar'
import { computeMediationDeadline } from '../deadline/clocks'
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { ConsentEntry } from '../case/consent-entries'
import type { DisputeType } from '../case/vocabulary'
import { decideApplicationMove, type ApplicationFacts } from './application'
import type { ApplicationContent } from './content'

export type AcceptClaims = {
  readonly courtId: string
  readonly disputeType: DisputeType
}

/** Courts that invite the institution, from which the case gets its own. */
export type AcceptFacts = ApplicationFacts & {
  readonly courts: readonly { readonly id: string; readonly name: string }[]
}

export type Acceptance = {
  readonly court: { readonly id: string; readonly name: string }
  readonly mediationDueOn: LocalDate
  readonly isProvisional: boolean
}

/**
 * The application becomes a case whose 30 days begin now (第24条), at one of the inviting courts. What must not be mediated is
 * refused, whatever the applicant chose (民诉解释 第143条).
 */
export function decideAcceptApplication(
  facts: AcceptFacts,
  { courtId, disputeType }: AcceptClaims,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkCalendar },
): Decided<Acceptance> {
  const moved = decideApplicationMove('accept', facts)
  if (!moved.ok) return moved
  const court = facts.courts.find(({ id }) => id === courtId)
  if (!court) return refuse('INPUT_INVALID', {}, { courtId: 'NOT_AN_OPTION' })
  if (disputeType === 'special_procedure')
    return refuse('INPUT_INVALID', {}, { disputeType: 'APPLICATION_NOT_MEDIABLE' })
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

/**
 * What an application has answered already, so that no one is consulted twice: mediation and that it is online by its consent
 * (第4条), electronic service by its own question (在线诉讼规则 第29条).
 */
export function consentsOf({
  acceptsElectronic,
}: Pick<ApplicationContent, 'acceptsElectronic'>): readonly Pick<
  ConsentEntry,
  'scope' | 'answer'
>[] {
  return [
    { scope: 'mediation', answer: 'given' },
    { scope: 'online', answer: 'given' },
    { scope: 'electronic_service', answer: acceptsElectronic === true ? 'given' : 'refused' },
  ]
}
