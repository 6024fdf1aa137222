import 'server-only'
import type { AgreementAgent } from '@/lib/domain/agreement/people'
import { AUTHORITIES } from '@/lib/domain/case/vocabulary'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

const a = columnsOf('agents', 'a')
const t = columnsOf('participants', 't')
const AGENT = select({
  id: a.id,
  partyId: a.party_id,
  name: a.name,
  authority: a.authority,
  hasEnded: expression<boolean>(Prisma.sql`EXISTS (SELECT 1 FROM participants t
    WHERE ${t.person_id} = ${a.id} AND ${t.kind} = 'agent' AND ${t.ended_on} IS NOT NULL)
      OR NOT heyi_holds_authority(${a.id})`),
})

/**
 * The agents of a case, with what decides whether they may sign: 和解 needs special authority (民诉法
 * 第62条), and one that no longer takes part, or whose paper is not in its term, does nothing.
 */
export async function findAgreementAgents(db: Read, caseId: string): Promise<AgreementAgent[]> {
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
