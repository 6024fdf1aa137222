import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay } from '@/lib/data/mappers/day'
import { columnsOf, expression, readRows, select } from '@/lib/data/typed-reads'

// 提议协同调解员: a colleague whom the parties consent to, and the institution adds
// (prisma/functions/169-invited-persons.sql).

export type Colleague = { readonly id: string; readonly name: string }

const COLLEAGUE = select({
  id: expression<string>(Prisma.sql`r.id`),
  name: expression<string>(Prisma.sql`r.name`),
})

/** The mediators of the institution whom the one who presides can propose. */
export function findColleagues(db: Read, caseId: string): Promise<Colleague[]> {
  return readRows(db, COLLEAGUE, Prisma.sql`FROM heyi_colleagues(${caseId}::uuid) r`)
}

/** Stores the proposal of a colleague. */
export async function addProposedColleague(
  db: Db,
  { actor }: Grant<'co-mediator:propose'>,
  { id: caseId, courtId, holderId }: { id: string; courtId: string; holderId: string },
  {
    lastDay,
    ...proposal
  }: {
    readonly id: string
    readonly colleagueId: string
    readonly name: string
    readonly why: string
    readonly digest: string
    readonly lastDay: LocalDate
  },
  proposedAt: Date,
): Promise<void> {
  await db.invitedPerson.createMany({
    data: [
      {
        ...proposal,
        caseId,
        courtId,
        holderId,
        kind: 'co_mediator',
        lastDay: fromDay(lastDay),
        proposedBy: actor.id,
        proposedByName: actor.name,
        proposedAt,
      },
    ],
  })
}

const v = columnsOf('invited_persons', 'v')
const AGREED = select({
  mediatorId: expression<string>(v.colleague_id),
  name: v.name,
  why: v.why,
  admittedAt: expression<Date>(v.admitted_at),
})

/** The colleagues to whom all parties have consented and whom the institution has not added yet. */
export function findAgreedColleagues(db: Read, caseId: string) {
  return readRows(
    db,
    AGREED,
    Prisma.sql`FROM invited_persons v WHERE ${v.case_id} = ${caseId}::uuid
      AND ${v.kind} = 'co_mediator'
      AND ${v.admitted_at} IS NOT NULL AND ${v.ended_at} IS NULL ORDER BY ${v.admitted_at}`,
  )
}
