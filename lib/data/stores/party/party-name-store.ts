import 'server-only'
import { PARTY_SIDES, type PartySide } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'

// Parties of a case by name alone: no number, address or telephone is read.

export type PartyName = { readonly id: string; readonly side: PartySide; readonly name: string }

export type PartyWithAgents = PartyName & {
  readonly agents: readonly { readonly id: string; readonly name: string }[]
}

/** The parties of a case in their order. */
export async function findPartyNames(db: Db, caseId: string): Promise<PartyName[]> {
  const rows = await db.party.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
    select: { id: true, side: true, name: true },
  })
  return rows.map(withSide)
}

/** The same, each with its agents. */
export async function findPartiesWithAgents(db: Db, caseId: string): Promise<PartyWithAgents[]> {
  const rows = await db.party.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
    select: { id: true, side: true, name: true, agents: { select: { id: true, name: true } } },
  })
  return rows.map(withSide)
}

function withSide<T extends { readonly side: string }>(row: T): T & { readonly side: PartySide } {
  return { ...row, side: parseStoredEnum(PARTY_SIDES, row.side, 'parties.side') }
}
