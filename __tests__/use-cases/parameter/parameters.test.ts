import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { asSystem, withActor } from '@/lib/data/door'
import { readQuietHours } from '@/lib/data/stores/parameter/parameter-store'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { findProposalList } from '@/lib/queries/proposal/find-proposals'
import { getProposal } from '@/lib/queries/proposal/get-proposal'
import { exportDictionary } from '@/lib/queries/system/export-dictionary'
import { findParameters } from '@/lib/queries/system/find-parameters'
import { getParameter } from '@/lib/queries/system/get-parameter'
import { findOnlineUsers } from '@/lib/queries/security/find-online'
import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { proposeParameter } from '@/lib/use-cases/parameter/propose-parameter'
import { setParameter } from '@/lib/use-cases/parameter/set-parameter'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { done, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 参数：在范围内、自某天起生效，系统确实照办；两人同时改只成一个。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const change = (fields: Readonly<Record<string, unknown>> = {}) => ({
  key: 'idle_minutes',
  courtId: '',
  value: '15',
  from: today(),
  reason: TEXT,
  seen: '0',
  ...fields,
})
/** A session of the clerk that was left alone for so many minutes. */
async function leftAlone(minutes: number): Promise<string> {
  const id = randomUUID()
  await asOwner(
    `INSERT INTO sessions (id, account_id, device, address, created_at, last_seen_at,
       absolute_expires_at)
     VALUES ($1, $2, 'chrome/windows', '10.1.2.3', now() - interval '2 hours',
       now() - make_interval(mins => $3), now() + interval '6 hours')`,
    [id, world.people.clerkA.id, minutes],
  )
  return id
}

test('无操作退出时间改短，放了更久的登录立即失效，在线用户里也没有了', async () => {
  const session = await leftAlone(20)
  const isAlive = async () => (await findPersonOfSession(session, null, { isUse: false })) !== null
  const online = async () => (await done(findOnlineUsers(world.people.security, {}))).rows.length
  expect([await isAlive(), await online()]).toEqual([true, 1])
  await done(setParameter(world.people.system, change({ from: addDays(today(), 1) })))
  expect([await isAlive(), await online()]).toEqual([true, 1])
  await done(setParameter(world.people.system, change({ seen: '1' })))
  expect([await isAlive(), await online()]).toEqual([false, 0])
})

test('静默时段照设定的钟点', async () => {
  const hours = () => asSystem('test', readQuietHours)
  expect(await hours()).toEqual({ from: 21, until: 8 })
  const quiet = { key: 'quiet_from', value: '20' }
  await done(setParameter(world.people.system, change(quiet)))
  expect(await hours()).toEqual({ from: 20, until: 8 })
})

test('口令更换周期须两人办理；口令用得太久的先更换，换过的不再要求', async () => {
  const { system, security, clerkA } = world.people
  const policy = change({ key: 'password_days', value: '90' })
  expect(await setParameter(system, policy)).toMatchObject({
    refusal: { fields: { key: 'NOT_FOUND_ID' } },
  })
  await asOwner(`UPDATE accounts SET created_at = now() - interval '91 days' WHERE id = $1`, [
    clerkA.id,
  ])
  const session = await leftAlone(1)
  const found = async () => {
    const person = await findPersonOfSession(session, null, { isUse: false })
    return [person?.mustChangePassword, person?.isPasswordOld]
  }
  expect(await found()).toEqual([false, false])
  await done(proposeParameter(system, policy))
  const [waiting] = (await done(findProposalList(security, {}))).rows
  expect((await done(getProposal(security, { proposalId: waiting!.id }))).effect).toBeNull()
  await done(confirmProposal(security, { proposalId: waiting!.id }))
  expect(await found()).toEqual([true, true])
  await asOwner(`UPDATE accounts SET password_hash = 'another' WHERE id = $1`, [clerkA.id])
  expect(await found()).toEqual([false, false])
})

test('超过单次导出行数上限的，不予生成，说明上限', async () => {
  const { system } = world.people
  const ask = async () => exportDictionary(system, { dictionary: 'cause_2011' })
  await asOwner(`INSERT INTO dictionary_values (dictionary, code, no, name, position, reason,
    set_by_name, set_at) SELECT 'cause_2011', 'c' || n, 1, '案由' || n, n, 'x', 'x', now()
    FROM generate_series(1, 600) n`)
  const { file, rows } = await done(ask())
  await file.close()
  expect(rows).toBe(1200)
  await done(setParameter(system, change({ key: 'export_rows', value: '1000' })))
  expect(await ask()).toMatchObject({
    refusal: { code: 'EXPORT_TOO_LARGE', facts: { most: 1000 } },
  })
})

test('单个文件上限改小以前，看到近来的材料里有几份更大；别人得不到这些数字', async () => {
  const { system, mediatorA } = world.people
  const { id } = await layCase(world, { status: 'in_mediation' })
  await asOwner(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
       size, sha256, storage_key, added_by, added_at)
     SELECT c.id, c.court_id, c.holder_id, n, '材料' || n, 'a.pdf', 'application/pdf', n * 1048576,
       md5(n::text) || md5(n::text), md5(n::text) || md5('x' || n), 'x',
       now() - make_interval(days => CASE n WHEN 9 THEN 91 ELSE 1 END)
     FROM cases c, generate_series(1, 9) n WHERE c.id = $1`,
    [id],
  )
  const look = async (value: string) =>
    (await done(getParameter(system, { key: 'upload_mb', value, from: today() }))).preview?.reach
  expect(await look('5')).toBe('近 90 天存入卷宗的材料 8 份，其中 3 份超过 5 MB。')
  expect(await look('1')).toBeUndefined()
  expect(
    await withActor(
      mediatorA,
      (db) => db.$queryRaw`SELECT * FROM heyi_files_over(1, now() - interval '1 day')`,
    ),
  ).toEqual([])
})

test('两人同时改，一人改上，另一人知道是谁；修改前后都在记录里', async () => {
  const { system } = world.people
  const { accountId } = await done(
    createStaffAccountAsOperator({ role: 'system_admin', name: '司维', phone: '13800000009' }),
  )
  const other = { ...system, id: accountId, name: '司维' }
  const answers = await Promise.all([system, other].map((who) => setParameter(who, change())))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const winner = answers[0]!.ok ? system : other
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: winner.name } },
  })
  expect(
    await asOwner(`SELECT data->'before' AS before, data->'after' AS after FROM events
      WHERE kind = 'parameter.set'`),
  ).toEqual([{ before: 30, after: 15 }])
  const rows = (await done(findParameters(system, {}))).flatMap((group) => group.rows)
  expect(rows.map(({ key, value }) => [key, value])).toEqual([
    ['extension_days', '30 天'],
    ['notice_days', '无地方规定'],
    ['chase_days', '3 个工作日'],
    ['idle_minutes', '15 分钟'],
    ['password_days', '不定期更换'],
    ['quiet_from', '21:00'],
    ['quiet_until', '8:00'],
    ['upload_mb', '10 MB'],
    ['caseload_cap', '60 件'],
    ['export_rows', '100,000 行'],
  ])
})

test('别的管理员看不到、改不了；数据库也不许改已设的、不许超范围', async () => {
  const { system, security } = world.people
  expect(await findParameters(security, {})).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await setParameter(security, change())).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
  const insertBy = (actor: Actor, setBy: string) =>
    withActor(
      actor,
      (db) => db.$executeRaw`INSERT INTO parameter_values VALUES
        ('quiet_from', 9, 20, '2026-11-01', ${TEXT}, ${setBy}::uuid, '某人', now())`,
    )
  await expect(insertBy(security, security.id)).rejects.toThrow(/42501|row-level/)
  await expect(insertBy(system, security.id)).rejects.toThrow(/42501|row-level/)
  await done(setParameter(system, change()))
  await expect(
    withActor(system, (db) => db.parameterValue.updateMany({ data: { value: 20 } })),
  ).rejects.toThrow(/42501|denied/)
  await expect(asOwner(`UPDATE parameter_values SET value = 60`)).rejects.toMatchObject({
    code: '23514',
  })
})
