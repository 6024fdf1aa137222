import 'server-only'
import { z } from 'zod'
import {
  countLoggedEvents, findCaseIdByNumber, findCaseNumbers, findHomeNames, findLoggedEvents, type LogFilter,
} from '@/lib/data/stores/event-log-store'
import { mayAct } from '@/lib/domain/access/policy'
import { EVENT_GROUPS, kindsOf, type EventGroup } from '@/lib/domain/audit/event-groups'
import { EVENT_SHAPES, type EventKind } from '@/lib/domain/audit/events'
import { addDays, endOfLocalDate, parseLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { defineQuery } from '../define-query'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'
import { presentEvent, type EventRow } from './event-row'

export type EventsAsked = {
  readonly group: EventGroup | 'all'
  readonly kind: EventKind | null
  readonly actor: string
  readonly caseNo: string
  readonly since: LocalDate | null
  readonly until: LocalDate | null
}

export type EventListView = Page<EventRow> & {
  readonly asked: EventsAsked
  readonly kinds: readonly EventKind[]
  readonly total: number
  /** There are more than `total`. */
  readonly isMore: boolean
  readonly from: number
  readonly isUnknownCase: boolean
}

const ORDER: Order = { column: 'at', direction: 'desc', kind: 'instant' }
const COUNTED_AT_MOST = 10_000

const Name = z.string().trim().max(60).catch('').default('')
const Day = z.string().transform(parseLocalDate).catch(null).default(null)

const Asked = z.object({
  group: z.enum([...EVENT_GROUPS, 'all']).catch('all').default('all'),
  kind: z.enum(Object.keys(EVENT_SHAPES) as [EventKind, ...EventKind[]]).nullable().catch(null).default(null),
  actor: Name,
  caseNo: Name,
  since: Day,
  until: Day,
  after: z.string().max(80).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
  from: z.coerce.number().int().min(1).max(10_000_000).catch(1),
})

function filterOf({ group, kind, actor, since, until }: EventsAsked, caseId: string | null): LogFilter {
  const isAll = group === 'all' && kind === null
  return {
    ...(!isAll && { kinds: kind ? [kind] : kindsOf(group === 'all' ? null : group) }),
    ...(actor && { actorName: actor }),
    ...(caseId && { caseId }),
    ...(since && { since: endOfLocalDate(addDays(since, -1)) }),
    ...(until && { until: endOfLocalDate(until) }),
  }
}

/** A kind that is not of the chosen group is forgotten: the group was chosen later. */
function reconcile(asked: EventsAsked): EventsAsked {
  const fits = asked.kind && (asked.group === 'all' || kindsOf(asked.group).includes(asked.kind))
  return { ...asked, kind: fits ? asked.kind : null }
}

/**
 * 操作记录: the record of all institutions and courts, the latest first. Reading it is not recorded in turn: it holds nothing of a
 * dispute and no number, and a record of its own reading would grow with each look at it (docs/operations/audit.md).
 */
export const findEvents = defineQuery({
  act: 'audit:read',
  input: Asked,
  load: async (db, { after, before, from: _from, ...input }, { actor }) => {
    if (!mayAct(actor, 'audit:read', {})) return null
    const asked = reconcile(input)
    const caseId = asked.caseNo ? await findCaseIdByNumber(db, asked.caseNo) : null
    const slice = sliceOf<object, never[]>(ORDER, { after, before })
    if (asked.caseNo && caseId === null) {
      return { asked, isUnknownCase: true, page: pageOf(slice, [], never), total: 0, names: new Map<string, string>(), numbers: new Map<string, string>() }
    }
    const filter = filterOf(asked, caseId)
    const page = pageOf(slice, await findLoggedEvents(db, filter, slice), ({ at, id }) => ({ value: at, id }))
    const idsOf = (key: 'caseId' | 'courtId' | 'institutionId') => [...new Set(page.rows.flatMap((row) => row[key] ?? []))]
    return {
      asked, isUnknownCase: false, page,
      total: await countLoggedEvents(db, filter, COUNTED_AT_MOST),
      names: await findHomeNames(db, idsOf('courtId'), idsOf('institutionId')),
      numbers: await findCaseNumbers(db, idsOf('caseId')),
    }
  },
  present: ({ asked, isUnknownCase, page, total, names, numbers }, _context, { from }): EventListView => ({
    asked, isUnknownCase,
    kinds: kindsOf(asked.group === 'all' ? null : asked.group),
    previous: page.previous,
    next: page.next,
    from: page.previous === null ? 1 : from,
    total: Math.min(total, COUNTED_AT_MOST),
    isMore: total > COUNTED_AT_MOST,
    rows: page.rows.map((row) => presentEvent(row, names, numbers)),
  }),
})

function never(): never {
  throw new Error('an empty page has no cursor')
}
