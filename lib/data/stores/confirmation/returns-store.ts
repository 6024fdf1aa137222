import 'server-only'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, readRows, select } from '@/lib/data/typed-reads'

/**
 * How often the court returned applications for this code, of its last ones from the same
 * institution.
 */
export type CourtReturn = {
  readonly total: number
  readonly code: string
  readonly returned: number
}

const RETURN = select({
  total: expression<number>(Prisma.sql`r.total`),
  code: expression<string>(Prisma.sql`r.code`),
  returned: expression<number>(Prisma.sql`r.returned`),
})

/**
 * What the court of this case returned of the applications of its institution, the most frequent
 * first; sums alone.
 */
export function findCourtReturns(db: Read, caseId: string): Promise<CourtReturn[]> {
  return readRows(
    db,
    RETURN,
    Prisma.sql`FROM heyi_confirmation_returns(${caseId}::uuid) r ORDER BY r.returned DESC, r.code`,
  )
}
