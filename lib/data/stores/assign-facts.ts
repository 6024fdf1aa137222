import 'server-only'
import type { Candidate } from '@/lib/domain/assignment/exclusions'
import { rankCandidates, type Ranking } from '@/lib/domain/assignment/ranking'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '../door'
import type { CaseRecord } from '../mappers/case'
import { findCandidates, findCasePeople, findServiceChanges, lockMediator } from './candidate-store'
import { findCase } from './case-store'

export type AssignRecord = CaseRecord & {
  readonly ranking: Ranking
  readonly candidates: readonly Candidate[]
  readonly names: ReadonlyMap<string, string>
  readonly serviceChanges: ReadonlyMap<string, { readonly by: string; readonly at: Date }>
  readonly isConfirmationWaived: boolean
  readonly hadMediator: boolean
}

/**
 * Locks the case, then the mediator, for the rest of the transaction: an assignment is decided on several readings, and none of them
 * may change in between. Whoever assigns or disables meanwhile waits here and then sees what was done.
 */
export async function lockForAssignment(db: Db, caseId: string, mediatorId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM cases WHERE id = ${caseId}::uuid FOR UPDATE`
  await lockMediator(db, mediatorId)
}

/** A case with everything an assignment is decided on: candidates, their ranking and exclusions, the institution's setting. */
export async function findAssignRecord(db: Db, caseId: string, today: LocalDate): Promise<AssignRecord | null> {
  const record = await findCase(db, caseId)
  if (!record) return null
  const { institutionId, disputeType } = record
  const institution = institutionId
    ? await db.institution.findUnique({ where: { id: institutionId }, select: { mediatorConfirmationWaived: true } })
    : null
  const people = await findCasePeople(db, caseId)
  const candidates = institutionId ? await findCandidates(db, { caseId, institutionId, disputeType }) : []
  const hadMediator = (await db.assignment.count({ where: { caseId } })) > 0
  return {
    ...record,
    candidates,
    ranking: rankCandidates(candidates, { disputeType, people }, today),
    serviceChanges: institutionId ? await findServiceChanges(db, institutionId) : new Map(),
    names: new Map(candidates.map(({ mediatorId, name }) => [mediatorId, name])),
    isConfirmationWaived: institution?.mediatorConfirmationWaived ?? false,
    hadMediator,
  }
}
