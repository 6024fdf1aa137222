import { withActor } from '@/lib/data/door'
import { countPastCases, findPastCases } from '@/lib/data/stores/mediator/history-store'
import { findMediatorsByName } from '@/lib/data/stores/mediator/mediator-name-store'
import { findOwnProfile } from '@/lib/data/stores/mediator/own-profile-store'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { actAt } from '@/__tests__/support/case-rows'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 曾办案件: 调解员转出后不再看到案件, 保留自己的操作历史 (domain.md 9); 转出前得的分仍是自己的 (Decisions 5).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '住院手术，三个月内不能履职'
const minutes = (count: number) => new Date(Date.UTC(2026, 10, 24, 2, count))
/** 谢岚 took a case and then left it, or had it taken away. */
async function left(how: 'withdrawn' | 'replaced', at: number): Promise<string> {
  const { mediatorA, adminA } = world.people
  const { id } = await layCase(world, { status: 'pending_mediator' })
  await actAt(() => takeCase(mediatorA, { caseId: id, noGround: 'yes' }), minutes(at))
  const answer = await actAt(
    () =>
      how === 'withdrawn'
        ? withdrawCase(mediatorA, { caseId: id, reason: 'health', text: TEXT })
        : replaceMediator(adminA, { caseId: id, reason: 'party_asked', text: TEXT }),
    minutes(at + 1),
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return id
}
const past = (
  who: 'mediatorA' | 'mediatorA2',
  of: 'mediatorA' | 'mediatorA2' = who,
  behind: Parameters<typeof findPastCases>[2] = null,
  atMost = 10,
) => withActor(world.people[who], (db) => findPastCases(db, world.people[of].id, behind, atMost))

test('还在手上的、从没办过的，不在曾办之中', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  await takeCase(world.people.mediatorA, { caseId: id, noGround: 'yes' })
  expect(await past('mediatorA')).toEqual([])
  expect(await past('mediatorA2')).toEqual([])
})

test('自己退出的写明原因，机构收回的写明是哪一种原因；说明文字不给看', async () => {
  const own = await left('withdrawn', 0)
  const taken = await left('replaced', 10)
  const found = await past('mediatorA')
  expect(found.map(({ caseId }) => caseId)).toEqual([taken, own])
  expect(found[1]!.works).toMatchObject([
    { kind: 'case.taken', times: 1, reason: null },
    { kind: 'case.withdrawn', reason: 'health' },
  ])
  expect(found[0]!.works).toMatchObject([
    { kind: 'case.taken' },
    { kind: 'case.mediator-replaced', reason: 'party_asked' },
  ])
  expect(found.map(({ points }) => points)).toEqual([1, 1])
  expect(JSON.stringify(found)).not.toContain(TEXT)
})

test('同事问不到；件数与列表一致；从某一件往后翻', async () => {
  for (const at of [0, 10, 20]) await left('withdrawn', at)
  expect(await past('mediatorA2', 'mediatorA')).toEqual([])
  const all = await past('mediatorA')
  const first = await past('mediatorA', 'mediatorA', null, 1)
  expect(first).toEqual(all.slice(0, 1))
  const { caseId: id, key } = first[0]!
  expect(await past('mediatorA', 'mediatorA', { id, key })).toEqual(all.slice(1))
  const count = await withActor(world.people.mediatorA, (db) =>
    countPastCases(db, world.people.mediatorA.id),
  )
  expect(count).toBe(3)
})

test('我的档案：机构、擅长、上限、在办；不是调解员的没有，别人的看不到', async () => {
  await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'closed' })
  const own = (who: keyof World['people'], of: keyof World['people']) =>
    withActor(world.people[who], (db) => findOwnProfile(db, world.people[of].id))
  expect(await own('mediatorA', 'mediatorA')).toEqual({
    name: '谢岚',
    institution: '甲调解中心',
    specialties: ['tort'],
    caseloadCap: 60,
    open: 1,
    rosterExpiresOn: null,
    leaveFrom: null,
    leaveTo: null,
  })
  expect(await own('mediatorA', 'mediatorB')).toBeNull()
  expect(await own('adminA', 'adminA')).toBeNull()
})

test('按姓名的一部分找本机构的调解员，停用的也找到，通配符只是字符', async () => {
  await (
    await ownerClient()
  ).query(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [world.people.mediatorA2.id])
  const find = async (who: 'adminA' | 'adminB', text: string, atMost = 10) =>
    (
      await withActor(world.people[who], (db) =>
        findMediatorsByName(db, world.institutions.a, text, atMost),
      )
    ).map(({ name, isActive }) => `${name} ${isActive}`)
  expect(await find('adminA', '谢')).toEqual(['谢岚 true'])
  expect(await find('adminA', '')).toEqual(['王朗 false', '谢岚 true'])
  expect(await find('adminA', '', 1)).toHaveLength(1)
  for (const text of ['%', '_', '\\', '林敏']) expect(await find('adminA', text)).toEqual([])
  expect(await find('adminB', '谢')).toEqual([])
})
