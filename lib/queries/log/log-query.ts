import { z } from 'zod'
import type { LogFilter } from '@/lib/data/stores/audit/event-log-store'
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

/** What a log was narrowed by. */
export type LogQuery = {
  readonly group: EventGroup | 'all'
  readonly kind: EventKind | null
  readonly actor: string
  readonly caseNo: string
  readonly since: LocalDate | null
  readonly until: LocalDate | null
}

/** A log with nothing to narrow it. */
export const EVERYTHING: LogQuery = {
  group: 'all',
  kind: null,
  actor: '',
  caseNo: '',
  since: null,
  until: null,
}

/** Names of a log's conditions and place in its address, for `readParams`. */
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

/** A log's address: what is not understood narrows nothing. */
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

/** What this log can be asked for: a group that it has not is all of it, a kind that is not of the group is forgotten. */
export function toLogQuery(
  log: LogName,
  { group, kind, actor, caseNo, since, until }: LogInput,
): LogQuery {
  const known = group !== 'all' && groupsOf(log).includes(group) ? group : 'all'
  const fits = kind !== null && kindsOfLog(log, known === 'all' ? null : known).includes(kind)
  return { group: known, kind: fits ? kind : null, actor, caseNo, since, until }
}

/** The conditions as an address carries them: what narrows nothing is left out. */
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

function kindsAsked(
  log: LogName,
  { group, kind }: LogQuery,
): Pick<LogFilter, 'kinds' | 'exceptKinds'> {
  if (kind) return { kinds: [kind] }
  if (group !== 'all' || log === 'sign_ins')
    return { kinds: kindsOfLog(log, group === 'all' ? null : group) }
  return log === 'operations' ? { exceptKinds: SIGN_IN_KINDS } : {}
}

/** Whom and which cases the words that were asked for mean; absent where nobody asked. */
export type LogMeant = Pick<LogFilter, 'actorNames' | 'actorIds' | 'caseIds'>

/** The filter of the store; days are Shanghai's, both included. */
export function logFilterOf(
  log: LogName,
  query: LogQuery,
  institutionId: string | null,
  meant: LogMeant,
): LogFilter {
  const { since, until } = query
  return {
    ...(institutionId && { institutionId }),
    ...kindsAsked(log, query),
    ...meant,
    ...(since && { since: endOfLocalDate(addDays(since, -1)) }),
    ...(until && { until: endOfLocalDate(until) }),
  }
}
