import { withActor } from '@/lib/data/door'
import {
  createStaffAccount,
  createStaffAccountAsOperator,
} from '@/lib/use-cases/account/create-staff-account'
import { renewStaffPassword } from '@/lib/use-cases/account/renew-staff-password'
import { buildWorld, closeWorld, OTHER_ROLES, ownerClient, type World } from '../../support/world'

// 添加账号、重新发放初始密码：法院用户和机构管理员由系统管理员或者运维人员办理，三类管理员须双人复核或者由运维人员办理。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const PERSON = { name: '程新', phone: '13800000001' }
const ADMIN = { ...PERSON, role: 'institution_admin', institution: 'inst-a' }

async function rows(sql: string, ...values: unknown[]) {
  return (await (await ownerClient()).query(sql, values)).rows
}
const accountOf = async (name: string) =>
  (await rows('SELECT * FROM accounts WHERE name = $1', name))[0]

describe('添加账号', () => {
  test.each([
    ['机构管理员', ADMIN, (w: World) => ({ institution_id: w.institutions.a, court_id: null })],
    [
      '法院引调员',
      { ...PERSON, role: 'court_clerk', court: 'court-b' },
      (w: World) => ({ institution_id: null, court_id: w.courts.b }),
    ],
    [
      '法院管理员',
      { ...PERSON, role: 'court_admin', court: 'court-b' },
      (w: World) => ({ institution_id: null, court_id: w.courts.b }),
    ],
  ])(
    '%s：系统管理员和运维人员都可以，初始密码一天内有效、首次登录须改',
    async (_, input, tenant) => {
      for (const create of [
        (raw: unknown) => createStaffAccount(world.people.system, raw),
        createStaffAccountAsOperator,
      ]) {
        await rows(`DELETE FROM accounts WHERE name = '程新'`)
        const answer = await create(input)
        expect(answer).toMatchObject({
          ok: true,
          value: { name: '程新', initialPassword: expect.stringMatching(/^\S{12,}$/) },
        })
        const account = await accountOf('程新')
        expect(account).toMatchObject({
          role: input.role,
          status: 'active',
          must_change_password: true,
          ...tenant(world),
        })
        expect(account.phone_sealed).not.toContain(PERSON.phone)
        expect(account.initial_password_expires_at.getTime() - account.created_at.getTime()).toBe(
          24 * 3_600_000,
        )
      }
      const events = await rows(`SELECT data FROM events WHERE kind = 'account.created'`)
      expect(events).toHaveLength(2)
      expect(JSON.stringify(events)).not.toContain(PERSON.phone)
    },
  )

  test.each([
    ['没有机构', { institution: undefined }, { institution: 'REQUIRED' }],
    ['没有这家机构', { institution: 'inst-z' }, { institution: 'INSTITUTION_UNKNOWN' }],
    ['机构管理员不属于法院', { court: 'court-a' }, { court: 'TENANT_NOT_FOR_ROLE' }],
    ['身份不在选项里', { role: 'mediator' }, { role: 'CHOOSE_ONE' }],
    ['手机号不对', { phone: '1380000' }, { phone: 'MOBILE_FORMAT' }],
  ])('%s：指出是哪一项，什么也不添加', async (_, change, fields) => {
    const answer = await createStaffAccount(world.people.system, { ...ADMIN, ...change })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID', fields } })
    expect(await accountOf('程新')).toBeUndefined()
  })

  test('手机号已有账号：不添加第二个', async () => {
    await createStaffAccount(world.people.system, ADMIN)
    const answer = await createStaffAccount(world.people.system, { ...ADMIN, name: '程旧' })
    expect(answer).toMatchObject({ ok: false, refusal: { fields: { phone: 'PHONE_TAKEN' } } })
    expect(await accountOf('程旧')).toBeUndefined()
  })

  test.each(['adminA', ...OTHER_ROLES.filter((who) => who !== 'system')] as const)(
    '%s 不得添加',
    async (who) => {
      expect(await createStaffAccount(world.people[who], ADMIN)).toMatchObject({
        ok: false,
        refusal: { code: 'FORBIDDEN' },
      })
    },
  )

  test.each(['system_admin', 'security_admin', 'auditor'])(
    '%s：系统管理员一人不能添加，运维人员可以；绕过规则写，数据库也拒绝',
    async (role) => {
      const input = { ...PERSON, role }
      expect(await createStaffAccount(world.people.system, input)).toMatchObject({
        refusal: { code: 'POWER_NEEDS_SECOND' },
      })
      await expect(
        withActor(world.people.system, (db) =>
          db.account.createMany({
            data: [{ role, name: '程新', phoneSealed: 'x', phoneHash: 'x', passwordHash: 'x' }],
          }),
        ),
      ).rejects.toThrow(/row-level security/)
      expect(await createStaffAccountAsOperator(input)).toMatchObject({ ok: true })
    },
  )

  test('绕过规则写一个不配套的账号，数据库也拒绝', async () => {
    const account = {
      name: '程新',
      phoneSealed: 'x',
      phoneHash: 'x',
      passwordHash: 'x',
      status: 'active',
    }
    const write = (role: string, tenant: object) =>
      withActor(world.people.system, (db) =>
        db.account.createMany({ data: [{ ...account, role, ...tenant }] }),
      )
    await expect(write('mediator', { institutionId: world.institutions.a })).rejects.toThrow()
    await expect(write('institution_admin', { courtId: world.courts.a })).rejects.toThrow()
    await expect(write('court_clerk', {})).rejects.toThrow()
    await expect(write('auditor', { courtId: world.courts.a })).rejects.toThrow()
  })
})

describe('重新发放初始密码', () => {
  const renew = (accountId: string, version: number) =>
    renewStaffPassword(world.people.system, { accountId, version })

  test('原密码和已登录的设备立即失效，记在其单位的链上', async () => {
    const { id } = world.people.clerkA
    await rows(
      `INSERT INTO sessions (id, account_id, device, address, created_at, last_seen_at,
        absolute_expires_at)
       VALUES (gen_random_uuid(), $1, 'chrome', '127.0.0.1', now(), now(),
         now() + interval '8 hours')`,
      id,
    )
    const [before] = await rows('SELECT password_hash, version FROM accounts WHERE id = $1', id)
    const answer = await renew(id, before.version)
    expect(answer).toMatchObject({ ok: true, value: { phone: '199****0000', tenant: '甲区法院' } })
    const [after] = await rows(
      'SELECT password_hash, must_change_password FROM accounts WHERE id = $1',
      id,
    )
    expect(after.must_change_password).toBe(true)
    expect(after.password_hash).not.toBe(before.password_hash)
    expect(await rows('SELECT 1 FROM sessions WHERE revoked_at IS NULL')).toEqual([])
    expect(
      await rows('SELECT kind FROM events WHERE chain = $1', `court:${world.courts.a}`),
    ).toEqual([{ kind: 'account.password-renewed' }])
  })

  test('两人同时发放：只有一个密码有效', async () => {
    const { id } = world.people.judgeA
    const [{ version }] = await rows('SELECT version FROM accounts WHERE id = $1', id)
    const answers = await Promise.all([renew(id, version), renew(id, version)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: { code: 'PROFILE_CHANGED_MEANWHILE' },
    })
  })

  test('调解员的密码由其机构重置，这里查无此人', async () => {
    const { id } = world.people.mediatorA
    expect(await renew(id, 1)).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  })
})
