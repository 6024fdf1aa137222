import { withActor } from '@/lib/data/door'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { createOwnStaff } from '@/lib/use-cases/staff/create-own-staff'
import { disableOwnStaff } from '@/lib/use-cases/staff/disable-own-staff'
import { enableOwnStaff } from '@/lib/use-cases/staff/enable-own-staff'
import { renewOwnPassword } from '@/lib/use-cases/staff/renew-own-password'
import { whileHeld } from '../../support/held-row'
import { freshPhone, TEXT } from '../../support/sound-act'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 法院管理员管本院的账号，机构管理员管本机构的管理员账号；别处的、别的身份的都管不到。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const rows = async (sql: string, ...values: unknown[]) =>
  (await (await ownerClient()).query(sql, values)).rows
const person = (role: string) => ({ role, name: '程新', phone: freshPhone() })
const stateOf = async (id: string) =>
  (await rows('SELECT status FROM accounts WHERE id = $1', id))[0].status

test('法院管理员添加本院的引调员、法官、审阅人，别的身份都不行', async () => {
  const { courtAdminA } = world.people
  for (const role of ['court_clerk', 'court_judge', 'court_reviewer'])
    expect(await createOwnStaff(courtAdminA, person(role))).toMatchObject({
      ok: true,
      value: { tenant: '甲区法院', initialPassword: expect.stringMatching(/^\S{12,}$/) },
    })
  for (const role of ['court_admin', 'institution_admin', 'system_admin', 'security_admin'])
    expect(await createOwnStaff(courtAdminA, person(role))).toMatchObject({
      refusal: { fields: { role: 'CHOOSE_ONE' } },
    })
  expect(await rows(`SELECT DISTINCT court_id FROM accounts WHERE name = '程新'`)).toEqual([
    { court_id: world.courts.a },
  ])
})

test('机构管理员添加本机构的管理员', async () => {
  expect(await createOwnStaff(world.people.adminA, person('institution_admin'))).toMatchObject({
    ok: true,
    value: { tenant: '甲调解中心' },
  })
  expect(await createOwnStaff(world.people.adminA, person('court_clerk'))).toMatchObject({
    ok: false,
  })
})

test('停用、启用、重新发放只及于本单位；列表里也只有本单位的', async () => {
  const { courtAdminA, clerkA, clerkB, adminA, adminA2, adminB } = world.people
  const disable = (actor: typeof courtAdminA | typeof adminA, accountId: string) =>
    disableOwnStaff(actor, { accountId, reason: TEXT })
  expect(await disable(courtAdminA, clerkA.id)).toMatchObject({ ok: true })
  expect(await stateOf(clerkA.id)).toBe('disabled')
  expect(await enableOwnStaff(courtAdminA, { accountId: clerkA.id })).toMatchObject({ ok: true })
  expect(await renewOwnPassword(courtAdminA, { accountId: clerkA.id, version: 3 })).toMatchObject({
    ok: true,
  })
  for (const [actor, id] of [
    [courtAdminA, clerkB.id],
    [courtAdminA, courtAdminA.id],
    [courtAdminA, adminA.id],
    [adminA, adminB.id],
    [adminA, clerkA.id],
    [adminA, world.people.mediatorA.id],
  ] as const) {
    expect(await disable(actor, id)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await renewOwnPassword(actor, { accountId: id, version: 1 })).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  }
  expect(await disable(adminA, adminA2.id)).toMatchObject({ ok: true })
  expect(await disable(adminA, adminA.id)).toMatchObject({ ok: false })
  const list = await findOwnStaffList(courtAdminA, {})
  expect(list.ok && list.value.rows.map(({ name }) => name).sort()).toEqual(
    ['甲书记', '甲审阅', '甲法官'].sort(),
  )
})

test('两名机构管理员同时互相停用：总有一名留下', async () => {
  const { adminA, adminA2 } = world.people
  const held = {
    sql: 'SELECT 1 FROM accounts WHERE id = ANY($1) FOR UPDATE',
    values: [[adminA.id, adminA2.id]],
  }
  const answers = await whileHeld(held, [
    () => disableOwnStaff(adminA, { accountId: adminA2.id, reason: TEXT }),
    () => disableOwnStaff(adminA2, { accountId: adminA.id, reason: TEXT }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'LAST_ADMINISTRATOR' } })
})

test('法院管理员看不到任何案件', async () => {
  await layCase(world, { status: 'in_mediation', mediator: world.people.mediatorA })
  const { rows: tables } = await (
    await ownerClient()
  ).query<{ name: string }>(
    `SELECT DISTINCT c.table_name AS name FROM information_schema.columns c
       JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r'
     WHERE c.table_schema = 'public' AND c.column_name = 'case_id'
       AND has_table_privilege('heyi_app', k.oid, 'SELECT') ORDER BY 1`,
  )
  expect(tables.length).toBeGreaterThan(20)
  for (const name of ['cases', 'parties', ...tables.map((table) => table.name)]) {
    const seen = await withActor(world.people.courtAdminA, (db) =>
      db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${name} LIMIT 1`),
    )
    expect([name, seen.length]).toEqual([name, 0])
  }
})

test('绕过规则直接写：系统管理员锁不了账号，安全管理员改不了姓名', async () => {
  const { system, security, clerkA } = world.people
  const change = (who: typeof system | typeof security, data: object) =>
    withActor(who, (db) => db.account.updateMany({ where: { id: clerkA.id }, data }))
  await expect(change(system, { status: 'disabled' })).rejects.toThrow(/locks no account/)
  await expect(change(security, { name: '别人' })).rejects.toThrow(/edits no account/)
  expect(await stateOf(clerkA.id)).toBe('active')
})
