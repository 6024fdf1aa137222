// 邀请当事人. Sources: 在线调解规则 第8条, 第15条; docs/decisions/0094-parties-come-in.md.
import { CASE_STATUSES, type CaseStatus } from '../case/status'
import { parseMobile } from '../identity/phone'
import type { CaseSource } from '../case/source'
import type { PartySide } from '../case/vocabulary'
import type { ParticipantKind } from '../participant/capacity'
import { mayShareNumber } from '../participant/shared-number'
import { allow, refuse, type Decided } from '../refusal'
import { stateOfInvitation, type InvitationChannel, type InvitationFacts } from './invitation'

/** One who can be invited: an organisation comes through its representative or an agent. */
export type Invitable = {
  readonly id: string
  readonly name: string
  readonly kind: ParticipantKind
  readonly partyId: string | null
  readonly side: PartySide | null
  readonly isOrganisation: boolean
  readonly hasEnded: boolean
  /** Of the referral, in clear; null where there is none. */
  readonly phone: string | null
  readonly invitation: (InvitationFacts & { readonly id: string }) | null
}

export type InvitationCase = {
  readonly status: CaseStatus
  readonly participants: readonly Invitable[]
}

/** Someone is let into a case as long as it is mediated. */
const INVITING: readonly CaseStatus[] = CASE_STATUSES.filter((status) => status === 'in_mediation')

export function mayInvite(status: CaseStatus): boolean {
  return INVITING.includes(status)
}

/**
 * Whom the institution may invite while no mediator has taken a case: every party of a case that waits for its assignment, so that they
 * can choose a mediator (在线调解规则 第10条); in a case of an application also later (第15条: the other side is consulted).
 */
const ASKING: readonly CaseStatus[] = ['pending_mediator', 'disclosure_review']

export function mayAsk({
  source,
  status,
}: {
  readonly source: CaseSource
  readonly status: CaseStatus
}): boolean {
  return (
    status === 'pending_assignment' || (source === 'party_application' && ASKING.includes(status))
  )
}

export type IssuedInvitation = {
  readonly participant: Invitable
  readonly channel: InvitationChannel
  /** Eleven digits. */
  readonly phone: string
  /** The open invitation that this one takes the place of. */
  readonly replaced: string | null
}

type TypedInvitation = {
  readonly participantId: string
  readonly channel: InvitationChannel
  readonly phone: string | null
}

/** The mediator who presides invites. @returns as `decideInvitee`, or STATUS_DOES_NOT_INVITE */
export function decideInvitation(
  { status, participants }: InvitationCase,
  typed: TypedInvitation,
): Decided<IssuedInvitation> {
  return mayInvite(status) ? decideInvitee(participants, typed) : refuse('STATUS_DOES_NOT_INVITE')
}

/** One who comes into the case with the invitation: for an organisation whose representative no one has named yet. */
export type NewRepresentative = {
  readonly id: string
  readonly partyId: string
  readonly name: string
}

/**
 * The institution invites to answer. An organisation answers through its representative, whom the institution names here where the
 * application did not: who applies knows the company and seldom its manager.
 * @returns as `decideInvitee`, with whom to add; or STATUS_DOES_NOT_ASK
 */
export function decideAsking(
  { participants, ...facts }: InvitationCase & { readonly source: CaseSource },
  typed: TypedInvitation & { readonly representative: string | null },
  newParticipantId: string,
): Decided<IssuedInvitation & { readonly adds: NewRepresentative | null }> {
  if (!mayAsk(facts)) return refuse('STATUS_DOES_NOT_ASK')
  const organisation = participants.find(({ id }) => id === typed.participantId)
  if (!organisation?.isOrganisation || organisation.partyId === null)
    return addingNone(decideInvitee(participants, typed))
  const { partyId } = organisation
  const isNamed = participants.some(
    (each) => each.partyId === partyId && each.kind === 'legal_representative' && !each.hasEnded,
  )
  if (isNamed) return refuse('INPUT_INVALID', {}, { participantId: 'NOT_AN_OPTION' })
  const { representative: name } = typed
  if (name === null) return refuse('INPUT_INVALID', {}, { representative: 'REQUIRED' })
  const adds = { id: newParticipantId, partyId, name }
  const invitee: Invitable = {
    ...organisation,
    ...adds,
    kind: 'legal_representative',
    isOrganisation: false,
    invitation: null,
  }
  const others = participants.filter(({ id }) => id !== organisation.id)
  const decided = decideInvitee([...others, invitee], { ...typed, participantId: invitee.id })
  return decided.ok ? allow({ ...decided.value, adds }) : decided
}

const addingNone = (decided: Decided<IssuedInvitation>) =>
  decided.ok ? allow({ ...decided.value, adds: null }) : decided

/**
 * An invitation for one participant, by SMS or on paper, by the mediator, or by the institution while there is none. The number is that of the referral, or one that the mediator has
 * found out; without a number there are no last digits that could be proven.
 * @returns whom, how and to which number; or INPUT_INVALID
 */
function decideInvitee(
  participants: readonly Invitable[],
  typed: TypedInvitation,
): Decided<IssuedInvitation> {
  const participant = participants.find(({ id }) => id === typed.participantId)
  if (!participant || participant.hasEnded || participant.isOrganisation)
    return refuse('INPUT_INVALID', {}, { participantId: 'NOT_AN_OPTION' })
  const phone = typed.phone ?? participant.phone
  if (phone === null) return refuse('INPUT_INVALID', {}, { phone: 'REQUIRED' })
  const mobile = parseMobile(phone)
  if (!mobile.ok) return refuse('INPUT_INVALID', {}, { phone: mobile.refusal.code })
  const isTaken = participants.some(
    (each) =>
      each.id !== participant.id &&
      !each.hasEnded &&
      each.phone === mobile.value &&
      !mayShareNumber(participant, each),
  )
  if (isTaken) return refuse('INPUT_INVALID', {}, { phone: 'PHONE_TAKES_PART' })
  const { invitation } = participant
  const isOpen = invitation !== null && invitation.usedAt === null && invitation.revokedAt === null
  return allow({
    participant,
    channel: typed.channel,
    phone: mobile.value,
    replaced: isOpen ? invitation.id : null,
  })
}

/**
 * An invitation that is still open is revoked by the mediator.
 * @returns the participant; or INVITATION_NOT_OPEN, INPUT_INVALID
 */
export function decideRevocation(
  { participants }: Pick<InvitationCase, 'participants'>,
  invitationId: string,
  at: Date,
): Decided<Invitable> {
  const participant = participants.find(({ invitation }) => invitation?.id === invitationId)
  if (!participant?.invitation)
    return refuse('INPUT_INVALID', {}, { invitationId: 'NOT_AN_OPTION' })
  return stateOfInvitation(participant.invitation, at) === 'open'
    ? allow(participant)
    : refuse('INVITATION_NOT_OPEN')
}
