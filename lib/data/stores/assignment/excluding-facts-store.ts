import 'server-only'
import type { CasePerson } from '@/lib/domain/assignment/exclusions'
import { PARTY_SIDES, REPLACE_REASONS, WITHDRAW_REASONS } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Leavers } from './mediator-book-store'

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
      kind: true,
      name: true,
      documentHash: true,
      phoneHash: true,
      representativeName: true,
      representativeHash: true,
      agents: { select: { id: true, name: true, documentHash: true, phoneHash: true } },
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
      name: party.name,
      identityHash: party.documentHash,
      phoneHash: party.phoneHash,
    })
    if (party.representativeName)
      found.push({
        personId: party.id,
        side,
        role: party.kind === 'natural' ? 'guardian' : 'representative',
        name: party.representativeName,
        identityHash: null,
        phoneHash: party.representativeHash,
      })
    for (const agent of party.agents) {
      found.push({
        personId: agent.id,
        side,
        role: 'agent',
        name: agent.name,
        identityHash: agent.documentHash,
        phoneHash: agent.phoneHash,
      })
    }
  }
  return people
}

/**
 * Mediators who were removed from each of these cases: after a disclosure, also as a co-mediator,
 * by the institution, or because they ended it early.
 */
export async function findLeavers(
  db: Db,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Leavers>> {
  const replaced = await db.disclosure.findMany({
    where: { caseId: { in: [...caseIds] }, decision: 'replaced' },
    select: { caseId: true, mediatorId: true },
  })
  const ended = await db.assignment.findMany({
    where: {
      caseId: { in: [...caseIds] },
      endedBecause: { in: ['withdrawn', 'replaced_by_institution'] },
    },
    select: { caseId: true, mediatorId: true, endedBecause: true, endReason: true },
  })
  const recused = await db.caseCoMediator.findMany({
    where: { caseId: { in: [...caseIds] }, endReason: 'recusal' },
    select: { caseId: true, mediatorId: true },
  })
  const reasonsOf = <R extends string>(id: string, endedBecause: string, reasons: readonly R[]) => {
    const found = new Map<string, R[]>()
    for (const row of ended) {
      if (row.caseId !== id || row.endedBecause !== endedBecause) continue
      const reason = parseStoredEnum(reasons, row.endReason ?? '', 'assignments.end_reason')
      found.set(row.mediatorId, [...(found.get(row.mediatorId) ?? []), reason])
    }
    return found
  }
  const replacedIn = (id: string) =>
    new Set(
      [...replaced, ...recused]
        .filter(({ caseId }) => caseId === id)
        .map(({ mediatorId }) => mediatorId),
    )
  return new Map(
    caseIds.map((id) => [
      id,
      {
        replaced: replacedIn(id),
        withdrew: reasonsOf(id, 'withdrawn', WITHDRAW_REASONS),
        takenFrom: reasonsOf(id, 'replaced_by_institution', REPLACE_REASONS),
      },
    ]),
  )
}
