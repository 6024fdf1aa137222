import 'server-only'
import { DISPUTE_TYPES, type DisputeType } from '@/lib/domain/case/vocabulary'
import type { Db } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'

const r = columnsOf('import_rows', 'r')

/** Lines that wait and name no institution. */
const isUntargeted = (importId: string) => Prisma.sql`${r.import_id} = ${importId}::uuid
  AND ${r.state} = 'ready' AND ${r.preview} ->> 'institution' IS NULL`

const COUNT = select({ rows: ROW_COUNT })

/** How many lines of a list of referrals wait and name no institution. */
export async function countUntargetedLines(db: Db, importId: string): Promise<number> {
  const [row] = await readRows(
    db,
    COUNT,
    Prisma.sql`FROM import_rows r WHERE ${isUntargeted(importId)}`,
  )
  return row?.rows ?? 0
}

const TYPE = select({
  disputeType: expression<string>(Prisma.sql`${r.preview} ->> 'disputeType'`),
  rows: ROW_COUNT,
})

/** The type of dispute that most of these lines have; null where there are none. */
export async function findUntargetedType(db: Db, importId: string): Promise<DisputeType | null> {
  const [row] = await readRows(
    db,
    TYPE,
    Prisma.sql`FROM import_rows r WHERE ${isUntargeted(importId)} GROUP BY 1 ORDER BY 2 DESC, 1
      LIMIT 1`,
  )
  return row ? parseStoredEnum(DISPUTE_TYPES, row.disputeType, 'import_rows.preview') : null
}
