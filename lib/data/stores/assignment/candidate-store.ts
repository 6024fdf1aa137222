import 'server-only'
import type { CasePerson } from '@/lib/domain/assignment/exclusions'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { PARTY_SIDES, REPLACE_REASONS } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Leavers } from './mediator-book-store'

/**
 * Locks one mediator's account for the rest of the transaction, so that assigning and disabling run
 * one after the other and the second reads the result of the first.
 * @returns who changed the account's state last; null where the mediator is not of this institution
 */
export async function lockMediator(db: Db, mediatorId: string) {
  const rows = await db.$queryRaw<
    {
      name: string
      status: 'active' | 'disabled'
      status_changed_at: Date | null
      status_changed_by_name: string | null
      version: number
    }[]
  >`
    SELECT name, status, status_changed_at, status_changed_by_name, version FROM accounts
    WHERE id = ${mediatorId}::uuid AND role = 'mediator' FOR UPDATE`
  return rows[0] ?? null
}

/** Who last disabled or enabled each mediator of the institution, and when. */
export async function findServiceChanges(
  db: Db,
  institutionId: string,
): Promise<ReadonlyMap<string, { by: string; at: Date }>> {
  const rows = await db.account.findMany({
    where: { institutionId, role: 'mediator', statusChangedAt: { not: null } },
    select: { id: true, statusChangedAt: true, statusChangedByName: true },
  })
  return new Map(
    rows.map((row) => [row.id, { by: row.statusChangedByName ?? '', at: row.statusChangedAt! }]),
  )
}

/**
 * The newest open assignment of a mediator, reported to a user who wants to disable that mediator.
 */
export async function findNewestAssignment(
  db: Db,
  mediatorId: string,
): Promise<{ readonly by: string; readonly at: Date } | null> {
  const row = await db.assignment.findFirst({
    where: { mediatorId, endedAt: null },
    orderBy: { assignedAt: 'desc' },
    select: { assignedBy: true, assignedAt: true },
  })
  return row && { by: row.assignedBy, at: row.assignedAt }
}

/** Open cases a mediator carries now. */
export async function countCarriedCases(db: Db, mediatorId: string): Promise<number> {
  return db.case.count({ where: { mediatorId, status: { in: [...CARRIED_STATUSES] } } })
}

/**
 * All persons with a stake in these cases (parties, legal representatives, agents), by the keyed
 * hashes of their numbers.
 */
export async function findPeopleOfCases(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CasePerson[]>> {
  const parties = await db.party.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: {
      id: true,
      caseId: true,
      side: true,
      documentHash: true,
      phoneHash: true,
      representativeName: true,
      representativeHash: true,
      agents: { select: { id: true, documentHash: true, phoneHash: true } },
    },
  })
  const people = new Map<string, CasePerson[]>(caseIds.map((id) => [id, []]))
  for (const party of parties) {
    const side = parseStoredEnum(PARTY_SIDES, party.side, 'parties.side')
    const found = people.get(party.caseId)!
    found.push({
      personId: party.id,
      side,
      role: 'party',
      identityHash: party.documentHash,
      phoneHash: party.phoneHash,
    })
    if (party.representativeName)
      found.push({
        personId: party.id,
        side,
        role: 'representative',
        identityHash: null,
        phoneHash: party.representativeHash,
      })
    for (const agent of party.agents) {
      found.push({
        personId: agent.id,
        side,
        role: 'agent',
        identityHash: agent.documentHash,
        phoneHash: agent.phoneHash,
      })
    }
  }
  return people
}

/**
 * Mediators who were removed from each of these cases: after a disclosure, by the institution, or
 * because they ended it early.
 */
export async function findLeavers(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Leavers>> {
  const replaced = await db.disclosure.findMany({
    where: { caseId: { in: [...caseIds] }, decision: 'replaced' },
    select: { caseId: true, mediatorId: true },
  })
  const withdrew = await db.assignment.findMany({
    where: { caseId: { in: [...caseIds] }, endedBecause: 'withdrawn' },
    select: { caseId: true, mediatorId: true },
  })
  const taken = await db.assignment.findMany({
    where: { caseId: { in: [...caseIds] }, endedBecause: 'replaced_by_institution' },
    select: { caseId: true, mediatorId: true, endReason: true },
  })
  const takenFrom = (id: string) =>
    new Map(
      taken
        .filter(({ caseId }) => caseId === id)
        .map(({ mediatorId }) => [
          mediatorId,
          taken.flatMap((row) =>
            row.caseId === id && row.mediatorId === mediatorId
              ? [parseStoredEnum(REPLACE_REASONS, row.endReason ?? '', 'assignments.end_reason')]
              : [],
          ),
        ]),
    )
  const of = (rows: readonly { caseId: string; mediatorId: string }[], id: string) =>
    new Set(rows.filter(({ caseId }) => caseId === id).map(({ mediatorId }) => mediatorId))
  return new Map(
    caseIds.map((id) => [
      id,
      { replaced: of(replaced, id), withdrew: of(withdrew, id), takenFrom: takenFrom(id) },
    ]),
  )
}
