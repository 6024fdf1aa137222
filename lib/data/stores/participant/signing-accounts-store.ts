import 'server-only'
import type { Signer } from '@/lib/domain/document/case-document-kinds'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'

const t = columnsOf('participants', 't')
const ACCOUNT = select({ id: t.account_id })

/**
 * The accounts of those who have come in and take part for a party that signs, or who sign as its
 * agent.
 */
export async function findSigningAccounts(
  db: Read,
  caseId: string,
  signers: readonly Pick<Signer, 'role' | 'id'>[],
): Promise<readonly string[]> {
  const idsOf = (role: Signer['role']) =>
    signers.flatMap((each) => (each.role === role ? (each.id ?? []) : []))
  const rows = await readRows(
    db,
    ACCOUNT,
    Prisma.sql`FROM participants t WHERE ${t.case_id} = ${caseId}::uuid
      AND ${t.account_id} IS NOT NULL
      AND ${t.ended_on} IS NULL AND ${t.kind} <> 'invited'
      AND (${t.party_id} = ANY(${idsOf('party')}::uuid[])
        OR (${t.kind} = 'agent' AND ${t.person_id} = ANY(${idsOf('agent')}::uuid[])))`,
  )
  return [...new Set(rows.flatMap(({ id }) => id ?? []))]
}
