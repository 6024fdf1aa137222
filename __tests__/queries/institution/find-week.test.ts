import { findWeek } from '@/lib/queries/institution/find-week'
import { actAt } from '../../support/case-rows'
import { layPart } from '../../support/case-parts'
import { viewOf } from '../../support/institution-list'
import { layMeeting, layRoom } from '../../support/meetings'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 日程 of an institution, read on Tuesday 2026-11-24, 10:00: what was held by its own times, what is
// to come by plan.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const linesOf = async (week?: string) => {
  const { days, rows } = await actAt(() => viewOf(findWeek(world.people.adminA, { week })))
  return rows.flatMap(({ name, days: cells }) =>
    cells.flatMap((entries, index) =>
      entries.map(({ time, state, missing }) =>
        [name, days[index]!.words, time, state, ...missing].filter(Boolean).join(' '),
      ),
    ),
  )
}
async function layHeld(caseId: string, planned: string, from: string, to: string, roomId?: string) {
  return layMeeting(caseId, at(planned), {
    state: 'held',
    held_from: at(from),
    held_to: at(to),
    ...(roomId && { room_id: roomId }),
  })
}

test('已召开的按实际的日子和起止时间，写明迟到、未到；待召开的按安排', async () => {
  const { id, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  const roomId = await layRoom(world.institutions.a)
  const held = await layHeld(id, '2026-11-24 09:00', '2026-11-23 15:10', '2026-11-23 17:05', roomId)
  for (const [personId, name, change] of [
    [applicantId, '许静', { attendance: 'late', arrived_at: at('2026-11-23 15:40') }],
    [respondentId, '恒信物业', { attendance: 'absent' }],
  ] as const)
    await layPart('meeting_attendances', id, {
      meeting_id: held,
      person_kind: 'party',
      person_id: personId,
      person_name: name,
      ...change,
    })
  await layMeeting(id, at('2026-11-26 15:00'), { room_id: roomId })
  expect(await linesOf()).toEqual([
    '第一调解室 11月23日 周一 15:10—17:05 已召开 迟到：许静（15:40 到） 未到：恒信物业',
    '第一调解室 11月26日 周四 15:00—16:00',
  ])
})

test('原定本周、在上周召开的，列在上周；跨周的错时调解两周都有', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layHeld(id, '2026-11-23 09:00', '2026-11-20 15:00', '2026-11-20 16:00')
  await layHeld(id, '2026-11-20 09:00', '2026-11-21 08:00', '2026-11-23 09:00')
  await layMeeting(id, at('2026-11-29 08:00'), {
    form: 'asynchronous',
    ends_at: at('2026-12-02 08:00'),
  })
  expect(await linesOf()).toEqual([
    '不用调解室 11月23日 周一 11月21日 08:00—11月23日 09:00 已召开',
    '不用调解室 11月29日 周日 11月29日 08:00—12月2日 08:00',
  ])
  expect(await linesOf('2026-11-16')).toEqual([
    '不用调解室 11月20日 周五 15:00—16:00 已召开',
    '不用调解室 11月21日 周六 11月21日 08:00—11月23日 09:00 已召开',
  ])
  expect(await linesOf('2026-12-01')).toEqual([
    '不用调解室 11月30日 周一 11月29日 08:00—12月2日 08:00',
  ])
})
