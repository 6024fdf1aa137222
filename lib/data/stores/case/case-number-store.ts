import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const c = columnsOf('cases', 'c')
const CASE_ID = select({ id: c.id })

/** The case with this number, of the platform or of the court, if this actor may see it. */
export async function findCaseIdByNo(db: Read, caseNo: string): Promise<string | null> {
  const found = await readRow(
    db,
    CASE_ID,
    Prisma.sql`FROM cases c WHERE ${c.case_no} = ${caseNo} OR ${c.court_case_no} = ${caseNo}
      ORDER BY ${c.id} LIMIT 1`,
  )
  return found?.id ?? null
}
