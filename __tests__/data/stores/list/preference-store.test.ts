import { asSystem, withActor } from '@/lib/data/door'
import { findPreference, savePreference } from '@/lib/data/stores/list/preference-store'
import type { ListPreference } from '@/lib/domain/list/preference'
import { grantOf } from '@/__tests__/support/grants'
import { buildWorld, closeWorld, type World } from '@/__tests__/support/world'

// experience.md, Tables: 每个人自己决定看哪些列, 记住最后一次的选择.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const save = (who: keyof World['people'], preference: ListPreference) =>
  asSystem('test', (db) =>
    savePreference(db, grantOf(world.people[who], 'preference:save'), 'cases', preference, AT),
  )
const find = (who: keyof World['people'], of: keyof World['people'] = who) =>
  withActor(world.people[who], (db) => findPreference(db, world.people[of].id, 'cases'))

test('没有选过的，是列表自己的样子；列表可以另有自己的样子', async () => {
  expect(await find('adminA')).toEqual({ hidden: [], density: 'normal' })
  const own = { hidden: ['claim'], density: 'compact' as const }
  const found = await withActor(world.people.adminA, (db) =>
    findPreference(db, world.people.adminA.id, 'records', own),
  )
  expect(found).toEqual(own)
})

test('别人的选择读不到，也不受影响', async () => {
  await save('adminA', { hidden: ['amount'], density: 'compact' })
  expect(await find('adminA2')).toEqual({ hidden: [], density: 'normal' })
  expect(await find('adminA2', 'adminA')).toEqual({ hidden: [], density: 'normal' })
  expect(await find('adminA')).toEqual({ hidden: ['amount'], density: 'compact' })
})

test('后一次的选择盖过前一次；两个窗口同时保存，留下其中完整的一份', async () => {
  const [one, other]: ListPreference[] = [
    { hidden: ['a', 'b'], density: 'normal' },
    { hidden: [], density: 'compact' },
  ]
  await Promise.all([save('adminA', one!), save('adminA', other!)])
  expect([one, other]).toContainEqual(await find('adminA'))
  await save('adminA', one!)
  expect(await find('adminA')).toEqual(one)
})

test('只有看的权限的人也可以选自己的列', async () => {
  await save('reviewerA', { hidden: ['amount'], density: 'normal' })
  expect(await find('reviewerA')).toEqual({ hidden: ['amount'], density: 'normal' })
})
