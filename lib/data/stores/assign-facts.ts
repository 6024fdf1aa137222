import 'server-only'
import type { Candidate } from '@/lib/domain/assignment/exclusions'
import { rankCandidates, type Ranking } from '@/lib/domain/assignment/ranking'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '../door'
import type { CaseRecord } from '../mappers/case'
import { findCandidates, findCasePeople } from './candidate-store'
import { findCase } from './case-store'

export type AssignRecord = CaseRecord & {
  readonly ranking: Ranking
  readonly candidates: readonly Candidate[]
  readonly names: ReadonlyMap<string, string>
  readonly isConfirmationWaived: boolean
  readonly hadMediator: boolean
}

/** A case with everything an assignment is decided on: candidates, their ranking and exclusions, the institution's setting. */
export async function findAssignRecord(db: Db, caseId: string, today: LocalDate): Promise<AssignRecord | null> {
  const record = await findCase(db, caseId)
  if (!record?.institutionId) return null
  const institution = await db.institution.findUnique({ where: { id: record.institutionId }, select: { mediatorConfirmationWaived: true } })
  if (!institution) return null
  const people = await findCasePeople(db, caseId)
  const candidates = await findCandidates(db, { caseId, institutionId: record.institutionId, disputeType: record.disputeType })
  const hadMediator = (await db.assignment.count({ where: { caseId } })) > 0
  return {
    ...record,
    candidates,
    ranking: rankCandidates(candidates, { disputeType: record.disputeType, people }, today),
    names: new Map(candidates.map(({ mediatorId, name }) => [mediatorId, name])),
    isConfirmationWaived: institution.mediatorConfirmationWaived,
    hadMediator,
  }
}
