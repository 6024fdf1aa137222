import { randomUUID } from 'node:crypto'
import { asSystem, withActor } from '@/lib/data/door'
import {
  endAllSessions,
  findSession,
  markSeen,
  openSession,
  sweepSessions,
} from '@/lib/data/stores/access/session-store'
import {
  endOtherSessions,
  endSession,
  findOwnSessions,
} from '@/lib/data/stores/access/own-session-store'
import { grantOf } from '@/__tests__/support/grants'
import { buildWorld, closeWorld, ownerClient, type World } from '@/__tests__/support/world'

// quality.md, Login: 闲置 30 分钟、至多 8 小时; 退出、停用、改角色, 下一次请求就生效, 不再恢复.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  await (await ownerClient()).query('DELETE FROM sessions')
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)
const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem('test', work)
async function opened(who: keyof World['people'] = 'adminA', at = AT): Promise<string> {
  const id = randomUUID()
  const { id: accountId, role } = world.people[who]
  const session = { id, accountId, role, device: 'chrome/windows', address: '::1' }
  await system((db) => openSession(db, session, at))
  return id
}
const find = (id: string) => system((db) => findSession(db, id))
const own = async (who: keyof World['people'], at = AT) =>
  (await system((db) => findOwnSessions(db, world.people[who].id, at))).map(({ id }) => id)

test('没有一个人的数据库角色读得到会话', async () => {
  const id = await opened()
  for (const who of ['adminA', 'reviewerA', 'auditor', 'system'] as const)
    await expect(
      withActor(world.people[who], (db) => db.session.findUnique({ where: { id } })),
    ).rejects.toThrow(/denied/)
})

test('没有这样的会话，就没有人', async () => expect(await find(randomUUID())).toBeNull())

test('会话带着账号今天的样子：姓名、角色、机构、是否停用', async () => {
  const id = await opened()
  expect(await find(id)).toEqual({
    lastSeenAt: AT,
    absoluteExpiresAt: later(8 * 60),
    revokedAt: null,
    actor: world.people.adminA,
    deviceId: null,
    isShared: false,
    phoneHash: expect.any(String),
    usualIdleMinutes: 30,
    isAccountActive: true,
    mustChangePassword: false,
    passwordSetAt: expect.any(Date),
    passwordDays: 0,
    secondFactor: 'off',
    institutionName: '甲调解中心',
    courtName: null,
  })
  expect(await find(await opened('clerkA'))).toMatchObject({
    courtName: '甲区法院',
    institutionName: null,
  })
})

test('停用、改角色之后，下一次读到的就是改了的', async () => {
  const id = await opened('mediatorA2')
  const db = await ownerClient()
  await db.query(`UPDATE accounts SET status = 'disabled', name = '改名' WHERE id = $1`, [
    world.people.mediatorA2.id,
  ])
  expect(await find(id)).toMatchObject({ isAccountActive: false, actor: { name: '改名' } })
})

test('使用时间只往后记，不往前改', async () => {
  const id = await opened()
  await system((db) => markSeen(db, id, later(5)))
  await system((db) => markSeen(db, id, later(2)))
  expect((await find(id))?.lastSeenAt).toEqual(later(5))
})

test('自己的会话：闲置满三十分钟的、已结束的、别人的都不在其中，新的在前', async () => {
  const [first, second] = [await opened('adminA', later(-20)), await opened('adminA', later(-10))]
  await opened('adminA2')
  await opened('adminA', later(-30))
  const ended = await opened('adminA')
  await system((db) => endSession(db, grantOf(world.people.adminA, 'session:sign-out'), ended, AT))
  expect(await own('adminA')).toEqual([second, first])
})

test('只能结束自己的会话；结束过的不再算一次', async () => {
  const id = await opened('adminA')
  const end = (who: 'adminA' | 'adminA2') =>
    system((db) => endSession(db, grantOf(world.people[who], 'session:sign-out'), id, AT))
  expect([await end('adminA2'), await end('adminA'), await end('adminA')]).toEqual([0, 1, 0])
  expect((await find(id))?.revokedAt).toEqual(AT)
})

test('结束其他会话：留下这一个，别人的不动，说出结束了几个仍在用的', async () => {
  const keep = await opened('adminA')
  const other = await opened('adminA')
  const stale = await opened('adminA', later(-40))
  const colleague = await opened('adminA2')
  const grant = grantOf(world.people.adminA, 'session:sign-out-others')
  expect(await system((db) => endOtherSessions(db, grant, keep, AT))).toBe(1)
  expect((await find(keep))?.revokedAt).toBeNull()
  expect((await find(colleague))?.revokedAt).toBeNull()
  for (const id of [other, stale]) expect((await find(id))?.revokedAt).toEqual(AT)
})

test('改密码结束的，写明是因为改了密码', async () => {
  const [keep, other] = [await opened('adminA'), await opened('adminA')]
  const grant = grantOf(world.people.adminA, 'password:change')
  await system((db) => endOtherSessions(db, grant, keep, AT))
  const { rows } = await (
    await ownerClient()
  ).query('SELECT revoked_reason FROM sessions WHERE id = $1', [other])
  expect(rows).toEqual([{ revoked_reason: 'password_changed' }])
})

test('系统可以结束一个人的全部会话', async () => {
  const ids = [await opened('adminA'), await opened('adminA')]
  const colleague = await opened('adminA2')
  await system((db) => endAllSessions(db, world.people.adminA.id, AT))
  for (const id of ids) expect((await find(id))?.revokedAt).toEqual(AT)
  expect((await find(colleague))?.revokedAt).toBeNull()
})

test('过了最长期限的会话清理掉，没有过的留着', async () => {
  const [old, young] = [await opened('adminA', later(-9 * 60)), await opened('adminA')]
  await system((db) => sweepSessions(db, AT))
  expect([await find(old), (await find(young)) !== null]).toEqual([null, true])
})
