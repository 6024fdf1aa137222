import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import type { ProposalFacts } from '@/lib/domain/proposal/decide-proposal'
import {
  POWER_ROLES,
  PROPOSAL_KINDS,
  PROPOSAL_STATES,
  type PowerRole,
  type ProposalKind,
} from '@/lib/domain/proposal/proposal-kinds'
import { SECOND_KEYS, type SecondKey } from '@/lib/domain/parameters/catalogue'
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/setup/staff-accounts'
import { INSTITUTION_ENDS, type InstitutionEnd } from '@/lib/domain/ending/institution-end'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { expression, readValue } from '@/lib/data/typed-reads'

// 双人复核: what one administrator proposes and another person decides.

export type ProposedParameter = {
  readonly key: SecondKey
  /** Null: the court follows the installation again. */
  readonly value: number | null
  readonly from: LocalDate
}

export type ProposedEnd = { readonly as: InstitutionEnd; readonly intoId: string | null }

export type NewProposal = {
  readonly id: string
  readonly kind: ProposalKind
  /** Of the account that is opened, gets a password, or whose second step is reset. */
  readonly role: StaffRole | null
  readonly courtId: string | null
  readonly subjectId: string
  readonly subjectName: string
  readonly subjectVersion: number | null
  readonly contentSealed: string | null
  /** The new value of a period of the law, where it is one. */
  readonly parameter?: ProposedParameter
  /** How an institution ends, where it is that. */
  readonly end?: ProposedEnd
  readonly reason: string
  readonly expiresAt: Date
}

type ProposeGrant = Grant<
  | 'administrator:propose'
  | 'administrator:propose-password'
  | 'court-key:propose'
  | 'institution:propose-end'
  | 'parameter:propose'
  | 'second-factor:propose-reset'
>

export async function addProposal(
  db: Db,
  { actor }: ProposeGrant,
  { parameter, end, ...proposal }: NewProposal,
  at: Date,
): Promise<void> {
  await db.proposal.create({
    data: {
      ...proposal,
      parameterKey: parameter?.key ?? null,
      parameterValue: parameter?.value ?? null,
      parameterFrom: parameter ? fromDay(parameter.from) : null,
      endAs: end?.as ?? null,
      endIntoId: end?.intoId ?? null,
      proposedBy: actor.id,
      proposedByName: actor.name,
      proposedByRole: actor.role,
      proposedAt: at,
    },
    select: { id: true },
  })
}

export type ProposalRecord = ProposalFacts &
  NewProposal & {
    readonly proposedByRole: ActorRole
    readonly proposedAt: Date
    readonly decisionReason: string | null
  }

type Row = Prisma.ProposalGetPayload<object>

function toRecord({
  kind,
  role,
  state,
  proposedByRole,
  parameterKey: key,
  parameterValue: value,
  parameterFrom: from,
  endAs,
  endIntoId: intoId,
  ...row
}: Row): ProposalRecord {
  return {
    ...row,
    ...(key !== null &&
      from !== null && {
        parameter: {
          key: parseStoredEnum(SECOND_KEYS, key, 'proposals.parameter_key'),
          value,
          from: toDay(from),
        },
      }),
    ...(endAs !== null && {
      end: { as: parseStoredEnum(INSTITUTION_ENDS, endAs, 'proposals.end_as'), intoId },
    }),
    kind: parseStoredEnum(PROPOSAL_KINDS, kind, 'proposals.kind'),
    role: role === null ? null : parseStoredEnum(STAFF_ROLES, role, 'proposals.role'),
    state: parseStoredEnum(PROPOSAL_STATES, state, 'proposals.state'),
    proposedByRole: parseStoredEnum(ACTOR_ROLES, proposedByRole, 'proposals.proposed_by_role'),
  }
}

/** A proposal, locked: of two who decide at once the second reads what the first decided. */
export async function lockProposal(db: Db, id: string): Promise<ProposalRecord | null> {
  await db.$executeRaw`SELECT 1 FROM proposals WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const row = await db.proposal.findUnique({ where: { id } })
  return row && toRecord(row)
}

export async function findProposal(db: Db, id: string): Promise<ProposalRecord | null> {
  const row = await db.proposal.findUnique({ where: { id } })
  return row && toRecord(row)
}

/** One that waits for the same subject, null where there is none. */
export async function findWaitingProposal(
  db: Db,
  kind: ProposalKind,
  where:
    | { readonly subjectId: string }
    | { readonly courtId: string }
    | { readonly parameterKey: SecondKey; readonly courtId: string | null },
  at: Date,
): Promise<ProposalRecord | null> {
  const row = await db.proposal.findFirst({
    where: { kind, ...where, state: 'waiting', expiresAt: { gt: at } },
    orderBy: { proposedAt: 'asc' },
  })
  return row && toRecord(row)
}

type Decision = { readonly state: 'confirmed' | 'refused' | 'withdrawn'; readonly reason?: string }

/** Writes the decision. @returns false where the proposal no longer waits */
export async function setProposalDecision(
  db: Db,
  { actor }: Grant<'proposal:confirm' | 'proposal:refuse' | 'proposal:withdraw'>,
  id: string,
  { state, reason }: Decision,
  at: Date,
): Promise<boolean> {
  const { count } = await db.proposal.updateMany({
    where: { id, state: 'waiting' },
    data: {
      state,
      decidedBy: actor.id,
      decidedByName: actor.name,
      decidedAt: at,
      decisionReason: reason ?? null,
    },
  })
  return count === 1
}

/** The latest ones, so many at most. */
export async function findProposals(db: Db, atMost: number): Promise<ProposalRecord[]> {
  const rows = await db.proposal.findMany({
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: atMost,
  })
  return rows.map(toRecord)
}

/** Whether an administrator has the document number with this keyed hash. */
export async function isAdministratorKnown(db: Db, identityHash: string): Promise<boolean> {
  return readValue(
    db,
    expression<boolean>(Prisma.sql`heyi_is_administrator_known(${identityHash})`),
  )
}

/** Accounts of the three administrators with one of these names, among those the actor sees. */
export async function findNamesakes(
  db: Db,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly role: PowerRole }[]> {
  if (names.length === 0) return []
  const rows = await db.account.findMany({
    where: { name: { in: [...names] }, role: { in: [...POWER_ROLES] } },
    orderBy: { id: 'asc' },
    select: { name: true, role: true },
  })
  return rows.map(({ name, role }) => ({
    name,
    role: parseStoredEnum(POWER_ROLES, role, 'accounts.role'),
  }))
}
