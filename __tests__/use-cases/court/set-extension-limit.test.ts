import { getCourt } from '@/lib/queries/system/get-court'
import { recordExtensionLimit } from '@/lib/use-cases/court/set-extension-limit'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, OTHER_ROLES, type World } from '../../support/world'

// 法院对延长的上限由系统管理员登记（在线调解规则第24条没有规定上限）；每次改动都记在法院的链上。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const set = (most: string, who: keyof World['people'] = 'system') =>
  recordExtensionLimit(world.people[who], { courtId: world.courts.a, most })
const limit = async () =>
  (await viewOf(getCourt(world.people.system, { courtId: world.courts.a }))).maxExtensionDays
const events = () =>
  asOwner(`SELECT chain, data FROM events WHERE kind = 'court.extension-limit-set' ORDER BY seq`)

test('没有设定的是 30 天；改了记下前后，再设一次同样的不再记；别的法院不变', async () => {
  expect(await limit()).toBe(30)
  for (const most of ['60', '60'])
    expect(await set(most)).toMatchObject({ ok: true, value: { most: 60 } })
  expect(await limit()).toBe(60)
  expect(await events()).toEqual([
    {
      chain: `court:${world.courts.a}`,
      data: { courtId: world.courts.a, court: '甲区法院', from: 30, to: 60 },
    },
  ])
  const other = await viewOf(getCourt(world.people.system, { courtId: world.courts.b }))
  expect(other.maxExtensionDays).toBe(30)
})

test.each(['0', '365'])('%s 天可以设定', async (most) => {
  expect((await set(most)).ok).toBe(true)
  expect(await limit()).toBe(Number(most))
})

test.each(['', '-1', '366', '1.5', '三十', '1e2'])('“%s”不是天数，什么也不改', async (most) => {
  expect(await set(most)).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { most: 'EXTENSION_LIMIT_RANGE' } },
  })
  expect(await limit()).toBe(30)
})

test.each(OTHER_ROLES.filter((who) => who !== 'system'))('%s 不能设定延长上限', async (who) => {
  expect(await set('60', who)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await events()).toEqual([])
})

test('没有这家法院的，什么也不改', async () => {
  const nowhere = { courtId: world.institutions.a, most: '60' }
  expect(await recordExtensionLimit(world.people.system, nowhere)).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_FOUND' },
  })
})
