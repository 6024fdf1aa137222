// 邀请当事人. Sources: 在线调解规则 第8条, 第15条; docs/decisions/0094-parties-come-in.md.
import { CASE_STATUSES, type CaseStatus } from '../case/status'
import type { ActorRole } from '../access/roles'
import { parseMobile } from '../identity/phone'
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

/** While there is no mediator yet the institution invites, so that the parties can choose one (在线调解规则 第10条). */
export function mayInstitutionInvite(status: CaseStatus): boolean {
  return status === 'pending_assignment'
}

const mayInviteAs = (role: ActorRole, status: CaseStatus) =>
  role === 'institution_admin' ? mayInstitutionInvite(status) : mayInvite(status)

export type IssuedInvitation = {
  readonly participant: Invitable
  readonly channel: InvitationChannel
  /** Eleven digits. */
  readonly phone: string
  /** The open invitation that this one takes the place of. */
  readonly replaced: string | null
}

/**
 * An invitation for one participant, by SMS or on paper, by the mediator, or by the institution while there is none. The number is that of the referral, or one that the mediator has
 * found out; without a number there are no last digits that could be proven.
 * @returns whom, how and to which number; or STATUS_DOES_NOT_INVITE, INPUT_INVALID
 */
export function decideInvitation(
  { status, participants }: InvitationCase,
  typed: {
    readonly participantId: string
    readonly channel: InvitationChannel
    readonly phone: string | null
  },
  role: ActorRole,
): Decided<IssuedInvitation> {
  if (!mayInviteAs(role, status)) return refuse('STATUS_DOES_NOT_INVITE')
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
