import 'server-only'
import type { Candidate, CasePerson } from '@/lib/domain/assignment/exclusions'
import { CARRIED_STATUSES } from '@/lib/domain/case/status'
import { PARTY_SIDES } from '@/lib/domain/case/vocabulary'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { Prisma } from '../generated/prisma/client'
import type { Db } from '../door'
import { toDayOrNull } from '../mappers/day'
import { known } from '../mappers/known'

/**
 * Locks one mediator's account for the rest of the transaction: assigning and disabling meet here, one waits for the other and
 * then sees what it did. Returns who changed the account's state last, or null where the mediator is not this institution's.
 */
export async function lockMediator(db: Db, mediatorId: string) {
  const rows = await db.$queryRaw<{ name: string; status: 'active' | 'disabled'; status_changed_at: Date | null; status_changed_by_name: string | null; version: number }[]>`
    SELECT name, status, status_changed_at, status_changed_by_name, version FROM accounts
    WHERE id = ${mediatorId}::uuid AND role = 'mediator' FOR UPDATE`
  return rows[0] ?? null
}

/** Who last disabled or enabled each mediator of the institution, and when. */
export async function findServiceChanges(db: Db, institutionId: string): Promise<ReadonlyMap<string, { by: string; at: Date }>> {
  const rows = await db.account.findMany({
    where: { institutionId, role: 'mediator', statusChangedAt: { not: null } },
    select: { id: true, statusChangedAt: true, statusChangedByName: true },
  })
  return new Map(rows.map((row) => [row.id, { by: row.statusChangedByName ?? '', at: row.statusChangedAt! }]))
}

/** The newest open assignment of a mediator: what someone is told who wants to disable them. */
export async function findNewestAssignment(db: Db, mediatorId: string): Promise<{ readonly by: string; readonly at: Date } | null> {
  const row = await db.assignment.findFirst({
    where: { mediatorId, endedAt: null }, orderBy: { assignedAt: 'desc' }, select: { assignedBy: true, assignedAt: true },
  })
  return row && { by: row.assignedBy, at: row.assignedAt }
}

/** Open cases a mediator carries now. */
export async function countCarriedCases(db: Db, mediatorId: string): Promise<number> {
  return db.case.count({ where: { mediatorId, status: { in: [...CARRIED_STATUSES] } } })
}

/** Everyone with a stake in the case: parties, legal representatives and agents, by the keyed hashes of their numbers. */
export async function findCasePeople(db: Db, caseId: string): Promise<CasePerson[]> {
  const parties = await db.party.findMany({
    where: { caseId },
    select: {
      id: true, side: true, documentHash: true, phoneHash: true, representativeName: true, representativeHash: true,
      agents: { select: { id: true, documentHash: true, phoneHash: true } },
    },
  })
  return parties.flatMap((party) => {
    const side = known(PARTY_SIDES, party.side, 'parties.side')
    const people: CasePerson[] = [{ personId: party.id, side, role: 'party', identityHash: party.documentHash, phoneHash: party.phoneHash }]
    if (party.representativeName) people.push({ personId: party.id, side, role: 'representative', identityHash: null, phoneHash: party.representativeHash })
    return [...people, ...party.agents.map((agent) => ({
      personId: agent.id, side, role: 'agent' as const, identityHash: agent.documentHash, phoneHash: agent.phoneHash,
    }))]
  })
}

type MeasuredRow = {
  mediator_id: string; open_cases: number; closed_total: number; closing_days: number; closed_same: number; succeeded_same: number; last_assigned: Date | null
}

/** One pass over the institution's cases: load, closings, success in this dispute type, last assignment, per mediator. */
async function measureMediators(db: Db, institutionId: string, disputeType: string): Promise<ReadonlyMap<string, MeasuredRow>> {
  const rows = await db.$queryRaw<MeasuredRow[]>(Prisma.sql`
    SELECT p.account_id AS mediator_id,
      count(c.id) FILTER (WHERE c.status = ANY (${[...CARRIED_STATUSES]}))::int AS open_cases,
      count(c.id) FILTER (WHERE c.closed_at IS NOT NULL)::int AS closed_total,
      coalesce(sum(c.closed_at::date - c.referred_at::date) FILTER (WHERE c.closed_at IS NOT NULL), 0)::int AS closing_days,
      count(c.id) FILTER (WHERE c.closed_at IS NOT NULL AND c.dispute_type = ${disputeType})::int AS closed_same,
      count(c.id) FILTER (WHERE c.outcome IN ('agreement', 'settled_withdrawn') AND c.dispute_type = ${disputeType})::int AS succeeded_same,
      (SELECT max(a.assigned_at) FROM assignments a WHERE a.mediator_id = p.account_id) AS last_assigned
    FROM mediator_profiles p LEFT JOIN cases c ON c.mediator_id = p.account_id
    WHERE p.institution_id = ${institutionId}::uuid GROUP BY p.account_id`)
  return new Map(rows.map((row) => [row.mediator_id, row]))
}

/** The institution's mediators as candidates for this case. */
export async function findCandidates(db: Db, facts: { readonly caseId: string; readonly institutionId: string; readonly disputeType: string }): Promise<Candidate[]> {
  const measured = await measureMediators(db, facts.institutionId, facts.disputeType)
  const replaced = await db.disclosure.findMany({ where: { caseId: facts.caseId, decision: 'replaced' }, select: { mediatorId: true } })
  const withdrew = await db.assignment.findMany({ where: { caseId: facts.caseId, endedBecause: 'withdrawn' }, select: { mediatorId: true } })
  const profiles = await db.mediatorProfile.findMany({
    where: { institutionId: facts.institutionId },
    select: {
      accountId: true, identityHash: true, specialties: true, caseloadCap: true, rosterConfirmedOn: true, rosterExpiresOn: true,
      leaveFrom: true, leaveTo: true, account: { select: { name: true, status: true, phoneHash: true } },
    },
  })
  return profiles.map((profile) => {
    const numbers = measured.get(profile.accountId)
    const from = toDayOrNull(profile.leaveFrom)
    const to = toDayOrNull(profile.leaveTo)
    return {
      mediatorId: profile.accountId,
      name: profile.account.name,
      status: known(['active', 'disabled'], profile.account.status, 'accounts.status'),
      leave: from && to ? { from, to } : null,
      rosterConfirmedOn: toDayOrNull(profile.rosterConfirmedOn),
      rosterExpiresOn: toDayOrNull(profile.rosterExpiresOn),
      identityHash: profile.identityHash,
      phoneHash: profile.account.phoneHash,
      openCases: numbers?.open_cases ?? 0,
      caseloadCap: profile.caseloadCap,
      specialties: profile.specialties,
      closedSameType: numbers?.closed_same ?? 0,
      succeededSameType: numbers?.succeeded_same ?? 0,
      closedTotal: numbers?.closed_total ?? 0,
      totalClosingDays: numbers?.closing_days ?? 0,
      lastAssignedAt: numbers?.last_assigned ? toLocalDate(numbers.last_assigned) : null,
      disclosedOnThisCase: replaced.some(({ mediatorId }) => mediatorId === profile.accountId),
      withdrewFromThisCase: withdrew.some(({ mediatorId }) => mediatorId === profile.accountId),
    }
  })
}

