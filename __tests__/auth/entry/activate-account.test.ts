import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import { activateAccount, isActivationLink } from '@/lib/auth/entry/activate-account'
import { withAccess, withActor } from '@/lib/data/door'
import { ACTIVATION_TRIES } from '@/lib/domain/activation/activation-link'
import { readDeliveryContent } from '@/lib/domain/delivery/delivery'
import { FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { revealContent } from '@/lib/jobs/reveal-content'
import { workDeliveries } from '@/lib/jobs/work-deliveries'
import { atInstant, now } from '@/lib/platform/clock'
import { deriveToken } from '@/lib/platform/derived-secret'
import { findAwaiting } from '@/lib/queries/institution/find-awaiting'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { createOwnStaff } from '@/lib/use-cases/staff/create-own-staff'
import { disableOwnStaff } from '@/lib/use-cases/staff/disable-own-staff'
import { renewOwnPassword } from '@/lib/use-cases/staff/renew-own-password'
import { mediatorInput } from '../../support/mediator-input'
import { TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 激活链接：以短信发出，只存散列；核对手机号后四位后设置一次密码；作废、过期、用过的，同一句话。

const PHONE = '13800005678'
const PASSWORD = 'Sunny-Court-2026'
const ADDRESS = '203.0.113.9'
const GONE = { ok: false, because: 'gone' }
const WRONG = { ok: false, because: 'wrong' }

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const CLERK = { role: 'court_clerk', name: '程新', phone: PHONE, handover: 'link' }

async function sendTo(input: object = CLERK): Promise<{ id: string; link: string }> {
  const answer = await createOwnStaff(world.people.courtAdminA, input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(answer.value.initialPassword).toBeNull()
  return { id: answer.value.accountId, link: await latestLink(answer.value.accountId) }
}

async function latestLink(accountId: string): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    'SELECT id FROM activation_links WHERE account_id = $1 ORDER BY issued_at DESC, id DESC LIMIT 1',
    [accountId],
  )
  return deriveToken('activation link', row!.id)
}

const use = (link: string, more: object = {}) =>
  activateAccount({
    link,
    digits: '5678',
    chosen: PASSWORD,
    repeated: PASSWORD,
    address: ADDRESS,
    ...more,
  })

const signIn = (password: string) =>
  attemptSignIn({
    phone: PHONE,
    password,
    answer: null,
    address: ADDRESS,
    device: 'test',
    deviceCookie: null,
  })

const accountOf = async (id: string) =>
  (
    await asOwner<{ password_hash: string | null; must_change_password: boolean }>(
      'SELECT password_hash, must_change_password FROM accounts WHERE id = $1',
      [id],
    )
  )[0]!

test('发出以后账号没有密码；链接和它的秘密在库里哪儿都没有，短信里才有', async () => {
  const { id, link } = await sendTo()
  expect(await accountOf(id)).toEqual({ password_hash: null, must_change_password: true })
  const stored = JSON.stringify([
    await asOwner('SELECT * FROM activation_links'),
    await asOwner('SELECT * FROM deliveries'),
    await asOwner('SELECT * FROM outbox'),
    await asOwner(`SELECT data FROM events WHERE kind = 'account.created'`),
  ])
  expect(stored).not.toContain(link)
  expect(stored).toContain('"byLink":true')
  const sent: string[] = []
  await workDeliveries(now, {
    sms: async (message) => {
      sent.push(JSON.stringify(message))
      return { outcome: 'accepted', providerId: null }
    },
    email: null,
  })
  expect(sent).toHaveLength(1)
  expect(sent[0]).toContain(`/activate/${link}`)
  expect(sent[0]).toContain(PHONE)
  const [{ state }] = (await asOwner<{ state: string }>('SELECT state FROM deliveries')) as [
    { state: string },
  ]
  expect(state).toBe('sent')
})

test('设置的密码能登录，链接不能再用；记入链，打开页面什么都不改变', async () => {
  const { id, link } = await sendTo()
  const before = await asOwner('SELECT * FROM activation_links')
  expect(await isActivationLink(link)).toBe(true)
  expect(await asOwner('SELECT * FROM activation_links')).toEqual(before)
  expect(await asOwner(`SELECT 1 FROM sign_in_counters WHERE key LIKE 'activate:%'`)).toEqual([])
  expect(await use(link)).toEqual({ ok: true })
  expect((await accountOf(id)).must_change_password).toBe(false)
  expect(await isActivationLink(link)).toBe(false)
  expect(await use(link)).toEqual(GONE)
  expect(await signIn(PASSWORD)).toMatchObject({ ok: true })
  const events = await asOwner(
    `SELECT kind, actor_id, court_id FROM events WHERE kind LIKE '%.activated'`,
  )
  expect(events).toEqual([{ kind: 'account.activated', actor_id: id, court_id: world.courts.a }])
})

test('同一链接两次同时提交，一次成功', async () => {
  const { link } = await sendTo()
  const both = await Promise.all([use(link), use(link, { address: '198.51.100.7' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toEqual([GONE])
})

test('没有的、过期的、被新链接代替的、停用的、已交初始密码的，都是同一答复', async () => {
  expect(await use('AAAAAAAAAAAAAAAAAAAAAA')).toEqual(GONE)
  expect(await use('short')).toEqual(GONE)
  const { courtAdminA } = world.people
  const { id, link } = await sendTo()
  await atInstant(new Date(now().getTime() + 24 * 3_600_000 + 1), async () => {
    expect(await isActivationLink(link)).toBe(false)
    expect(await use(link)).toEqual(GONE)
  })
  const renew = (version: number, handover: string) =>
    renewOwnPassword(courtAdminA, { accountId: id, version, handover })
  expect(await renew(1, 'link')).toMatchObject({ ok: true, value: { initialPassword: null } })
  expect(await use(link)).toEqual(GONE)
  const second = await latestLink(id)
  expect(second).not.toBe(link)
  expect(await isActivationLink(second)).toBe(true)
  const slip = await renew(2, 'slip')
  if (!slip.ok) throw new Error(slip.refusal.code)
  expect(await use(second)).toEqual(GONE)
  expect(await signIn(slip.value.initialPassword!)).toMatchObject({ ok: true })
  expect(await renew(3, 'link')).toMatchObject({ ok: true })
  const third = await latestLink(id)
  expect(await disableOwnStaff(courtAdminA, { accountId: id, reason: TEXT })).toMatchObject({
    ok: true,
  })
  expect(await use(third)).toEqual(GONE)
  expect(
    await asOwner('SELECT revoked_because FROM activation_links ORDER BY issued_at, revoked_at'),
  ).toEqual(
    expect.arrayContaining([{ revoked_because: 'renewed' }, { revoked_because: 'disabled' }]),
  )
  // None of their messages leaves any more.
  expect(
    await asOwner(`SELECT DISTINCT state FROM deliveries WHERE document = 'account_activation'`),
  ).toEqual([{ state: 'superseded' }])
})

test('同一版本重新发送两次：只有一条链接能用', async () => {
  const { id } = await sendTo()
  const again = () =>
    renewOwnPassword(world.people.courtAdminA, { accountId: id, version: 1, handover: 'link' })
  const both = await Promise.all([again(), again()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE' },
  })
  expect(
    await asOwner(`SELECT 1 FROM activation_links WHERE used_at IS NULL AND revoked_at IS NULL`),
  ).toHaveLength(1)
})

test('后四位不符的计数：一条链接到次数失效，一个网络到次数停止', async () => {
  const { link } = await sendTo()
  for (let no = 0; no < ACTIVATION_TRIES; no += 1)
    expect(await use(link, { digits: '0000' })).toEqual(WRONG)
  expect(await use(link)).toEqual(GONE)
  expect(await asOwner('SELECT revoked_because FROM activation_links')).toEqual([
    { revoked_because: 'too_many_tries' },
  ])
  for (let no = ACTIVATION_TRIES + 1; no < FREE_WRONG_ENTRIES; no += 1)
    expect(await use('AAAAAAAAAAAAAAAAAAAAAA')).toEqual(GONE)
  expect(await use('AAAAAAAAAAAAAAAAAAAAAA')).toMatchObject({ because: 'throttled' })
})

test('密码不合规则的，说明哪一项，链接仍能用，也不算输错', async () => {
  const { link } = await sendTo()
  expect(await use(link, { chosen: 'short', repeated: 'short' })).toEqual({
    ok: false,
    because: 'fields',
    fields: { newPassword: 'PASSWORD_TOO_SHORT' },
  })
  const holdsPhone = `Ab-${PHONE}`
  expect(await use(link, { chosen: holdsPhone, repeated: holdsPhone })).toMatchObject({
    fields: { newPassword: 'PASSWORD_HAS_PHONE' },
  })
  expect(await use(link)).toEqual({ ok: true })
})

test('登录的角色在认出人之前不能设置任何密码，管理员也看不到链接的散列', async () => {
  const { id } = await sendTo()
  await expect(
    withAccess(null, 'test', (db) =>
      db.account.updateMany({ where: { id }, data: { passwordHash: 'x' } }),
    ),
  ).rejects.toThrow('no password is set before someone is known')
  await expect(
    withActor(world.people.courtAdminA, (db) => db.activationLink.findMany()),
  ).rejects.toThrow('permission denied')
  const insert = (actor: keyof World['people'], accountId: string) =>
    withActor(
      world.people[actor],
      (db) => db.$executeRaw`INSERT INTO activation_links
        (id, account_id, link_hash, issued_at, issued_by_name, expires_at)
        VALUES (gen_random_uuid(), ${accountId}::uuid, gen_random_uuid()::text, now(), 'x', now())`,
    )
  // Nor does anyone issue a link for another place's account, or an administrator's.
  await asOwner('UPDATE accounts SET must_change_password = true')
  for (const [actor, account] of [
    ['courtAdminA', 'clerkB'],
    ['adminA', 'clerkA'],
    ['system', 'security'],
    ['system', 'auditor'],
    ['clerkA', 'clerkA'],
  ] as const)
    await expect(insert(actor, world.people[account].id)).rejects.toThrow('row-level security')
})

test('调解员：添加和重置都能发链接；名单和列表写明到哪一步', async () => {
  const { adminA } = world.people
  const made = await createMediator(adminA, {
    ...mediatorInput({ phone: PHONE }),
    handover: 'link',
  })
  if (!made.ok) throw new Error(made.refusal.code)
  const { mediatorId } = made.value
  const standing = async () => {
    const view = await findAwaiting(adminA, {})
    if (!view.ok) throw new Error(view.refusal.code)
    return view.value.rows.find((row) => row.mediatorId === mediatorId)?.standing ?? null
  }
  expect(await standing()).toMatch(/^链接已发送，有效期至 /)
  await asOwner(`UPDATE deliveries SET state = 'failed', failure = 'refused'`)
  expect(await standing()).toBe('短信未送达')
  expect(
    await resetMediatorPassword(adminA, { mediatorId, version: 1, handover: 'link' }),
  ).toMatchObject({ ok: true })
  expect(await use(await latestLink(mediatorId))).toEqual({ ok: true })
  expect(await standing()).toBeNull()
  // Who sends links to many at once does not take back what was just set.
  expect(
    await resetMediatorPassword(adminA, { mediatorId, version: 2, handover: 'link' }),
  ).toMatchObject({ refusal: { code: 'PROFILE_CHANGED_MEANWHILE' } })
})

test('账号列表：链接已发送、已激活、已失效', async () => {
  const { courtAdminA } = world.people
  const { link } = await sendTo()
  const state = async () => {
    const view = await findOwnStaffList(courtAdminA, {})
    return view.ok && view.value.rows.find(({ name }) => name === '程新')?.state
  }
  expect(await state()).toBe('link_sent')
  await atInstant(new Date(now().getTime() + 25 * 3_600_000), async () =>
    expect(await state()).toBe('link_over'),
  )
  await use(link)
  expect(await state()).toBe('activated')
})

test('三类管理员不能以链接开通', async () => {
  expect(
    await createStaffAccount(world.people.system, {
      role: 'auditor',
      name: '程新',
      phone: PHONE,
      handover: 'link',
    }),
  ).toMatchObject({ refusal: { code: 'POWER_NEEDS_SECOND' } })
})

test('短信的内容由编号算出，指向激活页', async () => {
  const content = readDeliveryContent('account_activation', {
    linkId: '00000000-0000-4000-8000-000000000001',
    from: '甲区法院',
  })
  expect(revealContent(content)).toMatchObject({
    facts: { from: '甲区法院', link: expect.stringMatching(/\/activate\/[A-Za-z0-9_-]{22}$/) },
  })
})
