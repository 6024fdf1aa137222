import type { ClockFacts } from '@/lib/domain/case/decide-pause'
import { officialYear } from '../deadline/official-calendar'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { at, day } from '../time/day'

/**
 * 委派, accepted on Wednesday 2026-09-09: 30 days end on Friday 2026-10-09, the second day after 国庆.
 */
export const clockCase = (change: Partial<ClockFacts> = {}): ClockFacts => ({
  status: 'in_mediation',
  lastAct: 'case.taken',
  lastActBy: '谢岚',
  lastActAt: at('2026-09-09 10:00'),
  source: 'delegated_pre_filing',
  acceptedAt: at('2026-09-09 09:30'),
  mediationDueOn: day('2026-10-09'),
  isMediationDueProvisional: false,
  courtEndedOn: null,
  pauses: [],
  extensions: [],
  ...change,
})

export const clockContext = (today: string) => ({
  today: day(today),
  calendar: makeCalendar([officialYear(2026)]),
})
