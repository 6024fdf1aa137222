import 'server-only'
import { ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { EVENT_SHAPES, type DomainEvent, type EventKind } from '@/lib/domain/audit/events'
import type { ClosingPoints } from '@/lib/domain/scoring/closing-points'
import type { SetAsidePoints } from '@/lib/domain/scoring/set-aside-points'
import {
  OPERATION_CODES,
  SCORE_PART_CODES,
  type OperationCode,
  type ScorePart,
} from '@/lib/domain/scoring/rule-set'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { toDay } from '@/lib/data/mappers/day'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { readableEvents } from '../audit/readable-events'
import { conditionsOf } from '../case/case-conditions'
import type { CaseFilter, ListDays, Tenant } from '../case/case-filter'
import { columnsOf, expression, readRow, readRows, ROW_COUNT, select } from '@/lib/data/typed-reads'

/** What a point was earned for. */
export const POINT_CODES = [
  ...OPERATION_CODES,
  'closed_in_time',
  'success',
  'success_confirmed',
  'confirmation_set_aside',
  'failure',
  'failure_undisputed',
] as const satisfies readonly (OperationCode | ClosingPoints['code'] | SetAsidePoints['code'])[]
export type PointCode = (typeof POINT_CODES)[number]

const p = columnsOf('score_points', 'p')
const POINTS_BY_CODE = select({
  part: p.part,
  code: p.code,
  each: p.points,
  times: ROW_COUNT,
})

export type PointSum = {
  readonly part: ScorePart
  readonly code: PointCode
  readonly each: number
  readonly times: number
  readonly points: number
}

/**
 * What the points of closed cases were earned for by the mediators who closed them, by part and
 * code: how often each number of points. For the cases of one mediator at a time, since it reads
 * the points themselves.
 */
export async function sumPointsByCode(
  db: Read,
  tenant: Tenant,
  filter: CaseFilter,
  days: ListDays,
): Promise<PointSum[]> {
  const rows = await readRows(
    db,
    POINTS_BY_CODE,
    Prisma.sql`FROM cases c
      JOIN score_points p ON ${p.case_id} = c.id AND ${p.mediator_id} = c.mediator_id
      WHERE ${conditionsOf(tenant, filter, days)} AND c.closed_at IS NOT NULL
      GROUP BY ${p.part}, ${p.code}, ${p.points}`,
  )
  const order = (code: PointCode) => POINT_CODES.indexOf(code)
  return rows
    .map((row) => ({
      part: parseStoredEnum(SCORE_PART_CODES, row.part, 'score_points.part'),
      code: parseStoredEnum(POINT_CODES, row.code, 'score_points.code'),
      each: row.each,
      times: row.times,
      points: row.each * row.times,
    }))
    .sort((a, b) => order(a.code) - order(b.code) || b.each - a.each)
}

/** Cases that another mediator closed, and what this one earned in them before. */
export type HandedOver = { readonly cases: number; readonly points: number }

const HANDED_OVER = select({
  cases: expression<number>(Prisma.sql`count(DISTINCT ${p.case_id})::int`),
  points: expression<number>(Prisma.sql`coalesce(sum(${p.points}), 0)::int`),
})

/**
 * 移交案件 of one mediator: closed cases of the filter in which they earned points and which another
 * mediator closed. `filter` names no mediator.
 */
export async function sumHandedOver(
  db: Read,
  tenant: Tenant,
  filter: CaseFilter,
  mediatorId: string,
  days: ListDays,
): Promise<HandedOver> {
  const row = await readRow(
    db,
    HANDED_OVER,
    Prisma.sql`FROM score_points p JOIN cases c ON c.id = ${p.case_id}
      WHERE ${p.mediator_id} = ${mediatorId}::uuid
        AND c.mediator_id IS DISTINCT FROM ${mediatorId}::uuid
        AND ${conditionsOf(tenant, filter, days)} AND c.closed_at IS NOT NULL`,
  )
  return row ?? { cases: 0, points: 0 }
}

/** One earned point with the event that earned it. */
export type EarnedPoint = {
  readonly id: string
  readonly part: ScorePart
  readonly code: PointCode
  readonly points: number
  readonly on: LocalDate
  readonly ruleVersion: string
  readonly event: DomainEvent
  readonly at: Date
  readonly actorName: string
  readonly actorRole: ActorRole | 'system'
}

const KINDS = Object.keys(EVENT_SHAPES) as EventKind[]
const e = columnsOf('events', 'e')
const EARNED = select({
  id: p.id,
  part: p.part,
  code: p.code,
  points: p.points,
  onDate: p.on_date,
  ruleVersion: p.rule_version,
  kind: e.kind,
  data: e.data,
  at: e.at,
  actorName: e.actor_name,
  actorRole: e.actor_role,
})
const EVENTS = readableEvents(
  'id',
  'case_id',
  'seq',
  'kind',
  'data',
  'at',
  'actor_name',
  'actor_role',
)

/**
 * Everything a case has earned, in the order of its chain. Throws for a point whose event the actor
 * may not read.
 */
export async function findCasePoints(db: Read, caseId: string): Promise<EarnedPoint[]> {
  const rows = await readRows(
    db,
    EARNED,
    Prisma.sql`FROM score_points p
      LEFT JOIN ${EVENTS} e ON ${e.id} = ${p.event_id} AND ${e.case_id} = ${caseId}::uuid
      WHERE ${p.case_id} = ${caseId}::uuid ORDER BY ${e.seq}, ${p.part}, ${p.points} DESC`,
  )
  return rows.map(({ kind: stored, data, onDate, actorRole, ...row }) => {
    const kind = parseStoredEnum(KINDS, stored, 'events.kind')
    return {
      ...row,
      on: toDay(onDate),
      part: parseStoredEnum(SCORE_PART_CODES, row.part, 'score_points.part'),
      code: parseStoredEnum(POINT_CODES, row.code, 'score_points.code'),
      // The stored shape belongs to the stored kind: both were checked when written, and are
      // checked again here.
      event: { kind, data: EVENT_SHAPES[kind].parse(data) } as DomainEvent,
      actorRole:
        actorRole === 'system'
          ? 'system'
          : parseStoredEnum(ACTOR_ROLES, actorRole, 'events.actor_role'),
    }
  })
}
