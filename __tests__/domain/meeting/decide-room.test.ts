import { decideCloseRoom, decideRoom } from '@/lib/domain/meeting/decide-room'
import { isInUse } from '@/lib/domain/meeting/room'
import { at, day } from '../time/day'
import { ROOM } from './meeting-case'

// 调解室. Today is Wednesday 2026-09-16.

const context = { today: day('2026-09-16') }
const OTHER = { ...ROOM, id: 'r2', name: '第二调解室' }

test('同一机构的调解室不重名；自己原来的名称可以留着', () => {
  const profile = { name: '第一调解室', place: '天河路1号4楼', capacity: 8 }
  expect(decideRoom([ROOM, OTHER], { id: null, ...profile })).toMatchObject({
    refusal: { fields: { name: 'ROOM_NAME_TAKEN' } },
  })
  expect(decideRoom([ROOM, OTHER], { id: 'r2', ...profile }).ok).toBe(false)
  expect(decideRoom([ROOM, OTHER], { id: 'r1', ...profile })).toEqual({ ok: true, value: profile })
})

test('停用：从今天起的某一天为最后使用日；那天还可以用', () => {
  expect(decideCloseRoom(ROOM, day('2026-09-16'), null, context)).toEqual({
    ok: true,
    value: '2026-09-16',
  })
  expect(decideCloseRoom(ROOM, day('2026-09-15'), null, context)).toMatchObject({
    refusal: { fields: { until: 'DAY_PAST' } },
  })
  const closed = { inUseUntil: day('2026-09-16') }
  expect([isInUse(closed, day('2026-09-16')), isInUse(closed, day('2026-09-17'))]).toEqual([
    true,
    false,
  ])
})

test('其后还有安排的、已经停用的不能停用', () => {
  const booking = { mediator: '谢岚', startsAt: at('2026-09-21 15:00') }
  expect(decideCloseRoom(ROOM, day('2026-09-20'), booking, context)).toMatchObject({
    refusal: {
      code: 'ROOM_HAS_MEETINGS',
      facts: { mediator: '谢岚', at: '2026-09-21T07:00:00.000Z' },
    },
  })
  const closed = { ...ROOM, inUseUntil: day('2026-09-15') }
  expect(decideCloseRoom(closed, day('2026-09-20'), null, context)).toMatchObject({
    refusal: { code: 'ROOM_CLOSED_ALREADY', facts: { until: '2026-09-15' } },
  })
  expect(
    decideCloseRoom({ ...ROOM, inUseUntil: day('2026-09-30') }, day('2026-09-20'), null, context)
      .ok,
  ).toBe(true)
})
