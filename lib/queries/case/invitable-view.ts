import type { InvitedParticipant } from '@/lib/data/stores/invitation/invitation-store'
import { maskPhone } from '@/lib/domain/identity/masking'
import { followCourse, type PersonCourse } from '@/lib/domain/invitation/funnel'
import { seenIdOf } from '@/lib/domain/invitation/decide-invitation'
import { stateOfInvitation, type InvitationState } from '@/lib/domain/invitation/invitation'
import type { ReminderFacts } from '@/lib/domain/invitation/reminders'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { arrivalInWords } from '@/lib/labels/zh-CN/arrival'
import { INVITE, invitationChannel } from '@/lib/labels/zh-CN/invitation'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { nameRole } from '@/lib/labels/zh-CN/party'
import type { ReadContext } from '../define-query'

/** One who can be invited, and how far they are. */
export type InvitableView = {
  readonly participantId: string
  readonly name: string
  readonly role: string
  /** 138****5678 */
  readonly phone: string | null
  readonly isOrganisation: boolean
  readonly hasCome: boolean
  /** 11月20日邀请，11月21日打开; null where no one invited them yet. */
  readonly course: string | null
  /** 11月22日、11月24日已短信提醒，11月25日起请电话联系 */
  readonly reminded: string | null
  /**
   * What the form names, so that of two who renew at once one does: the last one, '' where it was
   * revoked or there is none.
   */
  readonly seenInvitationId: string
  readonly invitation: {
    readonly id: string
    readonly state: InvitationState
    readonly isPaper: boolean
    /** 短信 · 11月28日 10:20前有效 */
    readonly words: string
  } | null
}

type InvitableFacts = {
  readonly people: readonly InvitedParticipant[]
  readonly courses: ReadonlyMap<string, PersonCourse>
  readonly reminders: ReadonlyMap<string, ReminderFacts['made']>
}

/** Those who take part now, as who invites them sees them. */
export function presentInvitables(
  { people, courses, reminders }: InvitableFacts,
  context: Pick<ReadContext, 'today' | 'now'>,
): readonly InvitableView[] {
  return people
    .filter(({ hasEnded }) => !hasEnded)
    .map(({ id, name, kind, partyKind, phone, isOrganisation, accountId, invitation }) => ({
      participantId: id,
      name,
      role: nameRole(kind, partyKind === 'natural'),
      phone: phone && maskPhone(phone),
      isOrganisation,
      hasCome: accountId !== null,
      course: courseInWords(courses.get(id), context.today),
      reminded: remindersInWords(reminders.get(id) ?? [], context.today),
      seenInvitationId: seenIdOf(invitation),
      invitation: invitation && {
        id: invitation.id,
        state: stateOfInvitation(invitation, context.now),
        isPaper: invitation.channel === 'paper',
        words: [
          invitationChannel[invitation.channel],
          invitation.deliveryState && INVITE.smsState[invitation.deliveryState],
          invitation.openedAt && invitation.usedAt === null ? INVITE.opened : null,
          invitation.revokedBecause === 'too_many_tries' ? INVITE.tooMany : null,
          stateOfInvitation(invitation, context.now) === 'open'
            ? INVITE.until(dayAndTime(invitation.expiresAt, context.today))
            : null,
        ]
          .filter(Boolean)
          .join(' · '),
      },
    }))
}

function courseInWords(course: PersonCourse | undefined, today: LocalDate): string | null {
  return course ? arrivalInWords(followCourse(course), today) : null
}

function remindersInWords(made: ReminderFacts['made'], today: LocalDate): string | null {
  const dayOf = ({ at }: { readonly at: Date }) => dayInWords(toLocalDate(at), today)
  const sent = made.filter(({ step }) => step !== 'call').map(dayOf)
  const call = made.find(({ step }) => step === 'call')
  return (
    [sent.length > 0 ? INVITE.remindedOn(sent) : null, call ? INVITE.callSince(dayOf(call)) : null]
      .filter(Boolean)
      .join('，') || null
  )
}
