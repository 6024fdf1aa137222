import { now } from '@/lib/platform/clock'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { findWeek } from '@/lib/queries/institution/find-week'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { findMySchedule } from '@/lib/queries/mediator/find-my-schedule'
import { getMe } from '@/lib/queries/mediator/get-me'
import { setHours } from '@/lib/use-cases/mediator/set-hours'
import { withActor } from '@/lib/data/door'
import { READ_AT, refusalOf, viewOf } from '../../support/institution-list'
import { layMeeting } from '../../support/meetings'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

jest.mock('@/lib/platform/clock', () => ({ now: jest.fn() }))

let world: World
beforeEach(async () => {
  jest.mocked(now).mockReturnValue(READ_AT)
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const MORNINGS = [{ on: ['1', '2', '3'], from: '09:00', to: '12:00' }]
const set = (who: Who, change: object = {}) =>
  setHours(world.people[who], {
    mediatorId: world.people.mediatorA.id,
    validFrom: '2026-11-24',
    lines: MORNINGS,
    ...change,
  })

test('本人和本机构管理员可以设定；别的调解员、别的机构、法院不能', async () => {
  expect(await set('mediatorA')).toMatchObject({ ok: true, value: { name: '谢岚' } })
  expect(await set('adminA', { validFrom: '2026-12-01', usual: 'yes', lines: [] })).toMatchObject({
    ok: true,
  })
  for (const who of ['mediatorA2', 'mediatorB', 'adminB', 'clerkA', 'judgeA'] as const)
    expect([who, await refusalOf(set(who))]).toEqual([
      who,
      expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/),
    ])
  expect(
    await asOwner('SELECT recorded_by FROM mediator_working_hours ORDER BY valid_from'),
  ).toEqual([{ recorded_by: '谢岚' }, { recorded_by: '林敏' }])
})

test('数据库自己也只给本人和本机构管理员看，别人一行也加不进', async () => {
  await set('mediatorA')
  const { mediatorA, mediatorA2, adminA, adminB, judgeA } = world.people
  const seenBy = (who: typeof adminA) => withActor(who, (db) => db.mediatorWorkingHours.count())
  expect(await Promise.all([mediatorA, adminA, mediatorA2, adminB, judgeA].map(seenBy))).toEqual([
    1, 1, 0, 0, 0,
  ])
  await expect(
    withActor(mediatorA2, (db) =>
      db.mediatorWorkingHours.create({
        data: {
          mediatorId: mediatorA.id,
          institutionId: world.institutions.a,
          validFrom: READ_AT,
          recordedAt: READ_AT,
          recordedBy: '王朗',
        },
      }),
    ),
  ).rejects.toThrow()
})

test('设定留一条记录，写明自哪一天起、什么时间；只追加，不改动', async () => {
  await set('mediatorA', { validTo: '2026-12-31' })
  const [event] = await asOwner<{ data: object; institution_id: string }>(
    `SELECT data, institution_id FROM events WHERE kind = 'mediator.hours-set'`,
  )
  expect(event).toMatchObject({
    institution_id: world.institutions.a,
    data: { mediator: '谢岚', from: '2026-11-24', to: '2026-12-31' },
  })
  const { history } = await viewOf(
    getMediator(world.people.adminA, { mediatorId: world.people.mediatorA.id }),
  )
  expect(history[0]?.sentence).toBe(
    '设定谢岚的工作时间，2026-11-24 至 2026-12-31：周一至周三 9:00 至 12:00。',
  )
  await expect(
    withActor(world.people.mediatorA, (db) =>
      db.mediatorWorkingHours.updateMany({ data: { validTo: null } }),
    ),
  ).rejects.toThrow()
})

test('本人在“我的”和日程中看到，管理员在人员详情和机构日程中看到', async () => {
  await set('adminA', { validFrom: '2026-11-26' })
  const words = '周一至周三 9:00 至 12:00'
  const { hours } = await viewOf(getMe(world.people.mediatorA, {}))
  expect(hours).toEqual({
    now: '周一至周五 8:30 至 18:00（通常时间）',
    later: [`自 11月26日 起：${words}`],
  })
  const person = await viewOf(
    getMediator(world.people.adminA, { mediatorId: world.people.mediatorA.id }),
  )
  expect(person.hours).toEqual(hours)
  const week = await viewOf(findWeek(world.people.adminA, {}))
  expect(week.hours).toEqual([
    { name: '谢岚', words: ['周一至周五 8:30 至 18:00（通常时间）', `自 11月26日 起：${words}`] },
  ])
  expect((await viewOf(findWeek(world.people.adminB, {}))).hours).toEqual([])
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layMeeting(id, new Date('2026-11-27T02:00:00Z'))
  const { days } = await viewOf(findMySchedule(world.people.mediatorA, {}))
  expect(days.slice(0, 2).map((each) => each.hours)).toEqual([
    '工作时间 8:30 至 18:00',
    '非工作时间',
  ])
})

test('在工作时间以外安排的调解会，提醒并写明时间；法院看不到调解员的工作时间', async () => {
  await set('mediatorA')
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layMeeting(id, new Date('2026-11-25T06:00:00Z'), { form: 'telephone' })
  const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId: id }))
  expect(file.meetings?.list[0]?.cautions).toEqual(['不在工作时间（9:00 至 12:00）内'])
  for (const who of ['judgeA', 'reviewerA'] as const) {
    const seen = await viewOf(getCourtCase(world.people[who], { caseId: id }))
    expect(JSON.stringify(seen)).not.toContain('9:00 至 12:00')
  }
})
