import 'server-only'
import { AUTHORITIES } from '@/lib/domain/case/vocabulary'
import type { AgentRecipient } from '@/lib/domain/delivery/plan-deliveries'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

const a = columnsOf('agents', 'a')
const p = columnsOf('parties', 'p')
const t = columnsOf('participants', 't')
const AGENT = select({
  agentId: a.id,
  partyId: a.party_id,
  name: a.name,
  authority: a.authority,
  phoneSealed: a.phone_sealed,
  hasEnded: expression<boolean>(Prisma.sql`EXISTS (SELECT 1 FROM participants t
    WHERE ${t.person_id} = ${a.id} AND ${t.kind} = 'agent' AND ${t.ended_on} IS NOT NULL)`),
})

/**
 * The agents of a case with their numbers in clear: for deliveries alone, which seal them again. In
 * the order of the parties.
 */
export async function findAgentRecipients(db: Db, caseId: string): Promise<AgentRecipient[]> {
  const rows = await readRows(
    db,
    AGENT,
    Prisma.sql`FROM agents a JOIN parties p ON ${p.id} = ${a.party_id}
      WHERE ${a.case_id} = ${caseId}::uuid ORDER BY ${p.position}, ${a.id}`,
  )
  return rows.map(({ phoneSealed, ...row }) => {
    const phone =
      phoneSealed === null ? null : readSealed(phoneSealed, 'agents.phone_sealed', row.agentId)
    return {
      ...row,
      authority: parseStoredEnum(AUTHORITIES, row.authority, 'agents.authority'),
      phone: phone === UNREADABLE ? null : phone,
    }
  })
}
