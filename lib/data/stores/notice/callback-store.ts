import 'server-only'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, nullable, readRow, select } from '@/lib/data/typed-reads'

/** A call back that is still to be made, with the mediator who has the case now. */
export type DueCallback = {
  readonly caseId: string
  readonly caseNo: string
  readonly mediatorId: string
  readonly at: Date
}

const k = columnsOf('contacts', 'k')
const later = columnsOf('contacts', 'later')
const c = columnsOf('cases', 'c')
const CALLBACK = select({
  caseId: c.id,
  caseNo: c.case_no,
  mediatorId: nullable(c.mediator_id),
  at: nullable(k.callback_at),
})

/**
 * The call back agreed on in this contact; null where a later contact with the same person has
 * settled it (ADR 0044), or the case is no longer in mediation.
 */
export async function findDueCallback(db: Db, contactId: string): Promise<DueCallback | null> {
  const row = await readRow(
    db,
    CALLBACK,
    Prisma.sql`FROM contacts k JOIN cases c ON ${c.id} = ${k.case_id}
      WHERE ${k.id} = ${contactId}::uuid AND ${c.status} = 'in_mediation' AND NOT EXISTS (
        SELECT 1 FROM contacts later WHERE ${later.case_id} = ${k.case_id}
          AND ${later.person_id} = ${k.person_id}
          AND (${later.happened_at}, ${later.recorded_at}) > (${k.happened_at}, ${k.recorded_at}))`,
  )
  if (row === null || row.mediatorId === null || row.at === null) return null
  return { caseId: row.caseId, caseNo: row.caseNo, mediatorId: row.mediatorId, at: row.at }
}
