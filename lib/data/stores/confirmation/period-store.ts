import 'server-only'
import { ALL_CONFIRMATION_MOVES } from '@/lib/domain/confirmation/confirmation-moves'
import {
  findOldestEffect,
  type ReminderDay,
} from '@/lib/domain/confirmation/confirmation-reminders'
import { CONFIRMATION_STATUSES } from '@/lib/domain/confirmation/confirmation-status'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { limitLiteral } from '@/lib/data/sql-literals'
import { columnsOf, expression, readRow, readRows, select } from '@/lib/data/typed-reads'

// The thirty days, for the job that reminds of them and ends them: it reads who has confirmed, and
// no words.

const m = columnsOf('agreement_marks', 'm')
const k = columnsOf('confirmations', 'k')
const a = columnsOf('confirmation_answers', 'a')
const d = columnsOf('confirmation_reminders', 'd')

/**
 * Cases with a signature of the last weeks, or an application that waits beyond its day: in the
 * order of their ids, behind `after`.
 */
export async function findCasesInPeriod(
  db: Read,
  { after, today }: { readonly after: string | null; readonly today: LocalDate },
  atMost: number,
): Promise<string[]> {
  const rows = await readRows(
    db,
    select({ id: expression<string>(Prisma.sql`x.id`) }),
    Prisma.sql`FROM (
        SELECT ${m.case_id} AS id FROM agreement_marks m
          WHERE ${m.mark} = 'signed' AND ${m.done_on} BETWEEN ${findOldestEffect(today)}::date
            AND ${today}::date
        UNION SELECT ${k.case_id} FROM confirmations k
          WHERE ${k.status} = 'waiting_parties' AND ${k.due_on} < ${today}::date) x
      WHERE ${after}::uuid IS NULL OR x.id > ${after}::uuid ORDER BY x.id ${limitLiteral(atMost)}`,
  )
  return rows.map(({ id }) => id)
}

const LATEST = select({
  id: k.id,
  agreementNo: k.agreement_no,
  status: k.status,
  revision: k.revision,
  lastAct: k.last_act,
  lastActBy: k.last_act_by,
  lastActAt: k.last_act_at,
  confirmedIds: expression<string[]>(Prisma.sql`
    coalesce((SELECT array_agg(${a.party_id}) FROM confirmation_answers a
      WHERE ${a.confirmation_id} = ${k.id}), '{}')`),
})

/** The latest application of a case, as far as the job needs it; null: none. */
export async function findLatestInPeriod(db: Read, caseId: string) {
  const row = await readRow(
    db,
    LATEST,
    Prisma.sql`FROM confirmations k WHERE ${k.case_id} = ${caseId}::uuid
      ORDER BY ${k.begun_at} DESC, ${k.id} LIMIT 1`,
  )
  return (
    row && {
      ...row,
      status: parseStoredEnum(CONFIRMATION_STATUSES, row.status, 'confirmations.status'),
      lastAct: parseStoredEnum(ALL_CONFIRMATION_MOVES, row.lastAct, 'confirmations.last_act'),
    }
  )
}

/** Ends an application whose thirty days have passed. @returns false: another act was faster */
export async function lapseConfirmation(
  db: Db,
  { id, revision }: { readonly id: string; readonly revision: number },
  at: Date,
): Promise<boolean> {
  const { count } = await db.confirmation.updateMany({
    where: { id, revision, status: 'waiting_parties' },
    // The system has no name: refusals write one in its place.
    data: {
      status: 'lapsed',
      revision: revision + 1,
      lastAct: 'lapse',
      lastActBy: '',
      lastActAt: at,
    },
  })
  return count === 1
}

type OfCase = { readonly id: string; readonly courtId: string; readonly holderId: string }

/** Whom this reminder of an agreement has reached already, by account. */
export async function findReminded(
  db: Read,
  caseId: string,
  agreementNo: number,
  day: ReminderDay,
): Promise<ReadonlySet<string>> {
  const rows = await readRows(
    db,
    select({ accountId: d.account_id }),
    Prisma.sql`FROM confirmation_reminders d WHERE ${d.case_id} = ${caseId}::uuid
      AND ${d.agreement_no} = ${agreementNo} AND ${d.day_no} = ${day}`,
  )
  return new Set(rows.map(({ accountId }) => accountId))
}

/** Records that someone was reminded; the database refuses it twice. */
export async function addConfirmationReminder(
  db: Db,
  { id: caseId, courtId, holderId }: OfCase,
  reminder: {
    readonly agreementNo: number
    readonly accountId: string
    readonly dayNo: ReminderDay
    readonly madeAt: Date
  },
): Promise<void> {
  await db.confirmationReminder.createMany({ data: [{ ...reminder, caseId, courtId, holderId }] })
}
