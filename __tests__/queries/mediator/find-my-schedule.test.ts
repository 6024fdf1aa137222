import { findMySchedule } from '@/lib/queries/mediator/find-my-schedule'
import { findToday } from '@/lib/queries/mediator/find-today'
import { actAt } from '../../support/case-rows'
import { layContact, layPart } from '../../support/case-parts'
import { refusalOf, setCase, viewOf } from '../../support/institution-list'
import { layMeeting } from '../../support/meetings'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 日程 of a mediator, read on Tuesday 2026-11-24, 10:00.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
/** Accepted on 2026-11-23, so that the period ends on 2026-12-23; both parties were notified. */
async function open(acceptedAt = '2026-11-23T09:00:00+08:00') {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-10-20T09:00:00+08:00',
    accepted_at: acceptedAt,
    mediation_due_on: '2026-12-23',
  })
  for (const personId of [existing.applicantId, existing.respondentId])
    await layContact(existing.id, {
      mediator_id: world.people.mediatorA.id,
      person_id: personId,
      person_name: '某人',
      happened_at: at('2026-11-19 09:00'),
    })
  return existing
}
const LAST_DAY = ['12月23日 周三', '调解期限末日']
const call = ({ id, applicantId }: { id: string; applicantId: string }, callback: string) =>
  layContact(id, {
    mediator_id: world.people.mediatorA.id,
    person_id: applicantId,
    person_name: '许静',
    result: 'call_back_later',
    happened_at: at('2026-11-20 09:00'),
    callback_at: at(callback),
  })
const schedule = () => actAt(() => viewOf(findMySchedule(world.people.mediatorA, {})))
const linesOf = async () =>
  (await schedule()).days.map(({ words, items }) => [
    words,
    ...items.map(({ time, title }) => `${time ?? ''} ${title}`.trim()),
  ])

test('没有安排的：只有今天，没有事项', async () => {
  expect(await schedule()).toEqual({
    unregistered: [],
    days: [{ on: '2026-11-24', words: '今天 11月24日 周二', isOff: false, hours: null, items: [] }],
  })
})

test('会议、回电、期限末日按日排列，同一天按时间，末日在后；已过而没有登记的另列', async () => {
  const existing = await open('2026-10-27T09:00:00+08:00')
  await layMeeting(existing.id, at('2026-11-26 15:00'))
  await layMeeting(existing.id, at('2026-11-24 09:30'))
  await layMeeting(existing.id, at('2026-11-23 15:00'))
  await layMeeting(existing.id, at('2026-11-27 15:00'), { state: 'cancelled', reason: '双方和解' })
  await layMeeting(existing.id, at('2026-11-28 10:00'))
  await call(existing, '2026-11-26 09:30')
  expect(await linesOf()).toEqual([
    ['今天 11月24日 周二', '09:30—10:30 第2次调解会 · 现场'],
    ['11月26日 周四', '09:30 约定与许静再联系', '15:00—16:00 第1次调解会 · 现场', '调解期限末日'],
    ['11月28日 周六', '10:00—11:00 第5次调解会 · 现场'],
  ])
  const { unregistered, days } = await schedule()
  expect(unregistered.map(({ when }) => when)).toEqual(['11月23日 周一 15:00—16:00'])
  expect(days.map(({ isOff }) => isOff)).toEqual([false, false, true])
})

test('今天已召开的按实际的起止时间，写明迟到、未到；昨天召开的、别人的案件不列', async () => {
  const existing = await open('2026-11-02T09:00:00+08:00')
  const { id: others } = await layCase(world, {
    status: 'in_mediation',
    mediator: world.people.mediatorA2,
  })
  const hold = (caseId: string, planned: string, from: string, to: string) =>
    layMeeting(caseId, at(planned), { state: 'held', held_from: at(from), held_to: at(to) })
  const held = await hold(existing.id, '2026-11-24 15:00', '2026-11-24 08:10', '2026-11-24 09:35')
  await hold(existing.id, '2026-11-24 09:00', '2026-11-23 15:00', '2026-11-23 16:00')
  await hold(others, '2026-11-24 08:00', '2026-11-24 08:00', '2026-11-24 09:00')
  await layPart('meeting_attendances', existing.id, {
    meeting_id: held,
    person_kind: 'party',
    person_id: existing.applicantId,
    person_name: '许静',
    attendance: 'absent',
  })
  const { days, unregistered } = await schedule()
  expect(unregistered).toEqual([])
  expect(days[0]!.items).toMatchObject([
    { time: '08:10—09:35', held: { state: '已召开', missing: ['未到：许静'] } },
  ])
})

test('过了约定时间的回电列在今天，写明原定的时间；跨几天的错时调解列在开始的那天', async () => {
  const existing = await open()
  await call(existing, '2026-11-23 09:30')
  await layMeeting(existing.id, at('2026-11-25 09:00'), {
    form: 'asynchronous',
    ends_at: at('2026-11-27 09:00'),
  })
  expect(await linesOf()).toEqual([
    ['今天 11月24日 周二', '11月23日 09:30 约定与许静再联系'],
    ['明天 11月25日 周三', '09:00—11月27日 09:00 第1次调解会 · 错时'],
    LAST_DAY,
  ])
})

test('只列自己承办、尚在调解的案件', async () => {
  const others = await layCase(world, {
    status: 'in_mediation',
    mediator: world.people.mediatorA2,
  })
  const closed = await layCase(world, { status: 'closed' })
  for (const { id } of [others, closed]) await layMeeting(id, at('2026-11-24 15:00'))
  expect(await linesOf()).toEqual([['今天 11月24日 周二']])
  expect(await refusalOf(findMySchedule(world.people.adminA, {}))).toBe('NOT_FOUND')
})

test('今日待办列出今天的和已过未登记的调解会，不列以后的', async () => {
  const existing = await open()
  for (const moment of ['2026-11-25 09:00', '2026-11-24 15:00', '2026-11-20 15:00'])
    await layMeeting(existing.id, at(moment))
  const today = await actAt(() => viewOf(findToday(world.people.mediatorA, {})))
  expect(today.unregistered.map(({ when }) => when)).toEqual(['11月20日 周五 15:00—16:00'])
  expect(today.meetings.map(({ when }) => when)).toEqual(['11月24日 周二 15:00—16:00'])
})
