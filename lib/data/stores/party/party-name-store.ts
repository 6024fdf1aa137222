import 'server-only'
import { PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Parties of a case by name alone: no number, address or telephone is read.

export type PartyName = { readonly id: string; readonly side: PartySide; readonly name: string }

export type PartyWithAgents = PartyName & {
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

type Stored<T> = Omit<T, 'side'> & { side: string }

/** The parties of a case in their order. */
export async function findPartyNames(db: Read, caseId: string): Promise<PartyName[]> {
  const rows = await db.$queryRaw<Stored<PartyName>[]>`
    SELECT p.id, p.side, p.name FROM parties p
    WHERE p.case_id = ${caseId}::uuid ORDER BY p.position`
  return rows.map(withSide)
}

/** The same, each with its agents. */
export async function findPartiesWithAgents(db: Read, caseId: string): Promise<PartyWithAgents[]> {
  const rows = await db.$queryRaw<Stored<PartyWithAgents>[]>`
    SELECT p.id, p.side, p.name,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.id)
        FROM agents a WHERE a.case_id = p.case_id AND a.party_id = p.id), '[]') AS agents
    FROM parties p WHERE p.case_id = ${caseId}::uuid ORDER BY p.position`
  return rows.map(withSide)
}

function withSide<T extends { readonly side: string }>(row: T): T & { readonly side: PartySide } {
  return { ...row, side: parseStoredEnum(PARTY_SIDES, row.side, 'parties.side') }
}
