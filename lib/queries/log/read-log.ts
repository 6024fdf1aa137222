import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  countLoggedEvents,
  findLoggedEvents,
  type LoggedEvent,
} from '@/lib/data/stores/audit/event-log-store'
import {
  findCaseNumbers,
  findCasesStillHere,
  findTenantNames,
} from '@/lib/data/stores/audit/event-log-names-store'
import type { LogFilter } from '@/lib/data/stores/audit/event-log-conditions'
import { findCaseIdByNumber, findMeantCases } from '@/lib/data/stores/audit/log-words-store'
import { findPreference } from '@/lib/data/stores/list/preference-store'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import type { EventKind } from '@/lib/domain/audit/events'
import { kindsOfLog, type LogName } from '@/lib/domain/audit/logs'
import type { ListPreference } from '@/lib/domain/list/preference'
import { pageOf, sliceOf, type Order, type Page } from '../paging/keyset'
import { presentPage, type PageView } from '../paging/page-view'
import { toLogQuery, logFilterOf, type LogQuery, type LogInput } from './log-query'
import { findMeantPeople, findPeopleOffered } from './log-people'
import { presentLogged, type LogNames, type LogRow } from './log-row'

export type LogView = PageView<LogRow> & {
  readonly query: LogQuery
  readonly kinds: readonly EventKind[]
  readonly total: number
  /** There are more than `total`. */
  readonly isMore: boolean
  /** Why the case filter matches nothing: no such case here, or too many. */
  readonly caseTrouble: CaseTrouble | null
  /** Names offered as choices; none for a reader of all institutions. */
  readonly people: readonly string[]
  readonly preference: ListPreference
}

export type CaseTrouble = 'unknown' | 'many'

export type LogFacts = {
  readonly query: LogQuery
  readonly caseTrouble: CaseTrouble | null
  readonly people: readonly string[]
  readonly preference: ListPreference
  readonly page: Page<LoggedEvent>
  readonly total: number
  readonly names: LogNames
}

export const LOG_ORDER: Order = { column: 'at', direction: 'desc', kind: 'instant' }
/** Counting reads every line (17 ms for 10,000), so beyond this number the screen shows “以上”. */
const COUNTED_AT_MOST = 1_000
const NO_NAMES: LogNames = { tenants: new Map(), numbers: new Map(), casesHere: new Set() }

/**
 * The store's filter, or why the case filter has none. `institutionId` null: the auditor, who reads
 * all.
 */
export async function findLogFilter(
  db: Db,
  log: LogName,
  institutionId: string | null,
  query: LogQuery,
): Promise<LogFilter | CaseTrouble> {
  const people = query.actor ? await findMeantPeople(db, institutionId, query.actor) : {}
  if (!query.caseNo) return logFilterOf(log, query, institutionId, people)
  const caseIds = institutionId
    ? await findMeantCases(db, institutionId, query.caseNo)
    : await findAnyCase(db, query.caseNo)
  if (caseIds === null) return 'many'
  return caseIds.length === 0
    ? 'unknown'
    : logFilterOf(log, query, institutionId, { ...people, caseIds })
}

/** The auditor has numbers from papers: whole ones, in any notation. */
async function findAnyCase(db: Db, query: string): Promise<readonly string[]> {
  const whole = parseCaseNumber(query)
  const id = await findCaseIdByNumber(db, whole.ok ? formatCaseNumber(whole.value) : query)
  return id === null ? [] : [id]
}

/** The names the rows refer to. */
export async function findLogNames(
  db: Db,
  institutionId: string | null,
  rows: readonly LoggedEvent[],
): Promise<LogNames> {
  const idsOf = (key: 'caseId' | 'courtId' | 'institutionId') => [
    ...new Set(rows.flatMap((row) => row[key] ?? [])),
  ]
  const caseIds = idsOf('caseId')
  return {
    tenants: await findTenantNames(db, idsOf('courtId'), idsOf('institutionId')),
    numbers: await findCaseNumbers(db, caseIds),
    casesHere: institutionId ? await findCasesStillHere(db, institutionId, caseIds) : new Set(),
  }
}

/** One page of a log, latest first. */
export async function loadLog(
  db: Db,
  log: LogName,
  institutionId: string | null,
  readerId: string,
  input: LogInput,
): Promise<LogFacts> {
  const query = toLogQuery(log, input)
  const slice = sliceOf<object, never[]>(LOG_ORDER, input, input.size)
  const filter = await findLogFilter(db, log, institutionId, query)
  const around = {
    query,
    people: institutionId ? await findPeopleOffered(db, institutionId) : [],
    preference: await findPreference(db, readerId, log),
  }
  if (typeof filter === 'string')
    return {
      ...around,
      caseTrouble: filter,
      page: { rows: [], previous: null, next: null },
      total: 0,
      names: NO_NAMES,
    }
  const page = pageOf(
    slice,
    await findLoggedEvents(db, filter, slice),
    ({ at, id }) => ({ value: at, id }),
    input.size,
  )
  return {
    ...around,
    caseTrouble: null,
    page,
    total: await countLoggedEvents(db, filter, COUNTED_AT_MOST),
    names: await findLogNames(db, institutionId, page.rows),
  }
}

export function presentLog(
  log: LogName,
  { page, total, names, ...around }: LogFacts,
  place: Pick<LogInput, 'from' | 'size'>,
): LogView {
  const { group } = around.query
  return {
    ...around,
    ...presentPage(page, place, (row) => presentLogged(log, row, names)),
    kinds: kindsOfLog(log, group === 'all' ? null : group),
    total: Math.min(total, COUNTED_AT_MOST),
    isMore: total > COUNTED_AT_MOST,
  }
}
