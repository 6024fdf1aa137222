import { enterByPhoneCode } from '@/lib/auth/entry/enter-by-phone-code'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { sendEntryCode } from '@/lib/auth/entry/send-entry-code'
import { CODES_PER_NUMBER, PHONE_CODE_DIGITS } from '@/lib/domain/invitation/entry-throttle'
import { revealContent } from '@/lib/jobs/reveal-content'
import { readDeliveryContent } from '@/lib/domain/delivery/delivery'
import { atInstant, now } from '@/lib/platform/clock'
import { deriveDigits } from '@/lib/platform/derived-secret'
import { layCome } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 来过的当事人凭手机号和短信验证码再进入。没有账号的号码，答复一样，只是没有短信。

const PHONE = '19900008001'
const FROM = { address: '203.0.113.5', device: 'wechat/android' }
let world: World
beforeEach(async () => {
  world = await buildWorld()
  const existing = await layCase(world, { status: 'in_mediation' })
  await layCome(world, existing.id, existing.respondentId, PHONE)
  await asOwner('DELETE FROM sessions')
})
afterAll(closeWorld)

const enter = (code: string, phone = PHONE) => enterByPhoneCode({ phone, code, ...FROM })
const WRONG = { ok: false, because: 'wrong' }

async function sentCode(): Promise<string> {
  expect(await sendEntryCode(PHONE, FROM.address)).toBe('sent')
  const rows = await asOwner<{ id: string }>('SELECT id FROM phone_codes ORDER BY made_at DESC')
  return deriveDigits('phone code', rows[0]!.id, PHONE_CODE_DIGITS)
}

test('验证码发给账号的号码，凭它进入一次', async () => {
  const code = await sentCode()
  const [delivery] = await asOwner<{ document: 'phone_code'; facts: object }>(
    `SELECT document, facts FROM deliveries WHERE document = 'phone_code'`,
  )
  expect(JSON.stringify(delivery)).not.toContain(code)
  const content = readDeliveryContent(delivery!.document, delivery!.facts)
  expect(revealContent(content)).toMatchObject({ facts: { code } })
  expect(await enter(code)).toMatchObject({ ok: true })
  expect(await enter(code)).toEqual(WRONG)
})

test('再来时说是公用设备的，也只有 10 分钟；不说的是自己的手机', async () => {
  const shared = await enterByPhoneCode({
    phone: PHONE,
    code: await sentCode(),
    ...FROM,
    isShared: true,
  })
  const own = await enter(await sentCode())
  const idleOf = async (entry: typeof own) =>
    entry.ok ? (await findPersonOfSession(entry.sessionId))?.idleMinutes : null
  expect([await idleOf(shared), await idleOf(own)]).toEqual([10, 7 * 24 * 60])
})

test('没有账号的号码：答复一样，没有短信', async () => {
  expect(await sendEntryCode('19900009999', FROM.address)).toBe('sent')
  expect(await asOwner(`SELECT 1 FROM deliveries WHERE document = 'phone_code'`)).toEqual([])
  expect(await enter('123456', '19900009999')).toEqual(WRONG)
})

test('五分钟后、错了五次后，对的验证码也不能用', async () => {
  const late = await sentCode()
  await atInstant(new Date(now().getTime() + 5 * 60_000), async () => {
    expect(await enter(late)).toEqual(WRONG)
  })
  const code = await sentCode()
  const other = code === '000000' ? '111111' : '000000'
  for (let tried = 0; tried < 5; tried += 1) expect(await enter(other)).toEqual(WRONG)
  expect(await enter(code)).toEqual(WRONG)
})

test('一个号码一刻钟最多发五次；密码登录进不了当事人的账号', async () => {
  for (let sent = 0; sent < CODES_PER_NUMBER; sent += 1)
    expect(await sendEntryCode(PHONE, `198.51.100.${sent}`)).toBe('sent')
  expect(await sendEntryCode(PHONE, '198.51.100.99')).toBe('throttled')
  const rows = await asOwner(
    'SELECT password_hash AS hash FROM accounts WHERE phone_hash IS NOT NULL AND name LIKE $1',
    ['被申请人%'],
  )
  expect(rows).toEqual([{ hash: null }])
})

test('凭验证码再来的，也知道是不是六十周岁以上', async () => {
  const entered = async () => enter(await sentCode())
  expect(await entered()).toMatchObject({ isOver60: false })
  await asOwner('UPDATE invitations SET is_over_60 = true')
  expect(await entered()).toMatchObject({ isOver60: true })
})
