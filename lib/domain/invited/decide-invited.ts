// 邀请调解. Sources: 特邀规定 第17条 (可以邀请对达成调解协议有帮助的人员); 人民调解法 第20条 (征得当事人的同意后, 可以邀请);
// docs/decisions/0108-invited-persons.md.
import type { ConsentReply } from '../case/consent-entries'
import type { CaseStatus } from '../case/status'
import { isSameName } from '../participant/declared-identity'
import { parseMobile } from '../identity/phone'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import { isInterpreter, type InvitedKind, type ProposedKind } from './invited-limits'
import { isInvitedOver, standingOf, type InvitedMark } from './standing'

/** A topic or a material that can be opened to someone. */
export type ScopeItem = {
  readonly kind: 'topic' | 'material'
  readonly id: string
  readonly title: string
}

export type InvitedAnswerMark = {
  readonly partyId: string
  readonly answer: 'given' | 'refused'
  readonly by: string
  readonly at: Date
}

/** One who was proposed, as the rules know them. */
export type InvitedPersonMark = InvitedMark & {
  readonly id: string
  readonly kind: ProposedKind
  readonly participantId: string | null
  readonly digest: string
  readonly phone: string | null
  /** Of a colleague who is proposed as co-mediator. */
  readonly colleagueId?: string | null
  readonly answers: readonly InvitedAnswerMark[]
  readonly endedBy: string | null
  readonly endedAt: Date | null
}

export type InvitedCase = {
  readonly status: CaseStatus
  /** The last day of the mediation; null while it is not known. */
  readonly mediationDueOn: LocalDate | null
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly invited: readonly InvitedPersonMark[]
}

export type ProposedPerson = {
  readonly id: string
  readonly digest: string
  readonly phone: string
  readonly lastDay: LocalDate
}
export type Proposal = ProposedPerson & {
  readonly kind: InvitedKind
  readonly scope: readonly string[]
}

/**
 * What holds for everyone who is proposed: the same form sent twice is one proposal, the case is in
 * mediation.
 * @returns whether it is there already
 */
export function decideProposalOpen(
  { status, invited }: InvitedCase,
  proposal: Pick<ProposedPerson, 'id' | 'digest'>,
): Decided<boolean> {
  const earlier = invited.find(({ id }) => id === proposal.id)
  if (earlier) return earlier.digest === proposal.digest ? allow(true) : refuse('ENTRY_DIFFERS')
  return status === 'in_mediation' ? allow(false) : refuse('INVITED_CASE_OVER')
}

/** A last day from today on, within the mediation. */
export function checkLastDay(
  { mediationDueOn }: Pick<InvitedCase, 'mediationDueOn'>,
  lastDay: LocalDate,
  today: LocalDate,
) {
  return {
    ...(lastDay < today && { lastDay: 'DATE_IN_PAST' as const }),
    ...(mediationDueOn !== null &&
      lastDay > mediationDueOn && { lastDay: 'AFTER_MEDIATION' as const }),
  }
}

/**
 * The number and the last day of someone who is proposed. A number of someone who takes part
 * already would mix two persons in one account.
 * @param phones the numbers of those who take part
 * @returns the number, null where it is wrong, and the mistakes of both fields
 */
export function checkProposedPerson(
  { status, mediationDueOn, invited }: InvitedCase,
  phones: readonly string[],
  { phone, lastDay }: ProposedPerson,
  today: LocalDate,
) {
  const mobile = parseMobile(phone)
  const isOpen = (each: InvitedPersonMark) => !isInvitedOver(standingOf(each, { status, today }))
  const isTaken =
    mobile.ok &&
    (phones.includes(mobile.value) ||
      invited.some((each) => each.phone === mobile.value && isOpen(each)))
  return {
    phone: mobile.ok ? mobile.value : null,
    mistakes: {
      ...(mobile.ok
        ? isTaken && { phone: 'PHONE_TAKES_PART' as const }
        : { phone: mobile.refusal.code }),
      ...checkLastDay({ mediationDueOn }, lastDay, today),
    },
  }
}

/**
 * The mediator who presides proposes someone, for topics and materials of the case and until a day
 * within the mediation. The same form sent twice is one proposal.
 * @param offered the topics and materials that can be opened now
 * @returns the number and the items, null where it is there already; or INVITED_CASE_OVER,
 * ENTRY_DIFFERS, INPUT_INVALID
 */
export function decidePropose(
  facts: InvitedCase,
  {
    offered,
    phones,
  }: { readonly offered: readonly ScopeItem[]; readonly phones: readonly string[] },
  proposal: Proposal,
  today: LocalDate,
): Decided<{ readonly phone: string; readonly items: readonly ScopeItem[] } | null> {
  const open = decideProposalOpen(facts, proposal)
  if (!open.ok) return open
  if (open.value) return allow(null)
  const items = offered.filter(({ id }) => proposal.scope.includes(id))
  // An interpreter may be there for meetings alone.
  const isEmpty =
    items.length === 0 && !(isInterpreter(proposal.kind) && proposal.scope.length === 0)
  const { phone, mistakes } = checkProposedPerson(facts, phones, proposal, today)
  const wrong = {
    ...mistakes,
    ...((isEmpty || items.length < new Set(proposal.scope).size) && {
      scope: isEmpty ? ('SCOPE_EMPTY' as const) : ('NOT_AN_OPTION' as const),
    }),
  }
  return phone !== null && Object.keys(wrong).length === 0
    ? allow({ phone, items })
    : refuse('INPUT_INVALID', {}, wrong)
}

export type AnsweredInvited = {
  readonly person: InvitedPersonMark
  readonly party: { readonly id: string; readonly name: string }
  readonly answer: InvitedAnswerMark['answer']
  /** The answers after this one let the person in. */
  readonly admits: boolean
}

/**
 * Each party consents or refuses, once. One refusal ends the proposal; the last consent admits.
 * @returns null where the same was answered before; or INVITED_ANSWERED, INVITED_ENDED,
 * INPUT_INVALID
 */
export function decideAnswerInvited(
  facts: InvitedCase,
  {
    invitedId,
    partyId,
    reply,
  }: {
    readonly invitedId: string
    readonly partyId: string
    readonly reply: ConsentReply
  },
  today: LocalDate,
): Decided<AnsweredInvited | null> {
  const person = facts.invited.find(({ id }) => id === invitedId)
  const party = facts.parties.find(({ id }) => id === partyId)
  if (!person) return refuse('INPUT_INVALID', {}, { invitedId: 'NOT_AN_OPTION' })
  if (!party) return refuse('INPUT_INVALID', {}, { partyId: 'NOT_AN_OPTION' })
  const answer = reply === 'agrees' ? 'given' : 'refused'
  const earlier = person.answers.find((each) => each.partyId === partyId)
  if (earlier)
    return earlier.answer === answer
      ? allow(null)
      : refuse('INVITED_ANSWERED', { by: earlier.by, at: earlier.at.toISOString() })
  if (standingOf(person, { status: facts.status, today }) !== 'proposed') return refuseEnded(person)
  // Answers of a party that has left count no more.
  const given = person.answers.filter(
    (each) => each.answer === 'given' && facts.parties.some(({ id }) => id === each.partyId),
  ).length
  return allow({
    person,
    party,
    answer,
    admits: answer === 'given' && given + 1 === facts.parties.length,
  })
}

const refuseEnded = ({ endedBy, endedAt }: InvitedPersonMark) =>
  refuse('INVITED_ENDED', { by: endedBy, at: endedAt?.toISOString() ?? null })

/**
 * The mediator ends an invitation at once, with a reason; also before the parties have answered.
 * What is over by its day or with the case can still be revoked, which changes nothing for the
 * person.
 * @returns the person; or INVITED_ENDED, INPUT_INVALID
 */
export function decideRevokeInvited(
  { invited }: Pick<InvitedCase, 'invited'>,
  invitedId: string,
): Decided<InvitedPersonMark> {
  const person = invited.find(({ id }) => id === invitedId)
  if (!person) return refuse('INPUT_INVALID', {}, { invitedId: 'NOT_AN_OPTION' })
  return person.ended === null ? allow(person) : refuseEnded(person)
}

/**
 * The invited person promises to keep what they learn to themselves, and says who they are: the
 * name under which they were invited, and a document whose number is well-formed. There is no
 * record to compare the number with, and it is not kept.
 * @returns null where they promised before; or INVITED_ENDED, IDENTITY_DIFFERS
 */
export function decidePromise(
  own: InvitedMark & { readonly name: string },
  declared: { readonly name: string },
  on: { readonly status: CaseStatus; readonly today: LocalDate },
): Decided<true | null> {
  const standing = standingOf(own, on)
  if (standing === 'helping') return allow(null)
  if (standing !== 'admitted') return refuse('INVITED_ENDED')
  return isSameName(declared.name, own.name) ? allow(true) : refuse('IDENTITY_DIFFERS')
}
