import 'server-only'
import type { Read } from '@/lib/data/door'
import { findCoursesOfCase } from '@/lib/data/stores/invitation/course-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { findPeopleToCall, findRemindersOfCase } from '@/lib/data/stores/invitation/reminder-store'
import { findRepresentatives } from '@/lib/data/stores/participant/representative-store'
import { findPreparedParties } from '@/lib/data/stores/party/party-name-store'
import { findWithoutGuardian } from '@/lib/domain/participant/decide-guardian'
import { endsOf } from '@/lib/domain/participant/decide-representative'
import type { GuardianEnd } from '@/lib/domain/participant/guardian-limits'
import { representativeEnd, REPRESENTATIVES } from '@/lib/labels/zh-CN/asking'
import { guardianEnd } from '@/lib/labels/zh-CN/guardian'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import { newId } from '@/lib/platform/ids'
import { presentInvitables, type InvitableView } from '../case/invitable-view'
import type { ReadContext } from '../define-query'

/**
 * Whom the institution invites until a mediator has taken the case, and who acts for the parties.
 */
export type AskingPeopleView = {
  readonly people: readonly (InvitableView & { readonly namesRepresentative: boolean })[]
  /** Who is to be called because two reminders did not bring them; null: no one. */
  readonly call: string | null
  /** Parties under 18 without a guardian. */
  readonly minors: readonly { readonly id: string; readonly name: string }[]
  /** Those whom the institution named, and why each could be replaced. */
  readonly representatives: readonly {
    readonly id: string
    readonly name: string
    readonly words: string
    readonly ends: readonly { readonly reason: GuardianEnd; readonly words: string }[]
  }[]
  /** Makes a form sent twice one guardian. */
  readonly freshId: string
}

export async function loadAskingPeople(db: Read, caseId: string) {
  return {
    people: await findInvitables(db, caseId),
    courses: await findCoursesOfCase(db, caseId),
    reminders: await findRemindersOfCase(db, caseId),
    toCall: await findPeopleToCall(db, caseId),
    preparedParties: await findPreparedParties(db, caseId),
    representatives: await findRepresentatives(db, caseId),
  }
}

export function presentAskingPeople(
  {
    toCall,
    preparedParties,
    representatives,
    ...invited
  }: Awaited<ReturnType<typeof loadAskingPeople>>,
  context: Pick<ReadContext, 'today' | 'now'>,
): AskingPeopleView {
  const withoutRepresentative = new Set(
    preparedParties.filter((each) => each.representative === null).map(({ id }) => id),
  )
  const partyOf = new Map(invited.people.map(({ id, partyId }) => [id, partyId]))
  return {
    people: presentInvitables(invited, context).map((person) => ({
      ...person,
      namesRepresentative:
        person.isOrganisation && withoutRepresentative.has(partyOf.get(person.participantId) ?? ''),
    })),
    call: toCall.length > 0 ? INVITE.toCall(toCall) : null,
    minors: findWithoutGuardian(preparedParties).map(({ id, name }) => ({ id, name })),
    representatives: representatives
      .filter(({ isNamedByInstitution, end }) => isNamedByInstitution && end === null)
      .map((each) => ({
        id: each.id,
        name: each.name,
        words: each.isGuardian
          ? REPRESENTATIVES.guardianOf(each.party)
          : REPRESENTATIVES.managerOf(each.party),
        ends: endsOf(each).map((reason) => ({
          reason,
          words:
            each.isGuardian || reason === 'of_age'
              ? guardianEnd[reason]
              : representativeEnd[reason],
        })),
      })),
    freshId: newId(),
  }
}
