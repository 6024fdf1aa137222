import 'server-only'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { expression, ROW_COUNT, type RowOf } from '@/lib/data/typed-reads'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import {
  REPLACE_REASONS,
  WITHDRAW_REASONS,
  type ReplaceReason,
  type WithdrawReason,
} from '@/lib/domain/case/vocabulary'

/** What a mediator does in a case, as the events name it; viewing and refusals are no work. */
const WORK_EVENTS = [
  'case.taken',
  'contact.recorded',
  'case.disclosed',
  'case.withdrawn',
  'case.closed',
] as const
export type WorkEvent = (typeof WORK_EVENTS)[number]

/** What ended their work on the case, where it was the institution that took it from them. */
export const TAKEN_BACK = 'case.mediator-replaced'

export type PastWork = { readonly times: number; readonly lastAt: Date } & (
  | { readonly kind: WorkEvent; readonly reason: WithdrawReason | null }
  | { readonly kind: typeof TAKEN_BACK; readonly reason: ReplaceReason }
)

export const pastColumns = {
  caseId: expression<string>(Prisma.sql`page.case_id::text`),
  key: expression<string>(Prisma.sql`page.key`),
  kind: expression<string>(Prisma.sql`own.kind`),
  times: ROW_COUNT,
  lastAt: expression<Date>(Prisma.sql`max(own.at)`),
  reason: expression<string | null>(Prisma.sql`max(own.reason)`),
}

/** The case `id` is not one the mediator carries or has closed. */
export const isNoLongerOf = (mediatorId: string, id: Prisma.Sql) =>
  Prisma.sql`NOT EXISTS
    (SELECT 1 FROM cases c WHERE c.id = ${id} AND c.mediator_id = ${mediatorId}::uuid)`

/** Events `e` of the mediator's work. */
export const isWorkOf = (mediatorId: string) =>
  Prisma.sql`e.actor_id = ${mediatorId}::uuid AND e.case_id IS NOT NULL
    AND e.kind = ANY (${[...WORK_EVENTS]})`

export function toWork({ kind, times, lastAt, reason }: RowOf<typeof pastColumns>): PastWork {
  if (kind === TAKEN_BACK)
    return {
      kind,
      times,
      lastAt,
      reason: parseStoredEnum(REPLACE_REASONS, reason ?? '', 'assignments.end_reason'),
    }
  return {
    kind: parseStoredEnum(WORK_EVENTS, kind, 'events.kind'),
    times,
    lastAt,
    reason:
      reason === null ? null : parseStoredEnum(WITHDRAW_REASONS, reason, 'events.data.reason'),
  }
}
