// 征询对方当事人的调解意愿: how far it is in a case that a party applied for. Sources: 在线调解规则 第15条 (征询对方,
// 三个工作日); docs/decisions/0116-application-sides.md.
import type { ConsentAnswer } from '../case/consent-entries'
import type { PartySide } from '../case/vocabulary'
import type { WorkCalendar } from '../deadline/calendar'
import { computeClockEnd } from '../deadline/clock-end'
import type { LocalDate } from '../time/local-date'

/** A party of the case: when it was last invited to answer, and its last word on mediation. */
export type ConsultedParty = {
  readonly partyId: string
  readonly name: string
  readonly side: PartySide
  readonly invitedOn: LocalDate | null
  readonly answer: ConsentAnswer | null
  readonly answeredOn: LocalDate | null
}

export type AskingFacts = {
  readonly parties: readonly ConsultedParty[]
  /** The day on which the institution accepted the application. */
  readonly acceptedOn: LocalDate
}

/** By when the next move is due; null days come from a calendar that could not be read. */
type Due = {
  readonly dueOn: LocalDate | null
  readonly isLate: boolean
  readonly isProvisional: boolean
}

/** `names`: those whom the step is about. */
export type Asking =
  | (Due & { readonly step: 'to_ask'; readonly names: readonly string[] })
  | (Due & { readonly step: 'waiting'; readonly names: readonly string[]; readonly on: LocalDate })
  | { readonly step: 'agreed'; readonly names: readonly string[]; readonly on: LocalDate }
  | { readonly step: 'declined'; readonly names: readonly string[]; readonly on: LocalDate }

const namesOf = (parties: readonly ConsultedParty[]) => parties.map(({ name }) => name)
const lastOf = (days: readonly (LocalDate | null)[]) =>
  days.reduce<LocalDate>((last, day) => (day !== null && day > last ? day : last), '' as LocalDate)

/** Is a party's last word a no? Of the other side it ends the mediation. */
export function hasDeclined({ side, answer }: ConsultedParty): boolean {
  return side === 'respondent' && answer !== null && answer !== 'given'
}

/** The other side, or all who have to answer: applicants too who did not apply themselves. */
export type Whom = 'other_side' | 'all'

const isConsulted =
  (whom: Whom) =>
  ({ side, invitedOn, answer }: ConsultedParty): boolean =>
    side === 'respondent' ||
    (whom === 'all' && side === 'applicant' && (invitedOn !== null || answer === null))

/**
 * One refusal of the other side decides, whatever the others say. Who was not invited yet has to be
 * within three working days of the acceptance; who was has three working days to answer, counted
 * again from each invitation. An applicant who declines leaves, and ends nothing.
 * @returns null where there is none to consult
 */
export function findAsking(
  { parties, acceptedOn }: AskingFacts,
  context: { readonly today: LocalDate; readonly calendar: WorkCalendar },
  whom: Whom,
): Asking | null {
  const others = parties.filter(isConsulted(whom))
  if (others.length === 0) return null
  const declined = others.filter(hasDeclined)
  if (declined.length > 0) return { step: 'declined', ...answered(declined) }
  const waiting = others.filter(({ answer }) => answer === null)
  if (waiting.length === 0) return { step: 'agreed', ...answered(others) }
  const uninvited = waiting.filter(({ invitedOn }) => invitedOn === null)
  if (uninvited.length > 0)
    return { step: 'to_ask', names: namesOf(uninvited), ...dueOf('notice', acceptedOn, context) }
  const on = lastOf(waiting.map(({ invitedOn }) => invitedOn))
  return { step: 'waiting', names: namesOf(waiting), on, ...dueOf('reply', on, context) }
}

const answered = (parties: readonly ConsultedParty[]) => ({
  names: namesOf(parties),
  on: lastOf(parties.map(({ answeredOn }) => answeredOn)),
})

function dueOf(
  kind: 'notice' | 'reply',
  from: LocalDate,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkCalendar },
): Due {
  const end = computeClockEnd(kind, from, calendar, 'party_application')
  if (!end?.ok) return { dueOn: null, isLate: false, isProvisional: false }
  const { dueOn, isProvisional } = end.value
  return { dueOn, isLate: dueOn < today, isProvisional }
}
