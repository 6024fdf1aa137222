import 'server-only'
import {
  CASE_NOTICE_KINDS,
  readCaseNotice,
  type CaseNotice,
  type NoticeRecipients,
} from '@/lib/domain/notice/case-notices'
import { DeskNotice, type DeskNoticeKind } from '@/lib/domain/notice/desk-notices'
import type { Grant } from '@/lib/domain/access/policy'
import type { ChangeChannel } from '@/lib/data/change-listener'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, expression, readRows, readValue, select } from '@/lib/data/typed-reads'
import { limitLiteral } from '@/lib/data/sql-literals'

/** The channel on which the database reports the account whose inbox has changed. */
const NOTICE_CHANNEL: ChangeChannel = 'heyi_notices'

const a = columnsOf('accounts', 'a')

function recipientCondition(to: NoticeRecipients): Prisma.Sql {
  switch (to.who) {
    case 'mediator':
      return Prisma.sql`${a.id} = ${to.accountId}::uuid AND ${a.role} = 'mediator'`
    case 'administrators':
      return Prisma.sql`${a.institution_id} = ${to.institutionId}::uuid
        AND ${a.role} = 'institution_admin'`
    case 'clerks':
      return Prisma.sql`${a.court_id} = ${to.courtId}::uuid AND ${a.role} = 'court_clerk'`
    case 'judges':
      return Prisma.sql`${a.court_id} = ${to.courtId}::uuid AND ${a.role} = 'court_judge'`
  }
}

/**
 * Puts a notice into the inbox of each recipient whose account is active, as the system. Open pages
 * learn of it with the commit.
 */
export async function addNotices(
  db: Db,
  {
    caseId,
    caseNo,
    to,
    notice,
  }: {
    readonly caseId: string
    readonly caseNo: string
    readonly to: NoticeRecipients
    readonly notice: CaseNotice
  },
  at: Date,
): Promise<void> {
  const recipients = await readRows(
    db,
    select({ id: a.id }),
    Prisma.sql`FROM accounts a WHERE ${recipientCondition(to)} AND ${a.status} = 'active'
      ORDER BY ${a.id}`,
  )
  const { kind, facts } = notice
  await db.notice.createMany({
    data: recipients.map(({ id }) => ({
      accountId: id,
      caseId,
      caseNo,
      kind,
      facts,
      createdAt: at,
    })),
  })
  for (const { id } of recipients) await reportChange(db, id)
}

async function reportChange(db: Db, accountId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${NOTICE_CHANNEL}, ${accountId})`
}

/** The same of a desk or of the roster; who has it of a desk already does not get it again. */
export async function addDeskNotices(
  db: Db,
  to: NoticeRecipients,
  { kind, about, ...facts }: DeskNotice,
  at: Date,
): Promise<void> {
  const recipients = await readRows(
    db,
    select({ id: a.id }),
    Prisma.sql`FROM accounts a WHERE ${recipientCondition(to)} AND ${a.status} = 'active'
      ORDER BY ${a.id}`,
  )
  const thing = { [ABOUT[kind]]: about }
  await db.notice.createMany({
    data: recipients.map(({ id }) => ({ accountId: id, ...thing, kind, facts, createdAt: at })),
    skipDuplicates: true,
  })
  for (const { id } of recipients) await reportChange(db, id)
}

/** The column that says what a notice beside the cases is about. */
const ABOUT = {
  'application.submitted': 'applicationId',
  'consultation.submitted': 'consultationId',
  'roster.moved': 'rosterEntryId',
  'roster.ending': 'rosterEntryId',
} as const satisfies Record<DeskNoticeKind, string>

type About =
  | { readonly notice: CaseNotice; readonly caseId: string; readonly caseNo: string }
  | { readonly notice: DeskNotice; readonly caseId: null; readonly caseNo: null }

export type InboxNotice = About & {
  readonly id: bigint
  readonly at: Date
  readonly readAt: Date | null
  /** The reader may still see what it is about. */
  readonly isOpen: boolean
}

const n = columnsOf('notices', 'n')
const NOTICE = select({
  id: n.id,
  caseId: n.case_id,
  caseNo: n.case_no,
  applicationId: n.application_id,
  consultationId: n.consultation_id,
  rosterEntryId: n.roster_entry_id,
  kind: n.kind,
  facts: n.facts,
  at: n.created_at,
  readAt: n.read_at,
  isOpen: expression<boolean>(Prisma.sql`(EXISTS (SELECT 1 FROM cases c WHERE c.id = ${n.case_id})
    OR EXISTS (SELECT 1 FROM applications p WHERE p.id = ${n.application_id})
    OR EXISTS (SELECT 1 FROM consultations q WHERE q.id = ${n.consultation_id})
    OR EXISTS (SELECT 1 FROM roster_entries e WHERE e.id = ${n.roster_entry_id}))`),
})

/** The latest notices of an account, those not read first. */
export async function findNotices(
  db: Read,
  accountId: string,
  atMost: number,
): Promise<InboxNotice[]> {
  const rows = await readRows(
    db,
    NOTICE,
    Prisma.sql`FROM notices n WHERE ${n.account_id} = ${accountId}::uuid
      ORDER BY ${n.read_at} IS NOT NULL, ${n.id} DESC ${limitLiteral(atMost)}`,
  )
  return rows.map(
    ({ caseId, caseNo, applicationId, consultationId, rosterEntryId, kind, facts, ...row }) =>
      caseId !== null && caseNo !== null
        ? {
            ...row,
            caseId,
            caseNo,
            notice: readCaseNotice(parseStoredEnum(CASE_NOTICE_KINDS, kind, 'notices.kind'), facts),
          }
        : {
            ...row,
            caseId: null,
            caseNo: null,
            notice: DeskNotice.parse({
              ...(facts as object),
              kind,
              about: applicationId ?? consultationId ?? rosterEntryId,
            }),
          },
  )
}

/** How many notices of an account are not read. */
export function countUnreadNotices(db: Read, accountId: string): Promise<number> {
  return readValue(
    db,
    expression<number>(Prisma.sql`count(*)::int`),
    Prisma.sql`FROM notices n WHERE ${n.account_id} = ${accountId}::uuid AND ${n.read_at} IS NULL`,
  )
}

/**
 * Marks one of the actor's notices as read, or all up to one: those that arrived behind it were not
 * on the page.
 * @returns how many became read
 */
export async function markNoticesRead(
  db: Db,
  grant: Grant<'notice:mark-read'>,
  which: { readonly upTo: bigint } | { readonly only: bigint },
  at: Date,
): Promise<number> {
  const { count } = await db.notice.updateMany({
    where: {
      accountId: grant.actor.id,
      readAt: null,
      id: 'only' in which ? which.only : { lte: which.upTo },
    },
    data: { readAt: at },
  })
  await reportChange(db, grant.actor.id)
  return count
}
