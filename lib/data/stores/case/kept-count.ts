import 'server-only'
import { firstDayOf, lastDayOf, monthOf } from '@/lib/domain/statistics/month'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Read } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue } from '@/lib/data/typed-reads'
import type { CaseFilter, DayRange, Tenant } from './case-filter'

// How many cases a list has by conditions that reports add up by: kept by month and, within it, by
// type, by source and by outcome. What a number of a report leads to is therefore as many cases as
// that number says, at any size.

/** Rows of report_tallies: whole months of one flow, and the words of one part. */
export type KeptCount = {
  readonly flow: 'referred' | 'accepted' | 'closed'
  readonly part: 'total' | 'type' | 'source' | 'outcome'
  readonly words: readonly string[]
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

const CONDITIONS = ['statuses', 'disputeTypes', 'sources', 'outcomes'] as const
const PERIODS = ['referred', 'accepted', 'closed'] as const

const isGiven = (range: DayRange | undefined) =>
  range !== undefined && (range.from !== undefined || range.to !== undefined)

/** Does it begin with a first day of a month, and end with a last one? */
function isOfMonths({ from, to }: DayRange): boolean {
  return (
    (from === undefined || firstDayOf(monthOf(from)) === from) &&
    (to === undefined || lastDayOf(monthOf(to)) === to)
  )
}

/** What is kept of a filter; null: its cases are to be counted. */
export function keptCountOf(filter: CaseFilter): KeptCount | null {
  const { statuses, disputeTypes, sources, outcomes, referred, accepted, closed } = filter
  const known: readonly string[] = [...CONDITIONS, ...PERIODS]
  const others = Object.entries(filter).filter(
    ([name, value]) => value !== undefined && value !== '' && !known.includes(name),
  )
  const isClosed =
    statuses?.length === 2 && statuses.includes('closed') && statuses.includes('archived')
  if (others.length > 0 || (statuses && !isClosed)) return null
  const periods = PERIODS.filter((name) => isGiven(filter[name]))
  const flow = isClosed || outcomes ? 'closed' : (periods[0] ?? 'referred')
  const period = { referred, accepted, closed }[flow]
  if (periods.some((name) => name !== flow) || (period && !isOfMonths(period))) return null
  const parts = [
    ...(disputeTypes ? [{ part: 'type', words: disputeTypes } as const] : []),
    ...(sources ? [{ part: 'source', words: sources } as const] : []),
    ...(outcomes ? [{ part: 'outcome', words: outcomes } as const] : []),
  ]
  if (parts.length > 1) return null
  const [only = { part: 'total', words: ['all'] } as const] = parts
  return { flow, ...only, from: period?.from ?? null, to: period?.to ?? null }
}

const t = columnsOf('report_tallies', 't')

/** The cases that are kept. */
export function readKeptCount(
  db: Read,
  tenant: Tenant,
  { flow, part, words, from, to }: KeptCount,
): Promise<number> {
  const tenantId = 'courtId' in tenant ? tenant.courtId : tenant.institutionId
  return readValue(
    db,
    expression<number>(Prisma.sql`coalesce(sum(${t[flow]}), 0)::int`),
    Prisma.sql`FROM report_tallies t WHERE ${t.home_id} = ${tenantId}::uuid
      AND ${t.month} BETWEEN coalesce(${from}::date, '-infinity') AND coalesce(${to}::date,
        'infinity')
      AND ${t.part} = ${part} AND ${t.word} = ANY (${[...words]})`,
  )
}
