import { withActor } from '@/lib/data/door'
import { getGrants } from '@/lib/queries/security/get-grants'
import { findOnlineUsers } from '@/lib/queries/security/find-online'
import { changePassword } from '@/lib/use-cases/account/change-password'
import { endSessions } from '@/lib/use-cases/session/end-sessions'
import { TEXT } from '../../support/sound-act'
import {
  asOwner,
  buildWorld,
  closeWorld,
  ownerClient,
  WORLD_PASSWORD,
  type World,
} from '../../support/world'

// 在线用户和强退：安全管理员看得到谁在线，退得了一处或者全部；看不到登录凭据。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const rows = async (sql: string, ...values: unknown[]) =>
  (await (await ownerClient()).query(sql, values)).rows

async function open(id: string, accountId: string, seenAgo = '1 minute', isShared = false) {
  await asOwner(
    `INSERT INTO sessions (id, account_id, device, address, created_at, last_seen_at,
       absolute_expires_at, is_shared)
     VALUES ($1, $2, 'chrome/windows', '10.1.2.3', now() - interval '2 hours',
       now() - $3::interval, now() + interval '6 hours', $4)`,
    [id, accountId, seenAgo, isShared],
  )
}
const IDS = [1, 2, 3, 4].map((n) => `0b8f2f3e-6f0e-4c1f-9d8b-2a1f6f1f0a0${n}`) as [
  string,
  string,
  string,
  string,
]
const online = async (input: object = {}) => {
  const view = await findOnlineUsers(world.people.security, input)
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}
const live = async (accountId: string) =>
  (await rows('SELECT 1 FROM sessions WHERE account_id = $1 AND revoked_at IS NULL', accountId))
    .length

test('列出可以继续使用的登录：放久了的、公用设备上过时的不列；来源只到网段，看不到凭据', async () => {
  const { clerkA, adminA, judgeA, partyX } = world.people
  await open(IDS[0], clerkA.id)
  await open(IDS[1], adminA.id, '31 minutes')
  await open(IDS[2], judgeA.id, '11 minutes', true)
  await open(IDS[3], partyX.id, '3 days')
  const staff = await online()
  expect(staff.rows).toMatchObject([
    { name: '甲书记', role: '法院引调员', tenant: '甲区法院', network: '10.1.2.*', isOwn: false },
  ])
  expect(staff.total).toBe(1)
  const parties = await online({ side: 'party' })
  expect(parties.rows).toMatchObject([{ name: '某**', tenant: null }])
  expect(await online({ q: '甲区' })).toMatchObject({ total: 1 })
  expect(await online({ q: '林敏' })).toMatchObject({ total: 0 })
  const shown = JSON.stringify([staff, parties])
  for (const hidden of [...IDS, '10.1.2.3', '某当事人']) expect(shown).not.toContain(hidden)
})

test('强退一处只退那一处，全部强退退所有的；各记一条，写明理由', async () => {
  const { clerkA, security } = world.people
  await open(IDS[0], clerkA.id)
  await open(IDS[1], clerkA.id, '2 minutes')
  const handle = (await online()).rows[0]!.handle
  const input = { accountId: clerkA.id, handle, reason: TEXT }
  expect(await endSessions(security, input)).toMatchObject({ ok: true, value: { sessions: 1 } })
  expect(await rows('SELECT id FROM sessions WHERE revoked_at IS NOT NULL')).toEqual([
    { id: IDS[0] },
  ])
  expect(await endSessions(security, input)).toMatchObject({ refusal: { code: 'SESSION_OVER' } })
  expect(await endSessions(security, { ...input, handle: '' })).toMatchObject({ ok: true })
  expect(await live(clerkA.id)).toBe(0)
  expect(
    await rows(
      `SELECT actor_name, data->'all' AS all, data->>'reason' AS reason FROM events
       WHERE kind = 'account.sessions-ended' AND chain = $1 ORDER BY seq`,
      `court:${world.courts.a}`,
    ),
  ).toEqual([
    { actor_name: '安全员', all: false, reason: TEXT },
    { actor_name: '安全员', all: true, reason: TEXT },
  ])
})

test('没有在线的人、没有写理由的，什么也不退', async () => {
  const { clerkA, security } = world.people
  expect(await endSessions(security, { accountId: clerkA.id, reason: TEXT })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  await open(IDS[0], clerkA.id)
  expect(await endSessions(security, { accountId: clerkA.id, reason: '短' })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { reason: expect.any(String) } },
  })
  expect(await live(clerkA.id)).toBe(1)
})

test.each(['system', 'auditor', 'courtAdminA', 'adminA', 'clerkA', 'mediatorA'] as const)(
  '%s 看不到在线用户和权限一览，也不能强退；绕过页面直接问数据库，也是一行没有',
  async (who) => {
    const actor = world.people[who]
    await open(IDS[0], world.people.judgeA.id)
    for (const read of [findOnlineUsers, getGrants])
      expect(await read(actor, {})).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(
      await endSessions(actor, { accountId: world.people.judgeA.id, reason: TEXT }),
    ).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
    if (who !== 'auditor')
      expect(
        await withActor(
          actor,
          (db) => db.$queryRaw`SELECT handle FROM heyi_online(now(), '-infinity', '-infinity',
            '-infinity', '-infinity')`,
        ),
      ).toEqual([])
    expect(await live(world.people.judgeA.id)).toBe(1)
  },
)

test('安全管理员自己也读不到登录凭据', async () => {
  await expect(
    withActor(world.people.security, (db) => db.session.findMany({ select: { id: true } })),
  ).rejects.toThrow(/denied/)
})

test('安全管理员改自己的密码，不必有人复核', async () => {
  const { security } = world.people
  await open(IDS[0], security.id)
  expect(
    await changePassword(security, {
      sessionId: IDS[0],
      currentPassword: WORLD_PASSWORD,
      newPassword: 'Own-Password-2026',
      repeatedPassword: 'Own-Password-2026',
    }),
  ).toMatchObject({ ok: true })
})

test('权限一览说的就是系统的权限表', async () => {
  const view = await getGrants(world.people.security, { role: 'auditor' })
  if (!view.ok) throw new Error(view.refusal.code)
  expect(view.value.rows.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['全部操作记录', '核验操作记录', '导出全部操作记录']),
  )
  expect(view.value.rows.find(({ act }) => act === 'audit:verify')).toMatchObject({
    kind: 'read',
    others: [],
  })
})
