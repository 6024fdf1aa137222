import 'server-only'
import { AUTHORITIES, type Authority } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const a = columnsOf('agents', 'a')
const AGENT = select({ id: a.id, partyId: a.party_id, name: a.name, authority: a.authority })

export type AgentWithAuthority = {
  readonly id: string
  readonly partyId: string
  readonly name: string
  readonly authority: Authority
}

/** The agents of a case with what they may do: 和解 needs special authority (民诉法 第62条). */
export async function findAgentsWithAuthority(
  db: Read,
  caseId: string,
): Promise<AgentWithAuthority[]> {
  const rows = await readRows(
    db,
    AGENT,
    Prisma.sql`FROM agents a WHERE ${a.case_id} = ${caseId}::uuid ORDER BY ${a.id}`,
  )
  return rows.map((row) => ({
    ...row,
    authority: parseStoredEnum(AUTHORITIES, row.authority, 'agents.authority'),
  }))
}
