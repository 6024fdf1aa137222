import { z } from 'zod'
import type { LogFilter } from '@/lib/data/stores/audit/event-log-conditions'
import { EVENT_GROUPS, type EventGroup } from '@/lib/domain/audit/event-groups'
import { EVENT_SHAPES, type EventKind } from '@/lib/domain/audit/events'
import { groupsOf, kindsOfLog, SIGN_IN_KINDS, type LogName } from '@/lib/domain/audit/logs'
import {
  addDays,
  endOfLocalDate,
  parseLocalDate,
  type LocalDate,
} from '@/lib/domain/time/local-date'
import { PAGE_FIELDS, PAGE_PARAMS } from '../paging/page-input'

/** The filters of a log. */
export type LogQuery = {
  readonly group: EventGroup | 'all'
  readonly kind: EventKind | null
  readonly actor: string
  readonly caseNo: string
  readonly since: LocalDate | null
  readonly until: LocalDate | null
}

/** A log without filters. */
export const EVERYTHING: LogQuery = {
  group: 'all',
  kind: null,
  actor: '',
  caseNo: '',
  since: null,
  until: null,
}

/** URL parameters of a log, for `readParams`. */
export const LOG_PARAMS = [
  'group',
  'kind',
  'actor',
  'caseNo',
  'since',
  'until',
  ...PAGE_PARAMS,
] as const

const Name = z.string().trim().max(60).catch('').default('')
const Day = z.string().transform(parseLocalDate).catch(null).default(null)

/** Input of a log; a value that is not understood filters nothing. */
export const LogInput = z.object({
  group: z
    .enum([...EVENT_GROUPS, 'all'])
    .catch('all')
    .default('all'),
  kind: z
    .enum(Object.keys(EVENT_SHAPES) as [EventKind, ...EventKind[]])
    .nullable()
    .catch(null)
    .default(null),
  actor: Name,
  caseNo: Name,
  since: Day,
  until: Day,
  ...PAGE_FIELDS,
})
export type LogInput = z.output<typeof LogInput>

/**
 * The filters this log supports: a group it does not have is `all`, a kind that is not of the group
 * is dropped.
 */
export function toLogQuery(
  log: LogName,
  { group, kind, actor, caseNo, since, until }: LogInput,
): LogQuery {
  const known = group !== 'all' && groupsOf(log).includes(group) ? group : 'all'
  const fits = kind !== null && kindsOfLog(log, known === 'all' ? null : known).includes(kind)
  return { group: known, kind: fits ? kind : null, actor, caseNo, since, until }
}

/** The filters as URL parameters, without the empty ones. */
export function logParams({
  group,
  kind,
  actor,
  caseNo,
  since,
  until,
}: LogQuery): Readonly<Record<string, string | undefined>> {
  return {
    group: group === 'all' ? undefined : group,
    kind: kind ?? undefined,
    actor: actor || undefined,
    caseNo: caseNo || undefined,
    since: since ?? undefined,
    until: until ?? undefined,
  }
}

function kindsOf(
  log: LogName,
  { group, kind }: LogQuery,
): Pick<LogFilter, 'kinds' | 'exceptKinds'> {
  if (kind) return { kinds: [kind] }
  if (group !== 'all' || log === 'sign_ins')
    return { kinds: kindsOfLog(log, group === 'all' ? null : group) }
  return log === 'operations' ? { exceptKinds: SIGN_IN_KINDS } : {}
}

/** The people and cases that the typed texts mean; absent without such a text. */
export type LogMeant = Pick<LogFilter, 'actorNames' | 'actorIds' | 'caseIds'>

/** The filters as the store takes them; days in Asia/Shanghai, both included. */
export function logFilterOf(
  log: LogName,
  query: LogQuery,
  institutionId: string | null,
  meant: LogMeant,
): LogFilter {
  const { since, until } = query
  return {
    ...(institutionId && { institutionId }),
    ...kindsOf(log, query),
    ...(log === 'audit' && { isWithoutCopies: true }),
    ...meant,
    ...(since && { since: endOfLocalDate(addDays(since, -1)) }),
    ...(until && { until: endOfLocalDate(until) }),
  }
}
