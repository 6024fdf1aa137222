import 'server-only'
import { CASE_SOURCES, type CaseSource } from '@/lib/domain/case/source'
import {
  DISPUTE_TYPES,
  OUTCOMES,
  type DisputeType,
  type Outcome,
} from '@/lib/domain/case/vocabulary'
import type { KeyedFlow } from '@/lib/domain/statistics/flow'
import { parseMonth, type Month } from '@/lib/domain/statistics/month'
import type { Period } from '@/lib/domain/statistics/period'
import type { Read } from '@/lib/data/door'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import type { Tenant } from '../case/case-filter'
import { readCoarse } from './coarse-flow-store'
import { readNarrowed } from './narrowed-flow-store'
import type { FlowPart } from './part-flow'
import { tenantIdOf, type ReportFilter } from './report-filter'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { columnsOf, expression, readValue } from '@/lib/data/typed-reads'

// Flows of a report come from the tallies kept as cases change, never from the table of cases: the
// coarse ones where nothing narrows the report, the fine ones by type and source, and for one
// mediator from that mediator's own cases.

/** One period's flows, each summed by month, dispute type, source and outcome. */
export type ReportFlows = {
  readonly months: readonly KeyedFlow<Month>[]
  readonly types: readonly KeyedFlow<DisputeType>[]
  readonly sources: readonly KeyedFlow<CaseSource>[]
  readonly outcomes: readonly KeyedFlow<Outcome>[]
}

/**
 * Referred, accepted and closed cases of a period, in one statement. Rows without a case are
 * missing.
 */
export async function readFlows(
  db: Read,
  tenant: Tenant,
  period: Period,
  filter: ReportFilter,
): Promise<ReportFlows> {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const rows = isNarrowed
    ? await readNarrowed(db, tenant, period, filter)
    : await readCoarse(db, tenant, period)
  const keyed = <Key extends string>(
    part: FlowPart,
    keyOf: (word: string) => Key | null,
  ): KeyedFlow<Key>[] =>
    rows.flatMap(({ word, ...row }) => {
      const key = row.part === part ? keyOf(word) : null
      return key === null ? [] : [{ flow: row.flow, key, sums: row.sums }]
    })
  return {
    months: keyed('month', parseMonth),
    types: keyed('type', (word) => parseStoredEnum(DISPUTE_TYPES, word, 'dispute_type of tallies')),
    sources: keyed('source', (word) => parseStoredEnum(CASE_SOURCES, word, 'source of tallies')),
    outcomes: keyed('outcome', (word) => parseStoredEnum(OUTCOMES, word, 'outcome of tallies')),
  }
}

const t = columnsOf('flow_tallies', 't')
const EARLIEST = expression<string | null>(Prisma.sql`to_char(min(${t.month}), 'YYYY-MM')`)

/** The first month in which a case came in; null where none ever did. */
export async function findEarliestMonth(db: Read, tenant: Tenant): Promise<Month | null> {
  const month = await readValue(
    db,
    EARLIEST,
    Prisma.sql`FROM flow_tallies t
      WHERE ${t.home_id} = ${tenantIdOf(tenant)}::uuid AND ${t.flow} = 'referred'
        AND ${t.cases} > 0`,
  )
  return month === null ? null : parseMonth(month)
}
