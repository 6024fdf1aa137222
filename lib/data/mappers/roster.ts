import type { RosterEntry } from '@/lib/domain/roster/roster'
import { ROSTER_ACTS, ROSTER_SOURCES, ROSTER_STATUSES } from '@/lib/domain/roster/roster-moves'
import { toDayOrNull } from './day'
import { parseStoredEnum } from './stored-enum'

/** Columns of roster_entries that the rules know. */
export const rosterSelect = {
  id: true,
  courtId: true,
  institutionId: true,
  mediatorId: true,
  name: true,
  status: true,
  source: true,
  certificateNo: true,
  validFrom: true,
  validUntil: true,
  renewalRequestedAt: true,
  revision: true,
  lastAct: true,
  lastActBy: true,
  lastActAt: true,
} as const

export type RosterRow = Omit<
  RosterEntry,
  'status' | 'source' | 'validFrom' | 'validUntil' | 'lastAct'
> & {
  readonly status: string
  readonly source: string
  readonly validFrom: Date | null
  readonly validUntil: Date | null
  readonly lastAct: string
}

export function toRosterEntry(row: RosterRow): RosterEntry {
  return {
    ...row,
    status: parseStoredEnum(ROSTER_STATUSES, row.status, 'roster_entries.status'),
    source: parseStoredEnum(ROSTER_SOURCES, row.source, 'roster_entries.source'),
    validFrom: toDayOrNull(row.validFrom),
    validUntil: toDayOrNull(row.validUntil),
    lastAct: parseStoredEnum(ROSTER_ACTS, row.lastAct, 'roster_entries.last_act'),
  }
}
