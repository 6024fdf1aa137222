import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCoursesOfCase } from '@/lib/data/stores/invitation/course-store'
import { findRemindersOfCase } from '@/lib/data/stores/invitation/reminder-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { mayInvite } from '@/lib/domain/invitation/decide-invitation'
import { findWithoutGuardian } from '@/lib/domain/participant/decide-guardian'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { permissionOf, type Ability } from '../case/ability'
import { presentInvitables, type InvitableView } from '../case/invitable-view'
import { defineSqlQuery } from '../define-query'
import { findMyCase, presentActHead, type ActHeadView } from './act-head'

export type InvitationsView = {
  readonly head: ActHeadView
  readonly ability: Ability
  readonly people: readonly InvitableView[]
  /** Names of the parties under 18 without a guardian. */
  readonly withoutGuardian: readonly string[]
}

/** Whom the mediator can invite, and how far each is. */
export const getInvitations = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId }),
  load: async (db, { caseId }, context) => {
    const card = await findMyCase(db, caseId, context)
    // A co-mediator invites no one and sees no number here.
    if (!card || card.mediatorId !== context.actor.id) return null
    const [people, courses, reminders, parties] = await Promise.all([
      findInvitables(db, caseId),
      findCoursesOfCase(db, caseId),
      findRemindersOfCase(db, caseId),
      findPreparedParties(db, caseId),
    ])
    return { card, people, courses, reminders, parties }
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, people, courses, reminders, parties }, context): InvitationsView => {
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
      people: presentInvitables({ people, courses, reminders }, context),
    }
  },
})
