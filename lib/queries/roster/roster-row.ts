import type { RosterHead } from '@/lib/data/stores/roster/roster-list-store'
import { standingOf, type RosterStanding } from '@/lib/domain/roster/roster'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { stamp } from '@/lib/labels/zh-CN/moment'
import {
  ROSTER,
  rosterActOf,
  rosterSource,
  rosterStandingOf,
  rosterSubject,
} from '@/lib/labels/zh-CN/roster'

export type StandingView = {
  readonly words: string
  readonly tone: 'neutral' | 'ok' | 'warn' | 'danger'
}

export type RosterRow = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly institution: string
  readonly court: string
  readonly standing: StandingView
  readonly certificateNo: string | null
  readonly until: string
  readonly source: string
  readonly last: string
}

const TONES = {
  recommended: 'warn',
  future: 'neutral',
  in_force: 'ok',
  ending: 'warn',
  expired: 'danger',
  suspended: 'danger',
  refused: 'neutral',
  removed: 'danger',
  resigned: 'neutral',
} as const satisfies Record<RosterStanding, StandingView['tone']>

/** The standing of an entry in words. */
function presentStanding(entry: RosterHead, today: LocalDate): StandingView {
  const standing = standingOf(entry, today)
  return { words: rosterStandingOf(entry.mediatorId === null, standing), tone: TONES[standing] }
}

/** An entry as a row of a list. */
export function presentRosterRow(entry: RosterHead, today: LocalDate): RosterRow {
  const { id, name, institution, court, certificateNo, validFrom, validUntil } = entry
  return {
    id,
    name,
    institution,
    court,
    certificateNo,
    kind: entry.mediatorId === null ? rosterSubject.institution : rosterSubject.mediator,
    standing: presentStanding(entry, today),
    until: validUntil ?? (validFrom ? ROSTER.noEnd : ROSTER.none),
    source: rosterSource[entry.source],
    last: ROSTER.last(
      rosterActOf(entry.mediatorId === null, entry.lastAct),
      entry.lastActBy,
      stamp(entry.lastActAt),
    ),
  }
}
