import { attemptSignIn } from '@/lib/auth/attempt-sign-in'
import { isActivationLink } from '@/lib/auth/entry/activate-account'
import { ACTIVATION_TRIES } from '@/lib/domain/activation/activation-link'
import { FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { workDeliveries } from '@/lib/jobs/work-deliveries'
import { atInstant, now } from '@/lib/platform/clock'
import { disableOwnStaff } from '@/lib/use-cases/staff/disable-own-staff'
import { renewOwnPassword } from '@/lib/use-cases/staff/renew-own-password'
import {
  ACTIVATED_PHONE,
  ACTIVATION_ADDRESS,
  CHOSEN_PASSWORD,
  latestLink,
  sendLink,
  useLink,
} from '../../support/activation'
import { TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 激活链接：以短信发出，只存散列；核对手机号后四位后设置一次密码；作废、过期、用过的，同一句话。

const GONE = { ok: false, because: 'gone' }
const WRONG = { ok: false, because: 'wrong' }

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const signIn = (password: string) =>
  attemptSignIn({
    phone: ACTIVATED_PHONE,
    password,
    answer: null,
    address: ACTIVATION_ADDRESS,
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
  const { id, link } = await sendLink(world)
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
  expect(sent[0]).toContain(ACTIVATED_PHONE)
  const [{ state }] = (await asOwner<{ state: string }>('SELECT state FROM deliveries')) as [
    { state: string },
  ]
  expect(state).toBe('sent')
})

test('设置的密码能登录，链接不能再用；记入链，打开页面什么都不改变', async () => {
  const { id, link } = await sendLink(world)
  const before = await asOwner('SELECT * FROM activation_links')
  expect(await isActivationLink(link)).toBe(true)
  expect(await asOwner('SELECT * FROM activation_links')).toEqual(before)
  expect(await asOwner(`SELECT 1 FROM sign_in_counters WHERE key LIKE 'activate:%'`)).toEqual([])
  expect(await useLink(link)).toEqual({ ok: true })
  expect((await accountOf(id)).must_change_password).toBe(false)
  expect(await isActivationLink(link)).toBe(false)
  expect(await useLink(link)).toEqual(GONE)
  expect(await signIn(CHOSEN_PASSWORD)).toMatchObject({ ok: true })
  const events = await asOwner(
    `SELECT kind, actor_id, court_id FROM events WHERE kind LIKE '%.activated'`,
  )
  expect(events).toEqual([{ kind: 'account.activated', actor_id: id, court_id: world.courts.a }])
})

test('同一链接两次同时提交，一次成功', async () => {
  const { link } = await sendLink(world)
  const both = await Promise.all([useLink(link), useLink(link, { address: '198.51.100.7' })])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.filter(({ ok }) => !ok)).toEqual([GONE])
})

test('没有的、过期的、被新链接代替的、停用的、已交初始密码的，都是同一答复', async () => {
  expect(await useLink('AAAAAAAAAAAAAAAAAAAAAA')).toEqual(GONE)
  expect(await useLink('short')).toEqual(GONE)
  const { courtAdminA } = world.people
  const { id, link } = await sendLink(world)
  await atInstant(new Date(now().getTime() + 24 * 3_600_000 + 1), async () => {
    expect(await isActivationLink(link)).toBe(false)
    expect(await useLink(link)).toEqual(GONE)
  })
  const renew = (version: number, handover: string) =>
    renewOwnPassword(courtAdminA, { accountId: id, version, handover })
  expect(await renew(1, 'link')).toMatchObject({ ok: true, value: { initialPassword: null } })
  expect(await useLink(link)).toEqual(GONE)
  const second = await latestLink(id)
  expect(second).not.toBe(link)
  expect(await isActivationLink(second)).toBe(true)
  const slip = await renew(2, 'slip')
  if (!slip.ok) throw new Error(slip.refusal.code)
  expect(await useLink(second)).toEqual(GONE)
  expect(await signIn(slip.value.initialPassword!)).toMatchObject({ ok: true })
  expect(await renew(3, 'link')).toMatchObject({ ok: true })
  const third = await latestLink(id)
  expect(await disableOwnStaff(courtAdminA, { accountId: id, reason: TEXT })).toMatchObject({
    ok: true,
  })
  expect(await useLink(third)).toEqual(GONE)
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
  const { id } = await sendLink(world)
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
  const { link } = await sendLink(world)
  for (let no = 0; no < ACTIVATION_TRIES; no += 1)
    expect(await useLink(link, { digits: '0000' })).toEqual(WRONG)
  expect(await useLink(link)).toEqual(GONE)
  expect(await asOwner('SELECT revoked_because FROM activation_links')).toEqual([
    { revoked_because: 'too_many_tries' },
  ])
  for (let no = ACTIVATION_TRIES + 1; no < FREE_WRONG_ENTRIES; no += 1)
    expect(await useLink('AAAAAAAAAAAAAAAAAAAAAA')).toEqual(GONE)
  expect(await useLink('AAAAAAAAAAAAAAAAAAAAAA')).toMatchObject({ because: 'throttled' })
})

test('密码不合规则的，说明哪一项，链接仍能用，也不算输错', async () => {
  const { link } = await sendLink(world)
  expect(await useLink(link, { chosen: 'short', repeated: 'short' })).toEqual({
    ok: false,
    because: 'fields',
    fields: { newPassword: 'PASSWORD_TOO_SHORT' },
  })
  const holdsPhone = `Ab-${ACTIVATED_PHONE}`
  expect(await useLink(link, { chosen: holdsPhone, repeated: holdsPhone })).toMatchObject({
    fields: { newPassword: 'PASSWORD_HAS_PHONE' },
  })
  expect(await useLink(link)).toEqual({ ok: true })
})
