import { withActor } from '@/lib/data/door'
import { findMediatorBook } from '@/lib/data/stores/assignment/mediator-book-store'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { getMe } from '@/lib/queries/mediator/get-me'
import { findMediators } from '@/lib/queries/institution/find-mediators'
import { getCaseloadCeiling } from '@/lib/queries/institution/get-caseload-ceiling'
import { getParameter } from '@/lib/queries/system/get-parameter'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { editMediator } from '@/lib/use-cases/mediator/edit-mediator'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { mediatorInput } from '../../support/mediator-input'
import { done, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 承办上限的最高值：以低的为准，各人设定的不改；新设的不能超过，原来高的可以不动。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await asOwner('UPDATE mediator_profiles SET caseload_cap = 40')
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const ceiling = (value: number, from = today(), seen = 0) =>
  setParameter(world.people.system, {
    key: 'caseload_cap',
    courtId: '',
    value: String(value),
    from,
    reason: TEXT,
    seen: String(seen),
  })

/** The cap by which cases are assigned, in the list of people, and for the mediator. */
async function caps() {
  const { adminA, mediatorA } = world.people
  const book = await withActor(adminA, (db) => findMediatorBook(db, world.institutions.a, today()))
  const list = await done(findMediators(adminA, {}))
  return [
    book.find(({ mediatorId }) => mediatorId === mediatorA.id)?.caseloadCap,
    list.rows.find(({ mediatorId }) => mediatorId === mediatorA.id)?.caseloadCap,
    (await done(getMe(mediatorA, {}))).caseloadCap,
  ]
}

test('自生效日起以低的为准，各人设定的仍在；改回来就恢复', async () => {
  expect(await caps()).toEqual([40, 40, 40])
  await done(ceiling(20, addDays(today(), 1)))
  expect(await caps()).toEqual([40, 40, 40])
  await done(ceiling(25, today(), 1))
  expect(await caps()).toEqual([25, 25, 25])
  expect(await asOwner('SELECT DISTINCT caseload_cap FROM mediator_profiles')).toEqual([
    { caseload_cap: 40 },
  ])
  await done(ceiling(60, today(), 2))
  expect(await caps()).toEqual([40, 40, 40])
})

test('新设的不能超过最高值；原来高的可以不改，改低可以，再高不行', async () => {
  const { adminA } = world.people
  const { mediatorId } = await done(createMediator(adminA, mediatorInput({ caseloadCap: '40' })))
  await done(ceiling(20))
  expect(await done(getCaseloadCeiling(adminA, {}))).toBe(20)
  const over = { refusal: { fields: { caseloadCap: 'CAP_OVER_CEILING' } } }
  const another = { phone: '13900007777', name: '程添' }
  expect(
    await createMediator(adminA, mediatorInput({ ...another, caseloadCap: '21' })),
  ).toMatchObject(over)
  const edit = (version: number, change: object) =>
    editMediator(adminA, {
      ...mediatorInput({ phone: undefined, ...change }),
      mediatorId,
      version: String(version),
    })
  expect(await edit(1, { caseloadCap: '41' })).toMatchObject(over)
  expect(await edit(1, { caseloadCap: '30' })).toMatchObject(over)
  expect(await edit(1, { caseloadCap: '40', title: '律师' })).toMatchObject({ ok: true })
  expect(await edit(2, { caseloadCap: '20', title: '律师' })).toMatchObject({ ok: true })
})

test('写入以前看到影响：几人的上限更高、几人已满；只有数字', async () => {
  const { system, security, mediatorA } = world.people
  for (let each = 0; each < 5; each += 1)
    await layCase(world, { status: 'in_mediation', mediator: mediatorA })
  const [all] = await asOwner<{ count: number }>(
    'SELECT count(*)::int AS count FROM mediator_profiles',
  )
  const look = async (value: string) =>
    (await done(getParameter(system, { key: 'caseload_cap', value, from: today() }))).preview?.reach
  expect(await look('5')).toBe(
    `${all!.count} 名调解员的承办上限高于 5 件，其中 1 名现在承办 5 件以上（含本数）。`,
  )
  expect(await look('45')).toBe('没有调解员的承办上限高于 45 件。')
  const numbers = (who: World['people'][keyof World['people']]) =>
    withActor(who, (db) => db.$queryRaw<unknown[]>`SELECT * FROM heyi_caseloads_over(5)`)
  expect(await numbers(security)).toHaveLength(1)
  expect(await numbers(mediatorA)).toEqual([])
})
