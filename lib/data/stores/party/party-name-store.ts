import 'server-only'
import type { PreparedParty } from '@/lib/domain/case/preparations'
import { PARTY_KINDS, PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Parties of a case by name alone: no number, address or telephone is read.

export type PartyName = {
  readonly id: string
  readonly side: PartySide
  readonly name: string
  /** Of a third person who joined later; null: from the beginning. */
  readonly joinedAt: Date | null
}

export type PartyWithAgents = PartyName & {
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const named = { id: p.id, side: p.side, name: p.name, joinedAt: p.joined_at }
const NAMED = select(named)
const withAgents = {
  ...named,
  agents: expression<PartyWithAgents['agents']>(Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', ${a.id}, 'name', ${a.name})
      ORDER BY ${a.id})
      FROM agents a WHERE ${a.case_id} = ${p.case_id} AND ${a.party_id} = ${p.id}), '[]')`),
}
const WITH_AGENTS = select(withAgents)
const PREPARED = select({
  ...withAgents,
  kind: p.kind,
  isMinor: expression<boolean>(Prisma.sql`heyi_is_minor(${p.id})`),
  representative: p.representative_name,
})

/** The parties of a case in their order, without those that have left. */
const ofCase = (caseId: string) =>
  Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid AND ${p.left_at} IS NULL
    ORDER BY ${p.position}`

/** The parties of a case in their order. */
export async function findPartyNames(db: Read, caseId: string): Promise<PartyName[]> {
  return (await readRows(db, NAMED, ofCase(caseId))).map(withSide)
}

const WITH_LEFT = select({
  ...named,
  hasLeft: expression<boolean>(Prisma.sql`(${p.left_at} IS NOT NULL)`),
})

/** The same with those that have left: an agreement that names one of them lacks its signature. */
export async function findAgreementParties(
  db: Read,
  caseId: string,
): Promise<(PartyName & { readonly hasLeft: boolean })[]> {
  const rows = await readRows(
    db,
    WITH_LEFT,
    Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid ORDER BY ${p.position}`,
  )
  return rows.map(withSide)
}

/** The same, each with its agents. */
export async function findPartiesWithAgents(db: Read, caseId: string): Promise<PartyWithAgents[]> {
  return (await readRows(db, WITH_AGENTS, ofCase(caseId))).map(withSide)
}

/** A party with everyone who may act for it; `isMinor`: it is a person under 18. */
export type PreparedPartyName = PreparedParty & PartyName & { readonly isMinor: boolean }

/** The same, each with its representative too: everyone who may act for it. */
export async function findPreparedParties(db: Read, caseId: string): Promise<PreparedPartyName[]> {
  return (await readRows(db, PREPARED, ofCase(caseId))).map((row) => ({
    ...withSide(row),
    kind: parseStoredEnum(PARTY_KINDS, row.kind, 'parties.kind'),
  }))
}

function withSide<T extends { readonly side: string }>(row: T): T & { readonly side: PartySide } {
  return { ...row, side: parseStoredEnum(PARTY_SIDES, row.side, 'parties.side') }
}
