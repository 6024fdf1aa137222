import 'server-only'
import type { Db } from '@/lib/data/door'
import {
  countLoggedEvents, findCaseIdByNumber, findCaseNumbers, findCasesStillHere, findHomeNames, findLoggedEvents, findOwnCaseIdByNumber,
  type LogFilter, type LoggedEvent,
} from '@/lib/data/stores/event-log-store'
import { formatCaseNumber, parseCaseNumber } from '@/lib/domain/case-number/case-number'
import type { EventKind } from '@/lib/domain/audit/events'
import { kindsOfLog, type LogName } from '@/lib/domain/audit/logs'
import { pageOf, sliceOf, type Order, type Page } from '../case/keyset'
import { askedOf, logFilterOf, type LogAsked, type LogInput } from './log-asked'
import { presentLogged, type LogNames, type LogRow } from './log-row'

export type LogView = Page<LogRow> & {
  readonly asked: LogAsked
  readonly kinds: readonly EventKind[]
  readonly total: number
  /** There are more than `total`. */
  readonly isMore: boolean
  readonly from: number
  readonly isUnknownCase: boolean
}

export type LogFacts = {
  readonly asked: LogAsked
  readonly isUnknownCase: boolean
  readonly page: Page<LoggedEvent>
  readonly total: number
  readonly names: LogNames
}

export const LOG_ORDER: Order = { column: 'at', direction: 'desc', kind: 'instant' }
const COUNTED_AT_MOST = 10_000
const NO_NAMES: LogNames = { homes: new Map(), numbers: new Map(), casesHere: new Set() }

/** The filter of what was asked; null where the case that was asked for is known to nobody here. `institutionId` null: the auditor, who reads all. */
export async function findLogFilter(db: Db, log: LogName, institutionId: string | null, asked: LogAsked): Promise<LogFilter | null> {
  if (!asked.caseNo) return logFilterOf(log, asked, institutionId, null)
  const whole = parseCaseNumber(asked.caseNo)
  const caseNo = whole.ok ? formatCaseNumber(whole.value) : asked.caseNo
  const caseId = institutionId ? await findOwnCaseIdByNumber(db, institutionId, caseNo) : await findCaseIdByNumber(db, caseNo)
  return caseId === null ? null : logFilterOf(log, asked, institutionId, caseId)
}

/** What the rows refer to. */
export async function findLogNames(db: Db, institutionId: string | null, rows: readonly LoggedEvent[]): Promise<LogNames> {
  const idsOf = (key: 'caseId' | 'courtId' | 'institutionId') => [...new Set(rows.flatMap((row) => row[key] ?? []))]
  const caseIds = idsOf('caseId')
  return {
    homes: await findHomeNames(db, idsOf('courtId'), idsOf('institutionId')),
    numbers: await findCaseNumbers(db, caseIds),
    casesHere: institutionId ? await findCasesStillHere(db, institutionId, caseIds) : new Set(),
  }
}

/** One page of a log, the latest first. */
export async function loadLog(db: Db, log: LogName, institutionId: string | null, input: LogInput): Promise<LogFacts> {
  const asked = askedOf(log, input)
  const slice = sliceOf<object, never[]>(LOG_ORDER, input)
  const filter = await findLogFilter(db, log, institutionId, asked)
  if (filter === null) return { asked, isUnknownCase: true, page: { rows: [], previous: null, next: null }, total: 0, names: NO_NAMES }
  const page = pageOf(slice, await findLoggedEvents(db, filter, slice), ({ at, id }) => ({ value: at, id }))
  return {
    asked, isUnknownCase: false, page,
    total: await countLoggedEvents(db, filter, COUNTED_AT_MOST),
    names: await findLogNames(db, institutionId, page.rows),
  }
}

export function presentLog(log: LogName, { asked, isUnknownCase, page, total, names }: LogFacts, from: number): LogView {
  return {
    asked, isUnknownCase,
    kinds: kindsOfLog(log, asked.group === 'all' ? null : asked.group),
    previous: page.previous,
    next: page.next,
    from: page.previous === null ? 1 : from,
    total: Math.min(total, COUNTED_AT_MOST),
    isMore: total > COUNTED_AT_MOST,
    rows: page.rows.map((row) => presentLogged(log, row, names)),
  }
}
