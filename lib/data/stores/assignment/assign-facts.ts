import 'server-only'
import type { Candidate, CaseFacts } from '@/lib/domain/assignment/exclusions'
import type { ChoiceMark } from '@/lib/domain/mediator-choice/choice'
import { rankCandidates, type Ranking } from '@/lib/domain/assignment/ranking'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { caseSelect, toCaseRecord, type CaseRecord } from '@/lib/data/mappers/case'
import { NOT_UNDONE } from './assignment-store'
import { findLeavers, findPeopleOfCases } from './excluding-facts-store'
import { findServiceChanges, lockMediator } from './candidate-store'
import { lockCase } from '../case/case-store'
import { findChoicesOfCases } from '../mediator-choice/choice-store'
import { findTrainingRules } from '../court/training-rule-store'
import { holdRosterEntry } from '../roster/roster-store'
import {
  candidatesFor,
  findMediatorBook,
  sumSameType,
  type BookedMediator,
} from './mediator-book-store'

/** A case with what an assignment of it is decided on, before anybody is ranked. */
export type AssignFile = CaseRecord &
  Pick<CaseFacts, 'people' | 'institutionSameType' | 'trainingRule'> & {
    readonly candidates: readonly Candidate[]
    readonly names: ReadonlyMap<string, string>
    readonly isConfirmationWaived: boolean
    /** Somebody worked on it before; an assignment that was taken back does not count. */
    readonly hadMediator: boolean
    /** The mediator who had it last. */
    readonly formerMediator: string | null
    /** What the parties chose together; null: no choice was opened. */
    readonly choice: ChoiceMark | null
    /** What that mediator wrote for the next one (具体说明); empty where they wrote nothing. */
    readonly handover: string
  }

export type AssignRecord = AssignFile & {
  readonly ranking: Ranking
  readonly serviceChanges: ReadonlyMap<string, { readonly by: string; readonly at: Date }>
}

/**
 * Locks the case, then the mediator and the entry in the roster of the case's court, for the rest
 * of the transaction: an assignment is decided on several reads, and none of them may change in
 * between. A simultaneous assignment, disabling or removal waits here and then reads the result.
 */
export async function lockForAssignment(db: Db, caseId: string, mediatorId: string): Promise<void> {
  await lockCase(db, caseId)
  await lockMediator(db, mediatorId)
  const record = await db.case.findUnique({ where: { id: caseId }, select: { courtId: true } })
  if (record) await holdRosterEntry(db, record.courtId, mediatorId)
}

/**
 * Reads the facts on which assignments of these cases are decided, in a constant number of
 * statements. Cases the actor may not see are missing.
 */
export async function findAssignFiles(
  db: Db,
  caseIds: readonly string[],
  today: LocalDate,
): Promise<AssignFile[]> {
  const rows = await db.case.findMany({ where: { id: { in: [...caseIds] } }, select: caseSelect })
  const records = rows.map(toCaseRecord)
  const ids = records.map(({ id }) => id)
  const people = await findPeopleOfCases(db, ids)
  const leavers = await findLeavers(db, ids)
  const worked = await db.assignment.findMany({
    where: { caseId: { in: ids }, ...NOT_UNDONE },
    distinct: ['caseId'],
    orderBy: [{ assignedAt: 'desc' }, { id: 'desc' }],
    select: { caseId: true, mediatorName: true, endedBecause: true, endText: true },
  })
  const former = new Map(worked.map((assignment) => [assignment.caseId, assignment]))
  const choices = await findChoicesOfCases(db, ids)
  const tenantIds = [
    ...new Set(records.flatMap(({ institutionId }) => (institutionId ? [institutionId] : []))),
  ]
  const institutions = new Map<string, AssigningInstitution>()
  for (const id of tenantIds) institutions.set(id, await findAssigningInstitution(db, id, today))
  const rules = await findTrainingRules(db, [...new Set(records.map(({ courtId }) => courtId))])
  return records.map((record) => {
    const institution = record.institutionId ? institutions.get(record.institutionId) : undefined
    return {
      ...record,
      people: people.get(record.id) ?? [],
      institutionSameType: sumSameType(institution?.book ?? [], record.disputeType),
      trainingRule: rules.get(record.courtId)!,
      candidates: institution
        ? candidatesFor(institution.book, record, leavers.get(record.id)!)
        : [],
      names: institution?.names ?? new Map(),
      isConfirmationWaived: institution?.isConfirmationWaived ?? false,
      hadMediator: former.has(record.id),
      formerMediator: former.get(record.id)?.mediatorName ?? null,
      handover: readHandover(former.get(record.id)),
      choice: choices.get(record.id) ?? null,
    }
  })
}

/** The text of 提前终结. That of a replacement is the institution's own and no hand-over. */
function readHandover(
  last: { readonly endedBecause: string | null; readonly endText: string | null } | undefined,
): string {
  return last?.endedBecause === 'withdrawn' ? (last.endText ?? '') : ''
}

type AssigningInstitution = {
  readonly book: readonly BookedMediator[]
  readonly names: ReadonlyMap<string, string>
  readonly isConfirmationWaived: boolean
}

async function findAssigningInstitution(
  db: Db,
  institutionId: string,
  today: LocalDate,
): Promise<AssigningInstitution> {
  const institution = await db.institution.findUnique({
    where: { id: institutionId },
    select: { mediatorConfirmationWaived: true },
  })
  const book = await findMediatorBook(db, institutionId, today)
  const names = new Map(book.map(({ mediatorId, name }) => [mediatorId, name]))
  return { book, names, isConfirmationWaived: institution?.mediatorConfirmationWaived ?? false }
}

/**
 * A case with all facts of an assignment: candidates, their ranking and exclusions, the
 * institution's setting.
 */
export async function findAssignRecord(
  db: Db,
  caseId: string,
  today: LocalDate,
): Promise<AssignRecord | null> {
  const [file] = await findAssignFiles(db, [caseId], today)
  if (!file) return null
  return {
    ...file,
    ranking: rankCandidates(file.candidates, file, today),
    serviceChanges: file.institutionId
      ? await findServiceChanges(db, file.institutionId)
      : new Map(),
  }
}
