import { withActor } from '@/lib/data/door'
import { countExports } from '@/lib/data/stores/audit/export-log-store'
import { EXPORT_KINDS } from '@/lib/domain/audit/logs'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import type { Actor } from '@/lib/domain/access/roles'
import type { DomainEvent } from '@/lib/domain/audit/events'
import { findSeenExports } from '@/lib/queries/security/find-exports'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  type World,
} from '../../support/world'

// 导出记录：安全管理员看得到谁导出了什么、多少行，看不到筛选条件里写的当事人。

let world: World
const VOLUME: DomainEvent = {
  kind: 'dossier.exported',
  data: { volume: 1, number: '（2026）示例调卷1号', sha256: 'a'.repeat(64), without: [] },
}
const listed = (list: 'cases' | 'court_cases', rows: number): DomainEvent => ({
  kind: 'list.exported',
  data: { list, rows, conditions: ['关键字：某当事人'] },
})

async function append(by: Actor, event: DomainEvent, at: string, caseId: string | null = null) {
  const { courtId, institutionId } = by
  const subject = caseId
    ? { caseId, courtId: world.courts.a, institutionId: world.institutions.a }
    : { courtId, institutionId }
  await withActor(by, (db) => appendEvent(db, { event, subject, by, at: new Date(at) }))
}

beforeAll(async () => {
  world = await buildWorld()
  const { adminA, clerkA } = world.people
  const { id: caseId } = await layCase(world, { status: 'pending_acceptance' })
  await append(adminA, listed('cases', 18_700), '2026-11-20T02:00:00Z')
  await append(clerkA, listed('court_cases', 3), '2026-11-21T16:30:00Z')
  await append(adminA, VOLUME, '2026-11-22T02:00:00Z', caseId)
})
afterAll(closeWorld)

const seen = async (input: object = {}) => {
  const view = await findSeenExports(world.people.security, input)
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}
const whatOf = async (input: object) => (await seen(input)).rows.map(({ what }) => what)

test('谁在何时导出了什么、多少行，最近的在先；不含筛选条件和卷号', async () => {
  const view = await seen()
  expect(view).toMatchObject({ total: 3, isMore: false, from: 1, next: null })
  expect(view.rows).toMatchObject([
    { what: '电子卷宗', rows: null, role: '机构管理员', tenant: '甲调解中心' },
    { what: '引调案件列表', rows: 3, name: '甲书记', role: '法院引调员', tenant: '甲区法院' },
    { what: '案件分配列表', rows: 18_700, content: '当事人和调解员的姓名、纠纷情况' },
  ])
  for (const hidden of ['某当事人', '示例调卷']) expect(JSON.stringify(view)).not.toContain(hidden)
})

test.each([
  [{ list: 'volume' }, ['电子卷宗']],
  [{ list: 'cases' }, ['案件分配列表']],
  [{ q: '甲书' }, ['引调案件列表']],
  [{ q: '甲区' }, ['引调案件列表']],
  // 北京时间 11 月 22 日 0 时 30 分
  [{ since: '2026-11-22' }, ['电子卷宗', '引调案件列表']],
  [{ until: '2026-11-21' }, ['案件分配列表']],
  [{ list: '没有的', since: '不是日期' }, ['电子卷宗', '引调案件列表', '案件分配列表']],
  [{ q: '没有此人' }, []],
])('筛选 %j', async (input, what) => {
  expect(await whatOf(input)).toEqual(what)
})

test('翻页不重不漏，回得来', async () => {
  await asOwner(
    `INSERT INTO events (kind, at, actor_id, actor_name, actor_role, institution_id, data, chain)
     SELECT 'list.exported', '2026-10-01T00:00:00Z'::timestamptz, $1, $2, 'institution_admin',
       $3::uuid, '{"list":"mediators","rows":1,"conditions":[]}', 'institution:' || $3::uuid
     FROM generate_series(1, 20)`,
    [world.people.adminA.id, world.people.adminA.name, world.institutions.a],
  )
  const first = await seen()
  const second = await seen({ after: first.next, from: 21 })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(23)
  expect((await seen({ before: second.previous })).rows).toEqual(first.rows)
})

test('别的身份没有这一页，数据库也不给；安全管理员读不到记录本身', async () => {
  for (const other of [...OTHER_ROLES.filter((name) => name !== 'security'), 'adminA'] as const) {
    const actor = world.people[other]
    expect(await findSeenExports(actor, {})).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  }
  const { adminA, system, security } = world.people
  for (const actor of [adminA, system])
    expect(await withActor(actor, (db) => countExports(db, {}))).toMatchObject({ total: 0 })
  expect(await withActor(security, (db) => db.event.count())).toBe(0)
})

test('视图与规则列的是同样的几种记录', async () => {
  const [view] = await asOwner<{ definition: string }>(
    `SELECT pg_get_viewdef('exports_seen') AS definition`,
  )
  const named = [...view!.definition.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, kind]) => kind)
  expect(named.sort()).toEqual([...EXPORT_KINDS].sort())
})
