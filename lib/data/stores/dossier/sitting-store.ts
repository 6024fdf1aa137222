import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRows, select } from '@/lib/data/typed-reads'
import { EVENT_SHAPES } from '@/lib/domain/audit/events'
import type { PageRange } from '@/lib/domain/dossier/volume-pages'

const e = columnsOf('events', 'e')

export type Sitting = {
  readonly caseId: string
  readonly actorId: string
  readonly sitting: string
  readonly isPrint: boolean
}

/** The printed pages that this person's sitting has recorded. */
export async function findPagesOfSitting(
  db: Read,
  { caseId, actorId, sitting, isPrint }: Sitting,
): Promise<PageRange[]> {
  const rows = await readRows(
    db,
    select({ data: e.data }),
    Prisma.sql`FROM events e
      WHERE ${e.case_id} = ${caseId}::uuid AND ${e.kind} = 'volume.read'
        AND ${e.actor_id} = ${actorId}::uuid AND ${e.data} ->> 'sitting' = ${sitting}
        AND (${e.data} ->> 'isPrint')::boolean = ${isPrint}::boolean`,
  )
  return rows.flatMap(({ data }) => EVENT_SHAPES['volume.read'].parse(data).pages)
}
