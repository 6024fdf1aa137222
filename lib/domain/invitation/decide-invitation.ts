// 邀请当事人. Sources: 在线调解规则 第8条, 第15条; docs/decisions/0094-parties-come-in.md,
// 0120-before-a-mediator.md.
import { CASE_STATUSES, type CaseStatus } from '../case/status'
import { parseMobile } from '../identity/phone'
import type { PartySide } from '../case/vocabulary'
import type { ParticipantKind } from '../participant/capacity'
import { mayShareNumber } from '../participant/shared-number'
import { allow, refuse, type Decided } from '../refusal'
import {
  stateOfInvitation,
  type InvitationChannel,
  type InvitationFacts,
  type InvitationMarks,
} from './invitation'

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
  readonly invitation: (InvitationFacts & InvitationMarks & { readonly id: string }) | null
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
 * The institution invites from the acceptance until a mediator has taken the case: the other side
 * of an application is consulted (在线调解规则 第15条), and both sides of any case choose a mediator
 * (第10条). Whom it invited it also reminds, revokes and renews.
 */
const ASKING: readonly CaseStatus[] = [
  'pending_assignment',
  'pending_mediator',
  'disclosure_review',
]

/** Has the case been accepted, and has no mediator taken it? */
export function mayAsk(status: CaseStatus): boolean {
  return ASKING.includes(status)
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
  /**
   * The invitation that the form showed as not revoked, '' for none; undefined: it is not compared.
   */
  readonly seenInvitationId?: string | undefined
}

/** The mediator who presides invites. @returns as `decideInvitee`, or STATUS_DOES_NOT_INVITE */
export function decideInvitation(
  { status, participants }: InvitationCase,
  typed: TypedInvitation,
): Decided<IssuedInvitation> {
  return mayInvite(status) ? decideInvitee(participants, typed) : refuse('STATUS_DOES_NOT_INVITE')
}

/**
 * One who comes into the case with the invitation: for an organisation whose representative no one
 * has named yet.
 */
export type NewRepresentative = {
  readonly id: string
  readonly partyId: string
  readonly name: string
}

/**
 * The institution invites to answer. An organisation answers through its representative, whom the
 * institution names here where the application did not: who applies knows the company and seldom
 * its manager.
 * @returns as `decideInvitee`, with whom to add; or STATUS_DOES_NOT_ASK
 */
export function decideAsking(
  { status, participants }: InvitationCase,
  typed: TypedInvitation & { readonly representative: string | null },
  newParticipantId: string,
): Decided<IssuedInvitation & { readonly adds: NewRepresentative | null }> {
  if (!mayAsk(status)) return refuse('STATUS_DOES_NOT_ASK')
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
 * An invitation for one participant, by SMS or on paper, by the mediator, or by the institution
 * while there is none. The number is that of the referral, or one that the mediator has found out;
 * without a number there are no last digits that could be proven. Of two who renew at once the
 * second learns who was faster.
 * @returns whom, how and to which number; or INVITATION_MEANWHILE, INPUT_INVALID
 */
function decideInvitee(
  participants: readonly Invitable[],
  typed: TypedInvitation,
): Decided<IssuedInvitation> {
  const participant = participants.find(({ id }) => id === typed.participantId)
  if (!participant || participant.hasEnded || participant.isOrganisation)
    return refuse('INPUT_INVALID', {}, { participantId: 'NOT_AN_OPTION' })
  const { invitation } = participant
  if (typed.seenInvitationId !== undefined && typed.seenInvitationId !== seenIdOf(invitation))
    return refuse('INVITATION_MEANWHILE', lastChangeOf(invitation))
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
  const isOpen = invitation !== null && invitation.usedAt === null && invitation.revokedAt === null
  return allow({
    participant,
    channel: typed.channel,
    phone: mobile.value,
    replaced: isOpen ? invitation.id : null,
  })
}

/** What a form of an invitation names: the last one unless it was revoked. */
export function seenIdOf(invitation: Invitable['invitation']): string {
  return invitation !== null && invitation.revokedAt === null ? invitation.id : ''
}

/** By whom and when an invitation was revoked or, where it was not, issued. */
function lastChangeOf(invitation: Invitable['invitation']) {
  if (invitation === null) return { by: null, at: null }
  const { revokedAt, revokedByName, issuedByName, issuedAt } = invitation
  return revokedAt === null
    ? { by: issuedByName, at: issuedAt.toISOString() }
    : { by: revokedByName, at: revokedAt.toISOString() }
}

type RevokedInvitation = {
  readonly invitationId: string
  readonly participantId?: string | undefined
}

/**
 * An invitation that is still open is revoked by the mediator.
 * @returns the participant; or INVITATION_NOT_OPEN with who revoked it and when,
 * INVITATION_MEANWHILE where it was renewed, INPUT_INVALID
 */
export function decideRevocation(
  { participants }: Pick<InvitationCase, 'participants'>,
  { invitationId, participantId }: RevokedInvitation,
  at: Date,
): Decided<Invitable> {
  const participant = participants.find(({ invitation }) => invitation?.id === invitationId)
  if (!participant?.invitation) {
    const latest = participants.find(({ id }) => id === participantId)?.invitation
    return latest
      ? refuse('INVITATION_MEANWHILE', lastChangeOf(latest))
      : refuse('INPUT_INVALID', {}, { invitationId: 'NOT_AN_OPTION' })
  }
  return stateOfInvitation(participant.invitation, at) === 'open'
    ? allow(participant)
    : refuse(
        'INVITATION_NOT_OPEN',
        participant.invitation.revokedAt === null ? {} : lastChangeOf(participant.invitation),
      )
}

/**
 * The institution revokes, until a mediator has taken the case.
 * @returns as `decideRevocation`, or STATUS_DOES_NOT_ASK
 */
export function decideAskingRevocation(
  { status, participants }: InvitationCase,
  typed: RevokedInvitation,
  at: Date,
): Decided<Invitable> {
  return mayAsk(status)
    ? decideRevocation({ participants }, typed, at)
    : refuse('STATUS_DOES_NOT_ASK')
}
