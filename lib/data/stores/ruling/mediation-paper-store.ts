import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { MediationPaper } from '@/lib/domain/ruling/decide-mediation-paper'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay } from '@/lib/data/mappers/day'
import { columnsOf, readRow, select } from '@/lib/data/typed-reads'

const p = columnsOf('mediation_papers', 'p')

/** The 调解书 of a case, for its court; null: none is recorded. */
export async function findMediationPaper(db: Read, caseId: string): Promise<MediationPaper | null> {
  const row = await readRow(
    db,
    select({ number: p.number, issuedOn: p.issued_on, by: p.by_name }),
    Prisma.sql`FROM mediation_papers p WHERE ${p.case_id} = ${caseId}::uuid`,
  )
  return row && { ...row, issuedOn: toDay(row.issuedOn) }
}

/** Records it, once. @returns false: another act was faster */
export async function addMediationPaper(
  db: Db,
  { actor }: Grant<'mediation-paper:record'>,
  of: { readonly id: string; readonly courtId: string; readonly holderId: string },
  { number, issuedOn }: { readonly number: string; readonly issuedOn: LocalDate },
  at: Date,
): Promise<boolean> {
  const { count } = await db.mediationPaper.createMany({
    data: [
      {
        caseId: of.id,
        courtId: of.courtId,
        holderId: of.holderId,
        number,
        issuedOn: fromDay(issuedOn),
        byAccount: actor.id,
        byName: actor.name,
        byRole: actor.role,
        recordedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}
