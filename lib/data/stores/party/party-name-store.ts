import 'server-only'
import { PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Parties of a case by name alone: no number, address or telephone is read.

export type PartyName = { readonly id: string; readonly side: PartySide; readonly name: string }

export type PartyWithAgents = PartyName & {
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const named = { id: p.id, side: p.side, name: p.name }
const NAMED = select(named)
const WITH_AGENTS = select({
  ...named,
  agents: expression<PartyWithAgents['agents']>(Prisma.sql`
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', ${a.id}, 'name', ${a.name}) ORDER BY ${a.id})
      FROM agents a WHERE ${a.case_id} = ${p.case_id} AND ${a.party_id} = ${p.id}), '[]')`),
})

/** The parties of a case in their order. */
const ofCase = (caseId: string) =>
  Prisma.sql`FROM parties p WHERE ${p.case_id} = ${caseId}::uuid ORDER BY ${p.position}`

/** The parties of a case in their order. */
export async function findPartyNames(db: Read, caseId: string): Promise<PartyName[]> {
  return (await readRows(db, NAMED, ofCase(caseId))).map(withSide)
}

/** The same, each with its agents. */
export async function findPartiesWithAgents(db: Read, caseId: string): Promise<PartyWithAgents[]> {
  return (await readRows(db, WITH_AGENTS, ofCase(caseId))).map(withSide)
}

function withSide<T extends { readonly side: string }>(row: T): T & { readonly side: PartySide } {
  return { ...row, side: parseStoredEnum(PARTY_SIDES, row.side, 'parties.side') }
}
