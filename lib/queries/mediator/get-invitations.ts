import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCoursesOfCase } from '@/lib/data/stores/invitation/course-store'
import { findRemindersOfCase } from '@/lib/data/stores/invitation/reminder-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { findGuardians } from '@/lib/data/stores/participant/guardian-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { maskPhone } from '@/lib/domain/identity/masking'
import { mayInvite } from '@/lib/domain/invitation/decide-invitation'
import { followCourse, type PersonCourse } from '@/lib/domain/invitation/funnel'
import { stateOfInvitation, type InvitationState } from '@/lib/domain/invitation/invitation'
import type { ReminderFacts } from '@/lib/domain/invitation/reminders'
import { findOfAdults, findWithoutGuardian } from '@/lib/domain/participant/decide-guardian'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import { INVITE, invitationChannel } from '@/lib/labels/zh-CN/invitation'
import { arrivalInWords } from '@/lib/labels/zh-CN/arrival'
import { dayAndTime, dayInWords } from '@/lib/labels/zh-CN/moment'
import { nameRole } from '@/lib/labels/zh-CN/party'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

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
  readonly invitation: {
    readonly id: string
    readonly state: InvitationState
    readonly isPaper: boolean
    /** 短信 · 11月28日 10:20前有效 */
    readonly words: string
  } | null
}

export type InvitationsView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly people: readonly InvitableView[]
  /** Names of the parties under 18 without a guardian. */
  readonly withoutGuardian: readonly string[]
  /** Sentences about guardians whose party is 18 by now. */
  readonly ofAdults: readonly string[]
}

/** Whom the mediator can invite, and how far each is. */
export const getInvitations = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    // A co-mediator invites no one and sees no number here.
    if (!card || card.mediatorId !== context.actor.id) return null
    const [people, courses, reminders, parties, guardians] = await Promise.all([
      findInvitables(db, caseId),
      findCoursesOfCase(db, caseId),
      findRemindersOfCase(db, caseId),
      findPreparedParties(db, caseId),
      findGuardians(db, caseId),
    ])
    return { card, people, courses, reminders, parties, guardians }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, people, courses, reminders, parties, guardians }, context): InvitationsView => {
    const permission = permissionOf('invitation:issue', card, context)
    return {
      head: presentActHead(card, context),
      ability:
        permission.allowed && !mayInvite(card.status)
          ? {
              allowed: false,
              why: refusalSentence({ code: 'STATUS_DOES_NOT_INVITE', facts: {} }, context.now),
            }
          : permission,
      withoutGuardian: findWithoutGuardian(parties).map(({ name }) => name),
      ofAdults: findOfAdults(guardians, parties).map(({ name, party }) =>
        GUARDIAN.ofAdult(party.name, name),
      ),
      people: people
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
        })),
    }
  },
})

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
