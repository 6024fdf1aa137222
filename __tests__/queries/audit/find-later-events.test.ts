import { withActor } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { findEvents } from '@/lib/queries/audit/find-events'
import { getAuditOverview } from '@/lib/queries/audit/get-audit-overview'
import { at, writeAuditEntries } from '../../support/log-entries'
import { viewOf } from '../../support/institution-list'
import { closeWorld, ownerClient, type World } from '../../support/world'

// 审计员的全部操作记录：后来又写入的记录。每项测试各有自己的数据。

let world: World
beforeEach(async () => {
  ;({ world } = await writeAuditEntries())
})
afterAll(closeWorld)

const found = (query: Record<string, unknown> = {}) =>
  viewOf(findEvents(world.people.auditor, query))

test('存储内容不合格式的记录照样列出，只是没有句子', async () => {
  const owner = await ownerClient()
  await owner.query(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, data)
      VALUES ('system', 'calendar.loaded', $1, '', 'system', '{"odd":true}')`,
    [at(6)],
  )
  expect((await found({ kind: 'calendar.loaded' })).rows).toMatchObject([
    { title: '载入放假安排', sentence: null },
  ])
})

test('翻页从上一页的末尾继续，同一时刻的也不乱，可以翻回', async () => {
  const owner = await ownerClient()
  await owner.query(
    `INSERT INTO events (chain, kind, at, actor_name, actor_role, data)
     SELECT 'system', 'account.signed-out', $1, '翻页', 'system', '{"sessions":1,"others":false}'
       FROM generate_series(1, 45)`,
    [at(10)],
  )
  const first = await found({ actor: '翻页' })
  const second = await found({ actor: '翻页', after: first.next!, from: '21' })
  const third = await found({ actor: '翻页', after: second.next!, from: '41' })
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect([first, second, third].map(({ rows, from, total }) => [rows.length, from, total])).toEqual(
    [
      [20, 1, 45],
      [20, 21, 45],
      [5, 41, 45],
    ],
  )
  expect(new Set(ids).size).toBe(45)
  expect(third.next).toBeNull()
  const back = await found({ actor: '翻页', before: third.previous!, from: '21' })
  expect(back.rows.map(({ id }) => id)).toEqual(second.rows.map(({ id }) => id))
})

test('页首：链数、最近一次封存、近七天值得注意的记录', async () => {
  const overview = async () => {
    const answer = await getAuditOverview(world.people.auditor, {})
    if (!answer.ok) throw new Error(answer.refusal.code)
    return answer.value
  }
  const before = await overview()
  expect(before).toMatchObject({
    chains: { count: 3, isMore: false },
    anchor: { at: null, state: 'never' },
  })
  await anchorChains(new Date())
  const refused = (at: Date) =>
    withActor(world.people.adminA, (db) =>
      appendEvent(db, {
        event: {
          kind: 'act.refused',
          data: { act: 'case:accept', code: 'FORBIDDEN', target: null },
        },
        subject: { institutionId: world.institutions.a },
        by: world.people.adminA,
        at,
      }),
    )
  await refused(new Date(Date.now() - 8 * 86_400_000))
  await refused(new Date())
  const after = await overview()
  expect(after).toMatchObject({
    chains: { count: 4 },
    anchor: { state: 'ok' },
    unmasked: before.unmasked,
    signInRefused: before.signInRefused,
  })
  expect(after.refused.count).toBe(before.refused.count + 1)
})
