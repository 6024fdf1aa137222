import 'server-only'
import type { CourtMove } from '@/lib/domain/court-stage/court-step'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { countUpToMost, type Counted } from '@/lib/data/bounded-count'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { partyNames } from '@/lib/data/mappers/case-list'
import { toDay } from '@/lib/data/mappers/day'
import { enumListLiteral, limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, nullable, readRows, select } from '@/lib/data/typed-reads'

// The numbers that a court gave after mediations: of agreements on record, of suits, of 调解书.

const c = columnsOf('cases', 'c')
const s = columnsOf('court_steps', 's')
const i = columnsOf('institutions', 'i')

const NUMBER = select({
  id: s.case_id,
  institutionId: c.institution_id,
  number: s.number,
  on: s.made_on,
  by: s.by_name,
  caseNo: c.case_no,
  institution: nullable(i.name),
  applicants: partyNames('applicant'),
  respondents: partyNames('respondent'),
})

export type CourtNumber = {
  /** Of the case. */
  readonly id: string
  readonly institutionId: string | null
  readonly number: string | null
  readonly on: LocalDate
  readonly by: string
  readonly caseNo: string
  readonly institution: string | null
  readonly applicants: readonly string[]
  readonly respondents: readonly string[]
}

const ofMove = (courtId: string, move: CourtMove) =>
  Prisma.sql`${s.court_id} = ${courtId}::uuid AND ${s.move} IN ${enumListLiteral([move])} AND ${s.number} IS NOT NULL`

/**
 * The numbers of one kind, the latest first. The page is found in the index of numbers before
 * anything is read of its cases: a later page passes over entries of that index and not over cases.
 */
export async function findCourtNumbers(
  db: Read,
  courtId: string,
  move: CourtMove,
  { take, skip }: { readonly take: number; readonly skip: number },
): Promise<CourtNumber[]> {
  const rows = await readRows(
    db,
    NUMBER,
    Prisma.sql`FROM page JOIN court_steps s ON ${s.case_id} = page.case_id
      AND ${s.step_no} = page.step_no
      JOIN cases c ON ${c.id} = ${s.case_id} LEFT
        JOIN institutions i ON ${i.id} = ${c.institution_id}
      ORDER BY ${s.made_at} DESC, ${s.case_id}`,
    Prisma.sql`WITH page AS MATERIALIZED (SELECT ${s.case_id}, ${s.step_no} FROM court_steps s
      WHERE ${ofMove(courtId, move)} ORDER BY ${s.made_at} DESC, ${s.case_id}
      ${limitLiteral(take)} OFFSET ${skip}) `,
  )
  return rows.map((row) => ({ ...row, on: toDay(row.on) }))
}

/** How many numbers of one kind there are, counted up to COUNTED_AT_MOST. */
export const countCourtNumbers = (db: Read, courtId: string, move: CourtMove): Promise<Counted> =>
  countUpToMost(db, Prisma.sql`FROM court_steps s WHERE ${ofMove(courtId, move)}`)
