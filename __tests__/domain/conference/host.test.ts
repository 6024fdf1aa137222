import type { Conference, Hall, Seat, SeatKind } from '@/lib/domain/conference/conference'
import {
  decideAdmit,
  decideBack,
  decideEnd,
  decideModerate,
  decideOpen,
  decidePause,
  decidePrivate,
  decideRemove,
  decideResume,
} from '@/lib/domain/conference/decide-host'
import type { DoorState } from '@/lib/domain/conference/door'
import { hasMedia, mayReach } from '@/lib/domain/conference/halls'

// 主持人的决定：请进来、单独谈、回来、休会。特邀规定 第14、22条；docs/decisions/0143。

const seat = (
  id: string,
  kind: SeatKind,
  partyIds: readonly string[],
  change: Partial<Seat> = {},
): Seat => ({
  id,
  kind,
  name: id,
  participantId: null,
  partyIds,
  hall: 'joint',
  caucusPartyId: null,
  epoch: 1,
  isConnected: true,
  isHost: id === 'host',
  returns: false,
  ...change,
})
const SEATS: readonly Seat[] = [
  seat('host', 'mediator', []),
  seat('second', 'mediator', []),
  seat('x', 'party', ['X']),
  seat('lawyer', 'agent', ['X']),
  seat('daughter', 'helper', ['X']),
  seat('co', 'party', ['Z']),
  seat('y', 'representative', ['Y']),
  seat('expert', 'invited', []),
  seat('sign', 'sign_interpreter', []),
  seat('judge', 'judge', []),
]
const room = (change: Partial<Conference> = {}): Conference => ({
  id: 'c',
  state: 'open',
  form: 'picture',
  caucusPartyId: null,
  speakerId: null,
  ...change,
})
const facts = (change: Partial<Conference> = {}, seats = SEATS) => ({
  conference: room(change),
  seats,
})
const place = (id: string, change: Partial<Seat>) =>
  SEATS.map((each) => (each.id === id ? { ...each, ...change } : each))
const OPEN: readonly DoorState[] = [{ item: 'company', isDone: true, by: 'self' }]
const SHUT: readonly DoorState[] = [{ item: 'company', isDone: false, by: 'self' }]
const code = (decided: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  decided.ok ? 'done' : decided.refusal!.code

test.each<[string, Partial<Conference>, Partial<Seat>, readonly DoorState[], string]>([
  ['都办好了', {}, { hall: 'waiting' }, OPEN, 'done'],
  ['被请出的，可以再请进来', {}, { hall: 'out' }, OPEN, 'done'],
  ['已经在里面', {}, { hall: 'joint' }, SHUT, 'done'],
  ['还没有开始', { state: 'waiting' }, { hall: 'waiting' }, OPEN, 'CONFERENCE_NOT_OPEN'],
  ['休会', { state: 'paused' }, { hall: 'waiting' }, OPEN, 'CONFERENCE_NOT_OPEN'],
  ['已经结束', { state: 'ended' }, { hall: 'waiting' }, OPEN, 'CONFERENCE_OVER'],
  ['不在线', {}, { hall: 'waiting', isConnected: false }, OPEN, 'SEAT_NOT_THERE'],
  ['还有事没有办', {}, { hall: 'waiting' }, SHUT, 'DOOR_ITEMS_MISSING'],
  ['正在和对方单独谈', { caucusPartyId: 'Y' }, { hall: 'waiting' }, OPEN, 'PRIVATE_TALK_RUNS'],
])('请进来，%s', (_title, conference, change, items, expected) => {
  expect(code(decideAdmit(facts(conference, place('x', change)), 'x', items))).toBe(expected)
})

test('单独谈时，只有这一方的人和翻译可以请进来，进的是单独谈', () => {
  const during = (id: string) =>
    decideAdmit(facts({ caucusPartyId: 'X' }, place(id, { hall: 'waiting' })), id, OPEN)
  for (const id of ['x', 'lawyer', 'daughter', 'sign'])
    expect(during(id)).toMatchObject({ value: { hall: 'private', caucusPartyId: 'X' } })
  for (const id of ['y', 'co', 'expert', 'judge'])
    expect(code(during(id))).toBe('PRIVATE_TALK_RUNS')
})

const hallsOf = (decided: ReturnType<typeof decidePrivate>) =>
  decided.ok
    ? Object.fromEntries((decided.value ?? []).map(({ seatId, hall }) => [seatId, hall]))
    : null

test('单独谈：这一方的人、主持人、选上的调解员和翻译进去，其余的人等候；共同诉讼人不算一方', () => {
  const decided = decidePrivate(facts(), { partyId: 'X', chosenIds: ['sign'] })
  const inside = ['host', 'x', 'lawyer', 'daughter', 'sign']
  const expected = Object.fromEntries(
    SEATS.map(({ id }) => [id, inside.includes(id) ? 'private' : 'waiting'] as [string, Hall]),
  )
  expect(hallsOf(decided)).toEqual(expected)
})

test('单独谈：选不进别的人；不在线的这一方的人也等候；没有这一方的人、没有调解员，不能单独谈', () => {
  const chosen = decidePrivate(facts(), { partyId: 'X', chosenIds: ['y', 'expert', 'judge'] })
  expect(hallsOf(chosen)).toMatchObject({ y: 'waiting', expert: 'waiting', judge: 'waiting' })
  const lost = decidePrivate(facts({}, place('lawyer', { isConnected: false })), {
    partyId: 'X',
    chosenIds: [],
  })
  expect(hallsOf(lost)).toMatchObject({ lawyer: 'waiting', x: 'private' })
  const alone = (change: Partial<Seat>, id: string, partyId: string) =>
    code(decidePrivate(facts({}, place(id, change)), { partyId, chosenIds: [] }))
  expect(alone({ hall: 'waiting' }, 'y', 'Y')).toBe('NO_ONE_OF_SIDE')
  expect(alone({ isConnected: false }, 'y', 'Y')).toBe('NO_ONE_OF_SIDE')
  expect(alone({ isConnected: false }, 'host', 'X')).toBe('MEDIATOR_NOT_THERE')
  const running = facts({ caucusPartyId: 'X' })
  expect(code(decidePrivate(running, { partyId: 'Y', chosenIds: [] }))).toBe('PRIVATE_TALK_RUNS')
  expect(decidePrivate(running, { partyId: 'X', chosenIds: [] })).toEqual({ ok: true, value: null })
})

test('回来：原来在共同会议室的人都回来，本来就在等候的人还在等候', () => {
  const seats = [
    seat('host', 'mediator', [], { hall: 'private', caucusPartyId: 'X' }),
    seat('x', 'party', ['X'], { hall: 'private', caucusPartyId: 'X', returns: true }),
    seat('y', 'party', ['Y'], { hall: 'waiting', returns: true }),
    seat('lost', 'agent', ['Y'], { hall: 'waiting', returns: true, isConnected: false }),
    seat('late', 'agent', ['Y'], { hall: 'waiting' }),
    seat('gone', 'helper', ['Y'], { hall: 'out' }),
  ]
  expect(hallsOf(decideBack(facts({ caucusPartyId: 'X' }, seats)))).toEqual({
    host: 'joint',
    x: 'joint',
    y: 'joint',
  })
  expect(decideBack(facts({}, seats))).toEqual({ ok: true, value: null })
})

test('厅里连着线的已有十个人，第十一个进不来；掉线的不算', () => {
  const more = (id: string, change: Partial<Seat> = {}) => seat(id, 'helper', ['Y'], change)
  const waiting = more('late', { hall: 'waiting' })
  const full = [...SEATS, waiting]
  expect(decideAdmit(facts({}, full), 'late', [])).toMatchObject({
    refusal: { code: 'HALL_FULL', facts: { name: 'late', people: 10 } },
  })
  const oneLost = [...SEATS.slice(1), more('lost', { isConnected: false }), waiting]
  expect(code(decideAdmit(facts({}, oneLost), 'late', []))).toBe('done')
})

test('休会：除调解员外都等候；再休一次没有变化；继续以后才能再请人', () => {
  const seats = [
    seat('host', 'mediator', [], { hall: 'private', caucusPartyId: 'X' }),
    seat('second', 'mediator', []),
    seat('x', 'party', ['X'], { hall: 'private', caucusPartyId: 'X' }),
    seat('expert', 'invited', []),
    seat('late', 'agent', ['Y'], { hall: 'waiting' }),
  ]
  expect(hallsOf(decidePause(facts({ caucusPartyId: 'X' }, seats)))).toEqual({
    host: 'joint',
    x: 'waiting',
    expert: 'waiting',
  })
  expect(decidePause(facts({ state: 'paused' }))).toEqual({ ok: true, value: null })
  expect(code(decidePause(facts({ state: 'waiting' })))).toBe('CONFERENCE_NOT_OPEN')
  expect(code(decideResume(facts({ state: 'paused' })))).toBe('done')
  expect(code(decideResume(facts({ state: 'waiting' })))).toBe('CONFERENCE_NOT_OPEN')
  const planned = { state: 'planned' } as const
  expect(code(decideOpen(facts({ state: 'waiting' }), planned))).toBe('done')
  expect(code(decideOpen(facts({ state: 'ended' }), planned))).toBe('CONFERENCE_OVER')
  expect(code(decideOpen(facts({ state: 'waiting' }), { state: 'cancelled' }))).toBe(
    'CONFERENCE_OVER',
  )
  expect(decideEnd(facts({ state: 'ended' }))).toEqual({ ok: true, value: null })
})

test('调解员谁也请不出去；全体静音不静调解员；没有在会议室的人不能发言', () => {
  expect(code(decideRemove(facts(), 'second'))).toBe('INPUT_INVALID')
  expect(decideRemove(facts(), 'x')).toMatchObject({ value: { hall: 'out' } })
  const all = decideModerate(facts(), { what: 'mute_all', seatId: null })
  expect(all.ok && all.value.seatIds).not.toContain('second')
  const turn = decideModerate(facts({}, place('x', { hall: 'waiting' })), {
    what: 'give_turn',
    seatId: 'x',
  })
  expect(code(turn)).toBe('SEAT_NOT_THERE')
  expect(code(decideModerate(facts(), { what: 'mute', seatId: 'none' }))).toBe('NOT_FOUND')
})

test('声音画面只在开着的会议里、同一个厅里、都在线的两个人之间', () => {
  const halls: readonly (readonly [Hall, string | null])[] = [
    ['waiting', null],
    ['joint', null],
    ['private', 'X'],
    ['private', 'Y'],
    ['out', null],
  ]
  for (const state of ['waiting', 'open', 'paused', 'ended'] as const)
    for (const [hall, caucusPartyId] of halls)
      for (const [other, otherParty] of halls)
        for (const isConnected of [true, false]) {
          const one = { id: 'a', hall, caucusPartyId, isConnected: true }
          const two = { id: 'b', hall: other, caucusPartyId: otherParty, isConnected }
          const expected =
            state === 'open' &&
            isConnected &&
            hall === other &&
            caucusPartyId === otherParty &&
            (hall === 'joint' || hall === 'private')
          expect(mayReach({ state }, one, two)).toBe(expected)
          expect(mayReach({ state }, two, one)).toBe(expected)
          expect(mayReach({ state }, one, one)).toBe(false)
        }
  expect(hasMedia({ state: 'open' }, { hall: 'waiting' })).toBe(false)
})
