import { readAs } from '@/lib/data/door'
import { findCourtMediators } from '@/lib/data/stores/court/court-mediator-store'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// Whom a court's report can be narrowed to: who closed one of its cases, and who carries one now.

let world: World
let ids: { readonly a: string; readonly a2: string; readonly b: string }
beforeAll(async () => {
  world = await buildWorld()
  const { mediatorA, mediatorA2, mediatorB } = world.people
  ids = { a: mediatorA.id, a2: mediatorA2.id, b: mediatorB.id }
  await layCase(world, { status: 'closed', mediator: mediatorA })
  await layCase(world, { status: 'in_mediation', mediator: mediatorA2 })
  await layCase(world, { status: 'pending_assignment' })
})
afterAll(closeWorld)

const found = async (
  requested: string | undefined,
  offeredAtMost: number,
  who: 'clerkA' | 'clerkB' = 'clerkA',
) => {
  const actor = world.people[who]
  const people = await readAs(actor, 'test', (db) =>
    findCourtMediators(db, actor.courtId!, requested, offeredAtMost),
  )
  return people.map(({ id }) => id).sort()
}

test('办结过本院案件的和正在承办的都在其中；没有的不在', async () => {
  expect(await found(undefined, 400)).toEqual([ids.a, ids.a2].sort())
  expect(await found(undefined, 400, 'clerkB')).toEqual([])
})

test('人数多到不列出时，只核对所问的那一个', async () => {
  expect(await found(undefined, 0)).toEqual([])
  expect(await found(ids.a, 0)).toEqual([ids.a])
  expect(await found(ids.a2, 0)).toEqual([ids.a2])
  expect(await found(ids.b, 0)).toEqual([])
})
