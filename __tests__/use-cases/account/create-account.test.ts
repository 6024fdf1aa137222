import { findPasswordFault } from '@/lib/domain/access/password-rules'
import { openValue } from '@/lib/platform/sealed-value'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { renewInitialPassword } from '@/lib/use-cases/account/renew-initial-password'
import { RIGHT, tryWith } from '../../support/sign-in'
import { localDate } from '../../support/local-date'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

const PHONE = '13800000001'
let world: World

beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const admin = () => ({
  role: 'institution_admin' as const,
  name: '林敏',
  phone: PHONE,
  institutionId: world.institutions.a,
})

test.each([
  ['1380000000', 'ACCOUNT_PHONE_FORMAT'],
  ['020-83210000', 'ACCOUNT_PHONE_FORMAT'],
])('手机号 %s 不能建账号', async (phone, code) => {
  await expect(createAccount({ ...admin(), phone, mustChange: true })).rejects.toMatchObject({
    code,
  })
})

test('手机号已有账号的，不再建第二个，写法不同也一样', async () => {
  await createAccount({ ...admin(), mustChange: true })
  await expect(
    createAccount({ ...admin(), phone: '+86 138-0000-0001', mustChange: true }),
  ).rejects.toMatchObject({ code: 'ACCOUNT_PHONE_TAKEN' })
  expect(await asOwner(`SELECT 1 FROM events WHERE kind = 'account.created'`)).toHaveLength(1)
})

test('角色与单位不符的账号，数据库不收', async () => {
  await expect(
    createAccount({ ...admin(), institutionId: null, mustChange: true }),
  ).rejects.toThrow()
  await expect(
    createAccount({ ...admin(), role: 'mediator', mustChange: true }),
  ).rejects.toMatchObject({ code: 'ACCOUNT_PROFILE_MISSING' })
})

test('初始密码随机、合乎密码规则、24 小时内有效，手机号加密保存，建账号留有记录', async () => {
  const { accountId, initialPassword } = await createAccount({ ...admin(), mustChange: true })
  const other = await createAccount({ ...admin(), phone: '13800000002', mustChange: true })
  expect(initialPassword).not.toBe(other.initialPassword)
  expect(findPasswordFault(initialPassword, PHONE)).toBeNull()
  const [row] = (await asOwner(
    'SELECT *, initial_password_expires_at - created_at AS good_for FROM accounts WHERE id = $1',
    [accountId],
  )) as Record<string, unknown>[]
  expect(row).toMatchObject({ must_change_password: true, good_for: { days: 1 } })
  expect(JSON.stringify(row)).not.toContain(PHONE)
  expect(JSON.stringify(row)).not.toContain(initialPassword)
  expect(row!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(openValue(String(row!.phone_sealed), 'accounts.phone_sealed', accountId)).toBe(PHONE)
  expect(
    await asOwner(
      `SELECT chain, data FROM events WHERE kind = 'account.created' AND data->>'accountId' = $1`,
      [accountId],
    ),
  ).toEqual([
    {
      chain: `institution:${world.institutions.a}`,
      data: { accountId, role: 'institution_admin', name: '林敏' },
    },
  ])
})

test('调解员账号带有名册信息', async () => {
  const { accountId } = await createAccount({
    role: 'mediator',
    name: '谢岚',
    phone: PHONE,
    institutionId: world.institutions.a,
    password: RIGHT,
    mustChange: false,
    mediator: {
      identityNumber: '11010519491231002x',
      specialties: [],
      caseloadCap: 12,
      rosterConfirmedOn: localDate('2025-01-01'),
      rosterExpiresOn: localDate('2027-12-31'),
    },
  })
  const [row] = (await asOwner(
    `SELECT identity_sealed, caseload_cap, roster_expires_on::text FROM mediator_profiles
      WHERE account_id = $1`,
    [accountId],
  )) as Record<string, unknown>[]
  expect(row).toMatchObject({ caseload_cap: 12, roster_expires_on: '2027-12-31' })
  expect(
    openValue(String(row!.identity_sealed), 'mediator_profiles.identity_sealed', accountId),
  ).toBe('11010519491231002X')
})

test('重新发放初始密码：没有账号的不发；原密码和原有登录都失效', async () => {
  await expect(renewInitialPassword('13899999999')).rejects.toMatchObject({
    code: 'ACCOUNT_UNKNOWN',
  })
  await createAccount({ ...admin(), password: RIGHT, mustChange: false })
  await tryWith({ phone: PHONE, password: RIGHT })
  const { name, initialPassword } = await renewInitialPassword(PHONE)
  expect(name).toBe('林敏')
  expect(await asOwner('SELECT 1 FROM sessions WHERE revoked_at IS NULL')).toHaveLength(0)
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: false })
  expect(await tryWith({ phone: PHONE, password: initialPassword })).toMatchObject({ ok: true })
})
