import { decideHoldMeeting, type HeldMeeting } from '@/lib/domain/meeting/decide-hold'
import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import type { PreparationFacts } from '@/lib/domain/case/preparation'
import type { TimedCheck } from '@/lib/domain/signature/proofs'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { PlanFacts } from '@/lib/domain/meeting/plan'
import { at, day } from '../time/day'
import { meetingOf, NOW, planFacts } from './meeting-case'

// A meeting that was planned for 2026-09-15, 15:00, and is registered as held.

const PEOPLE = [
  { id: 'p1', kind: 'party', name: '许静' },
  { id: 'p2', kind: 'party', name: '恒信物业' },
  { id: 'a1', kind: 'agent', name: '张强' },
] as const
export const came = (
  personId: string,
  change: Partial<HeldMeeting['attendances'][number]> = {},
) => ({
  personId,
  attendance: 'present' as const,
  arrivedAt: null,
  verifiedBy: null,
  document: null,
  note: null,
  ...change,
})
export const ALL = [
  came('p1'),
  came('p2', { attendance: 'absent', note: '由代理人参加' }),
  came('a1'),
]

const PARTIES = [
  { id: 'p1', name: '许静', kind: 'natural', representative: null, agents: [] },
  {
    id: 'p2',
    name: '恒信物业',
    kind: 'legal',
    representative: '卢平',
    agents: [{ id: 'a1', name: '张强' }],
  },
] as const

const checked = (personKind: 'party' | 'agent', personId: string, partyId: string, on: string) => ({
  personKind,
  personId,
  partyId,
  way: 'original_on_site' as const,
  document: 'id_card' as const,
  matches: true,
  on: day(on),
})

/** Everything that is seen to before a meeting, on that day. */
export const prepared = (
  on = '2026-09-14',
  change: Partial<PreparationFacts> = {},
): PreparationFacts => ({
  source: 'delegated_pre_filing',
  parties: PARTIES,
  consents: [],
  identityChecks: [
    checked('party', 'p1', 'p1', on),
    checked('party', 'p2', 'p2', on),
    checked('agent', 'a1', 'p2', on),
  ],
  rightsNotices: PARTIES.map(({ id }) => ({
    personKind: 'party',
    personId: id,
    partyId: id,
    items: RIGHTS_ITEMS,
    how: 'oral',
    on: day(on),
  })),
  addressAnswers: PARTIES.map(({ id }) => ({ partyId: id, answer: 'confirmed', on: day(on) })),
  ...change,
})

/** Someone who was identified at that instant. */
export const checkedAt = (
  personKind: 'party' | 'agent',
  personId: string,
  instant: Date,
  change: Partial<TimedCheck> = {},
): TimedCheck => ({
  ...checked(personKind, personId, personId === 'a1' ? 'p2' : personId, toLocalDate(instant)),
  recordedAt: instant,
  ...change,
})

/** Everyone was identified when it began. */
const allChecked = (heldFrom: Date) => PEOPLE.map(({ kind, id }) => checkedAt(kind, id, heldFrom))

export const hold = (
  entry: Partial<HeldMeeting> = {},
  facts: Partial<PlanFacts> = {},
  now = NOW,
  preparations = prepared(),
  checks = allChecked(entry.heldFrom ?? at('2026-09-15 15:05')),
) =>
  decideHoldMeeting(
    { ...planFacts({ meetings: [meetingOf()], ...facts }), people: PEOPLE, preparations, checks },
    {
      meetingId: 'm1',
      heldFrom: at('2026-09-15 15:05'),
      heldTo: at('2026-09-15 16:20'),
      attendances: ALL,
      ...entry,
    },
    { now },
  )
