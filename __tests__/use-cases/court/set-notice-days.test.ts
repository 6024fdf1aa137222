import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getCourt } from '@/lib/queries/system/get-court'
import { recordNoticeDays } from '@/lib/use-cases/court/set-notice-days'
import { viewOf } from '../../support/institution-list'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  type World,
} from '../../support/world'

// 通知当事人的地方规定由系统管理员按法院的决定登记；没有登记的没有。每次改动都记在法院的链上。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const set = (days: string, who: keyof World['people'] = 'system') =>
  recordNoticeDays(world.people[who], { courtId: world.courts.a, days })
const ruleOf = async (court: 'a' | 'b' = 'a') =>
  (await viewOf(getCourt(world.people.system, { courtId: world.courts[court] }))).noticeDays
const events = () =>
  asOwner(`SELECT chain, data FROM events WHERE kind = 'court.notice-days-set' ORDER BY seq`)

test('没有登记的没有；改了记下前后，同样的不再记；留空的取消；别的法院不变', async () => {
  expect(await ruleOf()).toBeNull()
  for (const days of ['2', '2', ''])
    expect(await set(days)).toMatchObject({ ok: true, value: { days: days ? 2 : null } })
  expect(await ruleOf()).toBeNull()
  const data = { courtId: world.courts.a, court: '甲区法院' }
  const chain = `court:${world.courts.a}`
  expect(await events()).toEqual([
    { chain, data: { ...data, from: null, to: 2 } },
    { chain, data: { ...data, from: 2, to: null } },
  ])
  expect(await ruleOf('b')).toBeNull()
})

test.each(['1', '10'])('%s 天可以登记', async (days) => {
  expect((await set(days)).ok).toBe(true)
  expect(await ruleOf()).toBe(Number(days))
})

test.each(['0', '11', '-1', '1.5', '两', '100'])('“%s”不行，什么也不改', async (days) => {
  expect(await set(days)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { days: 'COURT_NOTICE_RANGE' } },
  })
  expect(await ruleOf()).toBeNull()
})

test.each([0, 11])('数据库也不收 %i 天', async (days) => {
  await expect(asOwner('UPDATE courts SET notice_days = $1', [days])).rejects.toThrow(
    'courts_notice_days',
  )
})

test('调解员在案件里看到先到的一日和它的来源；没有登记的法院，照在线调解规则', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const due = async () =>
    (await viewOf(getMyCase(world.people.mediatorA, { caseId: id }))).file.next.due ?? ''
  expect(await due()).toMatch(/^最迟 [^，]+$/)
  expect((await set('1')).ok).toBe(true)
  expect(await due()).toMatch(/^最迟 .+，按引调法院的地方规定（收到委派起 1 天内）$/)
})

test.each(OTHER_ROLES.filter((who) => who !== 'system'))('%s 不能登记', async (who) => {
  expect(await set('2', who)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await events()).toEqual([])
})

test('没有这家法院的，什么也不改', async () => {
  const nowhere = { courtId: world.institutions.a, days: '2' }
  expect(await recordNoticeDays(world.people.system, nowhere)).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
})
