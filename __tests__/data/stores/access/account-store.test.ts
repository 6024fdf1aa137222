import { randomUUID } from 'node:crypto'
import { asSystem, withActor } from '@/lib/data/door'
import { addAccount, findOwnPhone, type NewAccount } from '@/lib/data/stores/access/account-store'
import {
  findAccountByPhone,
  lockOwnSecrets,
  setInitialPassword,
  setOwnPassword,
  spendInitialPassword,
} from '@/lib/data/stores/access/account-secrets-store'
import { grantOf } from '@/__tests__/support/grants'
import { localDate } from '@/__tests__/support/local-date'
import { asOwner, buildWorld, closeWorld, type World } from '@/__tests__/support/world'

// Accounts and their secrets: 等保 GB/T 22239-2019 8.1.4.1 (身份鉴别); 操作手册 3.8 (手机号=账号).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const AT = new Date('2026-11-24T02:00:00Z')
const account = (change: Partial<NewAccount> = {}): NewAccount => ({
  id: randomUUID(),
  role: 'mediator',
  name: '新调解员',
  phoneSealed: 'sealed',
  phoneHash: randomUUID(),
  courtId: null,
  institutionId: world.institutions.a,
  passwordHash: 'hash',
  mustChangePassword: true,
  initialPasswordExpiresAt: new Date('2026-11-25T02:00:00Z'),
  createdAt: AT,
  ...change,
})
const PROFILE = {
  specialties: ['tort' as const],
  caseloadCap: 20,
  rosterConfirmedOn: localDate('2026-01-01'),
  rosterExpiresOn: null,
  identitySealed: null,
  identityHash: null,
}
const system = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem('test', work)
const profiles = (id: string) =>
  asOwner(
    `SELECT caseload_cap, roster_confirmed_on::text AS confirmed, leave_from
     FROM mediator_profiles WHERE account_id = $1`,
    [id],
  )

test('人用的数据库角色读不到密码：管理员、审计员、系统管理员都不能', async () => {
  const { adminA, auditor, system: systemAdmin } = world.people
  for (const actor of [adminA, auditor, systemAdmin])
    await expect(
      withActor(actor, (db) => findAccountByPhone(db, `phone-${adminA.id}`)),
    ).rejects.toThrow(/denied/)
})

test('一部手机只有一个账号：第二个没有建成，连档案也没有', async () => {
  const first = account()
  expect(await system((db) => addAccount(db, first, PROFILE))).toBe(true)
  const second = account({ phoneHash: first.phoneHash, institutionId: world.institutions.b })
  expect(await system((db) => addAccount(db, second, PROFILE))).toBe(false)
  expect(await profiles(second.id)).toEqual([])
  expect(await profiles(first.id)).toEqual([
    { caseload_cap: 20, confirmed: '2026-01-01', leave_from: null },
  ])
})

test('不是调解员的账号没有档案；带着请假来的，请假也在', async () => {
  const admin = account({ role: 'institution_admin' })
  expect(await system((db) => addAccount(db, admin, null))).toBe(true)
  expect(await profiles(admin.id)).toEqual([])
  const away = account()
  const leave = { leaveFrom: localDate('2026-12-01'), leaveTo: localDate('2026-12-05') }
  await system((db) => addAccount(db, away, { ...PROFILE, ...leave }))
  expect((await profiles(away.id))[0]!.leave_from).not.toBeNull()
})

test('按手机找到账号：是谁、在哪个机构、是否停用；没有的就是没有', async () => {
  const stored = account()
  await system((db) => addAccount(db, stored, PROFILE))
  const found = await system((db) => findAccountByPhone(db, stored.phoneHash))
  expect(found).toEqual({
    actor: {
      id: stored.id,
      role: 'mediator',
      name: '新调解员',
      courtId: null,
      institutionId: world.institutions.a,
    },
    isActive: true,
    passwordHash: 'hash',
    mustChangePassword: true,
    initialPasswordExpiresAt: stored.initialPasswordExpiresAt,
    phoneSealed: 'sealed',
    phoneHash: stored.phoneHash,
  })
  await asOwner(`UPDATE accounts SET status = 'disabled' WHERE id = $1`, [stored.id])
  expect((await system((db) => findAccountByPhone(db, stored.phoneHash)))?.isActive).toBe(false)
  expect(await system((db) => findAccountByPhone(db, 'nobody'))).toBeNull()
})

describe('初始密码', () => {
  async function issued(expiresAt: Date): Promise<string> {
    const stored = account({ initialPasswordExpiresAt: expiresAt })
    await system((db) => addAccount(db, stored, PROFILE))
    return stored.id
  }
  const spend = (id: string, at = AT) => system((db) => spendInitialPassword(db, id, at))

  test('用过一次就不能再用：同时两次登录，只有一次成', async () => {
    const id = await issued(new Date('2026-11-25T02:00:00Z'))
    const spent = await Promise.all([spend(id), spend(id)])
    expect(spent.toSorted()).toEqual([false, true])
    expect(await spend(id)).toBe(false)
  })

  test('先开始、后到的一次，也不能再用', async () => {
    const id = await issued(new Date('2026-11-25T02:00:00Z'))
    expect(await spend(id)).toBe(true)
    expect(await spend(id, new Date(AT.getTime() - 5))).toBe(false)
  })

  test('到期的那一刻就不能用了', async () => {
    expect(await spend(await issued(AT))).toBe(false)
    expect(await spend(await issued(new Date(AT.getTime() + 1)))).toBe(true)
  })

  test('已经自己选过密码的，没有初始密码可用；没有这个账号的也没有', async () => {
    expect(await spend(world.people.adminA.id)).toBe(false)
    expect(await spend(randomUUID())).toBe(false)
  })

  test('重新发给的初始密码，登录后要改；改了就不再是初始密码', async () => {
    const stored = account({ mustChangePassword: false, initialPasswordExpiresAt: null })
    await system((db) => addAccount(db, stored, PROFILE))
    const expires = new Date('2026-11-26T02:00:00Z')
    await system((db) => setInitialPassword(db, stored.id, 'initial', expires))
    expect(await system((db) => lockOwnSecrets(db, stored.id))).toMatchObject({
      passwordHash: 'initial',
      mustChangePassword: true,
      initialPasswordExpiresAt: expires,
    })
    const actor = { ...world.people.mediatorA, id: stored.id }
    await system((db) => setOwnPassword(db, grantOf(actor, 'password:change'), 'chosen'))
    expect(await system((db) => lockOwnSecrets(db, stored.id))).toMatchObject({
      passwordHash: 'chosen',
      mustChangePassword: false,
      initialPasswordExpiresAt: null,
    })
  })
})

test('自己的手机是封存的文字；没有账号就没有手机、没有密码', async () => {
  const stored = account()
  await system((db) => addAccount(db, stored, PROFILE))
  expect(await system((db) => findOwnPhone(db, stored.id))).toBe('sealed')
  expect(await system((db) => findOwnPhone(db, randomUUID()))).toBeNull()
  expect(await system((db) => lockOwnSecrets(db, randomUUID()))).toBeNull()
})
