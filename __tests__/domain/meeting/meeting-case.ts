import { toLocalDate } from '@/lib/domain/time/local-date'
import type { ConsentEntry, ConsentScope } from '@/lib/domain/case/consent-entries'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import type { Clash, MeetingPlan, PlanFacts } from '@/lib/domain/meeting/plan'
import { at, day } from '../time/day'
import { clockCase } from '../case/clock-case'

// A case whose period ends on Friday 2026-10-09; today is Wednesday 2026-09-16, 10:00.

export const NOW = at('2026-09-16 10:00')
export const CONTEXT = { now: NOW, today: day('2026-09-16') }
export const PARTIES = [
  { id: 'p1', name: '许静' },
  { id: 'p2', name: '恒信物业' },
]
export const ROOM = {
  id: 'r1',
  name: '第一调解室',
  place: '天河路1号3楼',
  capacity: 6,
  inUseUntil: null,
}

export const agreed = (
  scope: ConsentScope,
  partyId: string,
  on = '2026-09-10',
  answer: ConsentEntry['answer'] = 'given',
): ConsentEntry => ({ partyId, scope, answer, how: 'oral', on: day(on) })

/** Both parties agreed to these scopes. */
export const allAgreed = (...scopes: ConsentScope[]) =>
  scopes.flatMap((scope) => PARTIES.map(({ id }) => agreed(scope, id)))

export const planFacts = (change: Partial<PlanFacts> = {}): PlanFacts => ({
  ...clockCase(),
  parties: PARTIES,
  consents: allAgreed('mediation', 'online', 'asynchronous'),
  unavailable: [],
  meetings: [],
  leave: null,
  rooms: [ROOM],
  clashes: [],
  ...change,
})

/** Monday 2026-09-21, 15:00 to 16:00 in the first room, unless changed. */
export function planOf(
  from = '2026-09-21 15:00',
  to = '2026-09-21 16:00',
  change: Partial<MeetingPlan> = {},
): MeetingPlan {
  const startsAt = at(from)
  return {
    form: 'on_site',
    on: toLocalDate(startsAt),
    startsAt,
    endsAt: at(to),
    roomId: 'r1',
    place: null,
    ...change,
  }
}

export const meetingOf = (change: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  no: 1,
  form: 'on_site',
  startsAt: at('2026-09-15 15:00'),
  endsAt: at('2026-09-15 16:00'),
  roomId: 'r1',
  place: '第一调解室（天河路1号3楼）',
  state: 'planned',
  reason: null,
  held: null,
  mediatorName: '谢岚',
  attendances: [],
  ...change,
})

export const clashOf = (change: Partial<Clash> = {}): Clash => ({
  occupied: 'mediator',
  mediator: '谢岚',
  caseNo: '(2026) 多元化解9号',
  startsAt: at('2026-09-21 14:30'),
  endsAt: at('2026-09-21 15:30'),
  ...change,
})
