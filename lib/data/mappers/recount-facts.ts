import { CASE_SOURCES } from '@/lib/domain/case/source'
import type { RecountFacts, StoredDueDay } from '@/lib/domain/deadline/recount'
import type { RowOf } from '../typed-reads'
import { readClockChanges, type clockChangeColumns } from './clock-changes'
import { toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'

/** What a row must have for the recount of a case's clocks. */
export type RecountRow = RowOf<typeof clockChangeColumns> & {
  readonly source: string
  readonly receivedAt: Date
  readonly acceptedAt: Date | null
  readonly acceptanceDueOn: Date | null
  readonly acceptanceDueProvisional: boolean
  readonly mediationDueOn: Date | null
  readonly mediationDueProvisional: boolean
}

function storedDay(dueOn: Date | null, isProvisional: boolean): StoredDueDay | null {
  const day = toDayOrNull(dueOn)
  return day && { dueOn: day, isProvisional }
}

export function readRecountFacts(row: RecountRow): RecountFacts {
  return {
    source: parseStoredEnum(CASE_SOURCES, row.source, 'cases.source'),
    receivedAt: row.receivedAt,
    acceptedAt: row.acceptedAt,
    ...readClockChanges(row),
    stored: {
      acceptance: storedDay(row.acceptanceDueOn, row.acceptanceDueProvisional),
      mediation: storedDay(row.mediationDueOn, row.mediationDueProvisional),
    },
  }
}
