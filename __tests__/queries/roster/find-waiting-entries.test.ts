import { findRoster } from '@/lib/queries/roster/find-roster'
import { findWaitingEntries } from '@/lib/queries/roster/find-waiting-entries'
import { confirmEntry } from '@/lib/use-cases/roster/confirm-entry'
import { refusalOf, viewOf } from '../../support/institution-list'
import { certificate, QUALIFICATION } from '../../support/roster-acts'
import { entryOf, inDays, layTraining } from '../../support/rosters'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 批量确认入册: 在线调解规则 第27条; 特邀规定 第7条 (入册前的培训).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** Mediators of the first institution that were recommended, the second with a training. */
async function layWaiting() {
  const { mediatorA, mediatorA2 } = world.people
  const entries = [
    await entryOf(world, { mediator: mediatorA }),
    await entryOf(world, { mediator: mediatorA2 }),
  ]
  await asOwner(
    `UPDATE roster_entries SET status = 'recommended', source = 'recommendation',
      qualification = $2, valid_from = NULL WHERE id = ANY ($1)`,
    [entries.map(({ entryId }) => entryId), QUALIFICATION],
  )
  await asOwner('DELETE FROM mediator_trainings WHERE mediator_id = ANY ($1)', [
    [mediatorA.id, mediatorA2.id],
  ])
  await layTraining(mediatorA2)
  return entries
}

test('只有决定入册的法院书记员能看；没有待确认的，是空的', async () => {
  const others = ['adminA', 'mediatorA', 'judgeA', 'reviewerA', 'system', 'auditor'] as const
  for (const who of others)
    expect(await refusalOf(findWaitingEntries(world.people[who], {}))).toMatch(
      /^(NOT_FOUND|FORBIDDEN)$/,
    )
  expect(await viewOf(findWaitingEntries(world.people.clerkA, {}))).toMatchObject({
    rows: [],
    total: 0,
  })
  expect((await viewOf(findRoster(world.people.clerkA, {}))).mayConfirmMany).toBe(false)
})

test('列出本院待确认的，写明资质和最近培训；没有培训的写明不能确认的原因', async () => {
  await layWaiting()
  const { mediatorA, mediatorA2, clerkA, judgeA } = world.people
  const { rows, total } = await viewOf(findWaitingEntries(clerkA, {}))
  expect(total).toBe(2)
  expect(rows.find(({ name }) => name === mediatorA2.name)).toMatchObject({
    qualification: QUALIFICATION,
    training: `最近培训 ${inDays(-1)}`,
    bar: null,
  })
  expect(rows.find(({ name }) => name === mediatorA.name)).toMatchObject({
    training: null,
    bar: expect.stringContaining('没有培训记录'),
  })
  expect((await viewOf(findRoster(clerkA, {}))).mayConfirmMany).toBe(true)
  expect((await viewOf(findRoster(judgeA, {}))).mayConfirmMany).toBe(false)
})

test('能确认的列在前面，等培训的排在后面，不占满一页', async () => {
  const [untrained, trained] = await layWaiting()
  const rename = (entryId: string, name: string) =>
    asOwner('UPDATE roster_entries SET name = $2 WHERE id = $1', [entryId, name])
  await rename(untrained!.entryId, 'A')
  await rename(trained!.entryId, 'B')
  const { rows } = await viewOf(findWaitingEntries(world.people.clerkA, {}))
  expect(rows.map(({ name, bar }) => [name, bar === null])).toEqual([
    ['B', true],
    ['A', false],
  ])
})

test('按所列的版本逐项确认：确认的不再列出，其余仍在', async () => {
  const [, trained] = await layWaiting()
  const { clerkA, mediatorA } = world.people
  const { rows } = await viewOf(findWaitingEntries(clerkA, {}))
  const { id, revision } = rows.find((row) => row.id === trained!.entryId)!
  const confirmed = await confirmEntry(clerkA, {
    entryId: id,
    revision: String(revision),
    ...certificate(),
  })
  expect(confirmed.ok).toBe(true)
  expect((await viewOf(findWaitingEntries(clerkA, {}))).rows.map(({ name }) => name)).toEqual([
    mediatorA.name,
  ])
})
