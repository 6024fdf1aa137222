import 'server-only'
import type { Db } from '@/lib/data/door'
import { eventSubjectOf, scopeOf } from '@/lib/data/mappers/case'
import { findCase, lockCase } from '@/lib/data/stores/case/case-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { ConfirmationActor } from '@/lib/domain/confirmation/confirmation-moves'

/**
 * An application with its case, as a court's act needs them; null: for this court it does not
 * exist. The case is locked, as the parties lock it: of two acts at once the second one is decided
 * on the first.
 */
export async function loadForCourt(db: Db, { confirmationId }: { confirmationId: string }) {
  const found = await findConfirmation(db, confirmationId)
  if (!found) return null
  await lockCase(db, found.caseId)
  const confirmation = await findConfirmation(db, confirmationId)
  const record = await findCase(db, found.caseId)
  return confirmation && record ? { confirmation, record } : null
}

export type LoadedForCourt = NonNullable<Awaited<ReturnType<typeof loadForCourt>>>

export const scopeOfCourt = ({ record }: LoadedForCourt) => scopeOf(record)
export const subjectOfCourt = ({ record }: LoadedForCourt) => eventSubjectOf(record)

/** A clerk is 立案人员; every other actor of these acts is a judge (acts.ts). */
export const courtActorOf = ({ role }: Pick<Actor, 'role'>): ConfirmationActor =>
  role === 'court_clerk' ? 'clerk' : 'judge'
