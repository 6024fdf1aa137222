import 'server-only'
import type { DeskNode } from '@/lib/domain/desk/court-desk'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'
import { isAt, NODES_OF, pointAt, readPoint } from './desk-points'

const c = columnsOf('cases', 'c')

/** A case at a point of the mediation period whose clock is paused; it is not near its end. */
export type PausedCase = {
  readonly id: string
  readonly node: DeskNode | null
  readonly dueOn: string | null
}

/** The cases of the desk whose clock is paused today: few, with an index of their own. */
export async function findPausedCases(
  db: Read,
  courtId: string,
  today: LocalDate,
): Promise<PausedCase[]> {
  const rows = await readRows(
    db,
    select({
      ...pointAt(today),
      id: c.id,
      dueOn: expression<string | null>(Prisma.sql`${c.mediation_due_on}::text`),
    }),
    Prisma.sql`FROM cases c WHERE ${c.court_id} = ${courtId}::uuid AND ${isAt(
      'running',
      NODES_OF.running,
      today,
    )}
      AND ${c.id} = ANY (ARRAY(SELECT p.case_id FROM clock_pauses p
        WHERE p.court_id = ${courtId}::uuid
        AND coalesce(p.to_on, 'infinity'::date) >= ${today}::date))`,
  )
  return rows.map(({ id, dueOn, ...row }) => ({ id, dueOn, node: readPoint(row).node }))
}
