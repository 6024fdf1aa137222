import 'server-only'
import { isHolderOver60 } from '@/lib/domain/identity/age'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { readSealed } from '@/lib/platform/sealed-value'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRow, select } from '@/lib/data/typed-reads'

const t = columnsOf('participants', 't')
const p = columnsOf('parties', 'p')
const a = columnsOf('agents', 'a')
const OWN_DOCUMENT = select({
  personId: t.person_id,
  ofParty: nullable(p.document_sealed),
  ofAgent: nullable(a.document_sealed),
})

/**
 * Whether a participant is 60 or older by the identity card in the referral. The number is opened
 * here and nothing but the answer leaves. A representative has no document there.
 */
export async function findIsOver60(
  db: Read,
  participantId: string,
  today: LocalDate,
): Promise<boolean> {
  const row = await readRow(
    db,
    OWN_DOCUMENT,
    Prisma.sql`FROM participants t
      LEFT JOIN parties p ON ${p.id} = ${t.person_id} AND ${t.kind} = 'party'
      LEFT JOIN agents a ON ${a.id} = ${t.person_id} AND ${t.kind} = 'agent'
      WHERE ${t.id} = ${participantId}::uuid`,
  )
  const sealed = row?.ofParty ?? row?.ofAgent
  if (!row?.personId || !sealed) return false
  const column = row.ofParty ? 'parties.document_sealed' : 'agents.document_sealed'
  const number = readSealed(sealed, column, row.personId)
  return number !== UNREADABLE && isHolderOver60(number, today)
}
