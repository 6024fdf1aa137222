import 'server-only'
import type { Grant } from '@/lib/domain/access/policy'
import type { Actor } from '@/lib/domain/access/roles'
import {
  CHASE_ENDS,
  CHASE_ESCALATIONS,
  CHASE_NODES,
  CHASE_REASONS,
  CHASED_ROLES,
  type Chase,
  type ChaseReason,
} from '@/lib/domain/chase/chase'
import type { ChaseDecision } from '@/lib/domain/chase/decide-chase'
import { LEGAL_BASES } from '@/lib/domain/legal-basis'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Db, Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { columnsOf, nullable, readRow, readRows, select, type RowOf } from '@/lib/data/typed-reads'
import type { CaseToChase } from './chase-facts-store'

// 催办 of courts. Row-level security decides who reads one (prisma/functions/182-court-chases.sql).

const h = columnsOf('court_chases', 'h')
const r = columnsOf('chase_reads', 'r')
const w = columnsOf('chase_answers', 'w')

const COLUMNS = {
  id: h.id,
  caseId: h.case_id,
  caseNo: h.case_no,
  courtId: h.court_id,
  institutionId: h.institution_id,
  institution: h.institution_name,
  mediatorId: h.mediator_id,
  mediator: h.mediator_name,
  node: h.node,
  basis: h.basis,
  dueOn: h.due_on,
  note: h.note,
  at: h.chased_at,
  by: h.chased_by_name,
  answerDueOn: h.answer_due_on,
  escalatedAt: h.escalated_at,
  escalation: h.escalation,
  closedAt: h.closed_at,
  closedBecause: h.closed_because,
  readBy: nullable(r.reader_name),
  readRole: nullable(r.reader_role),
  readAt: nullable(r.read_at),
  reason: nullable(w.reason_code),
  words: nullable(w.words),
  expectedOn: nullable(w.expected_on),
  answeredBy: nullable(w.answered_by_name),
  answeredRole: nullable(w.answered_role),
  answeredAt: nullable(w.answered_at),
} as const
const CHASE = select(COLUMNS)

/** `court_chases h` with its first reading and its answer. */
export const CHASES = Prisma.sql`court_chases h LEFT JOIN chase_reads r ON ${r.chase_id} = ${h.id}
  LEFT JOIN chase_answers w ON ${w.chase_id} = ${h.id}`

function toRead({ readBy, readRole, readAt }: RowOf<typeof COLUMNS>): Chase['read'] {
  if (readBy === null || readRole === null || readAt === null) return null
  return {
    by: readBy,
    role: parseStoredEnum(CHASED_ROLES, readRole, 'chase_reads.reader_role'),
    at: readAt,
  }
}

function toAnswer(row: RowOf<typeof COLUMNS>): Chase['answer'] {
  const { reason, words, expectedOn, answeredBy, answeredRole, answeredAt } = row
  if (reason === null || words === null || expectedOn === null) return null
  if (answeredBy === null || answeredRole === null || answeredAt === null) return null
  return {
    words,
    reason: parseStoredEnum(CHASE_REASONS, reason, 'chase_answers.reason_code'),
    expectedOn: toDay(expectedOn),
    by: answeredBy,
    role: parseStoredEnum(CHASED_ROLES, answeredRole, 'chase_answers.answered_role'),
    at: answeredAt,
  }
}

function toChase(row: RowOf<typeof COLUMNS>): Chase {
  const { escalatedAt, escalation, closedAt, closedBecause } = row
  return {
    id: row.id,
    caseId: row.caseId,
    caseNo: row.caseNo,
    courtId: row.courtId,
    institutionId: row.institutionId,
    institution: row.institution,
    mediatorId: row.mediatorId,
    mediator: row.mediator,
    node: parseStoredEnum(CHASE_NODES, row.node, 'court_chases.node'),
    basis:
      row.basis === null ? null : parseStoredEnum(LEGAL_BASES, row.basis, 'court_chases.basis'),
    dueOn: toDayOrNull(row.dueOn),
    note: row.note,
    at: row.at,
    by: row.by,
    answerDueOn: toDay(row.answerDueOn),
    read: toRead(row),
    answer: toAnswer(row),
    escalated:
      escalatedAt && escalation !== null
        ? {
            at: escalatedAt,
            why: parseStoredEnum(CHASE_ESCALATIONS, escalation, 'court_chases.escalation'),
          }
        : null,
    closed:
      closedAt && closedBecause !== null
        ? {
            at: closedAt,
            because: parseStoredEnum(CHASE_ENDS, closedBecause, 'court_chases.closed_because'),
          }
        : null,
  }
}

/** Those that a condition over `h`, `r` and `w` names, with its order and limit. */
export async function readChases(db: Read, rest: Prisma.Sql): Promise<Chase[]> {
  return (await readRows(db, CHASE, Prisma.sql`FROM ${CHASES} ${rest}`)).map(toChase)
}

export async function findChase(db: Read, id: string): Promise<Chase | null> {
  const row = await readRow(db, CHASE, Prisma.sql`FROM ${CHASES} WHERE ${h.id} = ${id}::uuid`)
  return row && toChase(row)
}

/** Those of these cases, the open ones first, then the latest. */
export function findChasesOfCases(db: Read, caseIds: readonly string[]): Promise<Chase[]> {
  return readChases(
    db,
    Prisma.sql`WHERE ${h.case_id} = ANY (${[...caseIds]}::uuid[])
      ORDER BY ${h.closed_at} IS NOT NULL, ${h.chased_at} DESC, ${h.id} DESC`,
  )
}

/** Stores a 催办; the case is locked. The escalated one that it repeats ends first. */
export async function addChase(
  db: Db,
  { actor }: Grant<'case:chase'>,
  about: CaseToChase,
  { target, answerDueOn, repeats }: ChaseDecision,
  { id, note }: { readonly id: string; readonly note: string | null },
  at: Date,
): Promise<void> {
  if (repeats !== null)
    await db.courtChase.updateMany({
      where: { id: repeats, closedAt: null },
      data: { closedAt: at, closedBecause: 'repeated' },
    })
  await db.courtChase.createMany({
    data: [
      {
        id,
        note,
        caseId: about.id,
        courtId: about.courtId,
        institutionId: about.holderId,
        institutionName: about.institutionName ?? '',
        caseNo: about.caseNo,
        mediatorId: target.mediator?.id ?? null,
        mediatorName: target.mediator?.name ?? null,
        node: target.node,
        basis: target.basis,
        dueOn: fromDay(target.dueOn),
        chasedAt: at,
        chasedBy: actor.id,
        chasedByName: actor.name,
        answerDueOn: fromDay(answerDueOn),
      },
    ],
  })
}

/** This actor is the first of those it is addressed to who reads it. @returns whether that is so */
export async function recordFirstReading(
  db: Db,
  chaseId: string,
  { id, name, role }: Actor,
  at: Date,
): Promise<boolean> {
  const { count } = await db.chaseRead.createMany({
    skipDuplicates: true,
    data: [{ chaseId, readerId: id, readerName: name, readerRole: role, readAt: at }],
  })
  return count === 1
}

/** Stores the answer. @returns whether there was none */
export async function addChaseAnswer(
  db: Db,
  { actor }: Grant<'chase:answer'>,
  chaseId: string,
  answer: {
    readonly reason: ChaseReason
    readonly words: string
    readonly expectedOn: LocalDate
  },
  at: Date,
): Promise<boolean> {
  const { count } = await db.chaseAnswer.createMany({
    skipDuplicates: true,
    data: [
      {
        chaseId,
        reasonCode: answer.reason,
        words: answer.words,
        expectedOn: fromDay(answer.expectedOn),
        answeredBy: actor.id,
        answeredByName: actor.name,
        answeredRole: actor.role,
        answeredAt: at,
      },
    ],
  })
  return count === 1
}
