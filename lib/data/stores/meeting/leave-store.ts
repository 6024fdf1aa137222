import 'server-only'
import type { Leave } from '@/lib/domain/mediator/decide-leave'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { toDay } from '@/lib/data/mappers/day'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const p = columnsOf('mediator_profiles', 'p')
const LEAVE = select({ from: p.leave_from, to: p.leave_to })

/** A mediator's own leave, past or to come; null where none is registered. */
export async function findLeave(db: Read, mediatorId: string): Promise<Leave | null> {
  const row = await readRow(
    db,
    LEAVE,
    Prisma.sql`FROM mediator_profiles p WHERE ${p.account_id} = ${mediatorId}::uuid`,
  )
  return row?.from && row.to ? { from: toDay(row.from), to: toDay(row.to) } : null
}
