import { decideOwnDay } from '@/lib/domain/meeting/decide-own-day'
import type { UnavailableAnswer, UnavailableEntry } from '@/lib/domain/meeting/unavailable'
import { parseLocalDate } from '@/lib/domain/time/local-date'

// 当事人自己说这一天不能来：会前都可以说、可以收回；说两次只算一次；会议不因此移动。docs/decisions/0150。

const at = (text: string) => new Date(`2026-06-16T${text}:00+08:00`)
const DAY = parseLocalDate('2026-06-16')!
const entry = (answer: UnavailableAnswer, partyId = 'p1'): UnavailableEntry => ({
  partyId,
  answer,
  from: DAY,
  to: DAY,
})
const decide = (
  answer: UnavailableAnswer,
  unavailable: readonly UnavailableEntry[] = [],
  now = at('09:00'),
) =>
  decideOwnDay(
    { meeting: { no: 2, startsAt: at('15:00') }, party: { id: 'p1', name: '许静' }, unavailable },
    answer,
    { now },
  )

const event = (answer: UnavailableAnswer) => ({
  kind: 'party.unavailable-marked',
  data: { partyId: 'p1', party: '许静', answer, from: DAY, to: DAY, note: null },
})

test.each<[string, UnavailableAnswer, readonly UnavailableEntry[], unknown]>([
  ['第一次说', 'unavailable', [], { day: DAY, event: event('unavailable') }],
  ['别人说过的不算', 'unavailable', [entry('unavailable', 'p2')], { day: DAY }],
  ['说过了', 'unavailable', [entry('unavailable')], null],
  ['收回', 'available', [entry('unavailable')], { day: DAY, event: event('available') }],
  ['没有说过，不用收回', 'available', [], null],
  ['收回以后再说', 'unavailable', [entry('unavailable'), entry('available')], { day: DAY }],
])('%s', (_title, answer, entries, value) => {
  const decided = decide(answer, entries)
  if (value === null) expect(decided).toEqual({ ok: true, value })
  else expect(decided).toMatchObject({ ok: true, value })
})

test('会议开始以后不能再说', () => {
  expect(decide('unavailable', [], at('15:00'))).toMatchObject({
    refusal: { code: 'OWN_MEETING_BEGUN' },
  })
})
