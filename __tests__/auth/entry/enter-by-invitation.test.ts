import { enterByInvitation } from '@/lib/auth/entry/enter-by-invitation'
import { openInvitation } from '@/lib/auth/entry/open-invitation'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { FREE_WRONG_ENTRIES } from '@/lib/domain/invitation/entry-throttle'
import { WRONG_DIGITS_AT_MOST } from '@/lib/domain/invitation/invitation'
import { atInstant, now } from '@/lib/platform/clock'
import { sealValue } from '@/lib/platform/sealed-value'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'
import { whileHeld } from '../../support/held-row'
import { invite, participantOf } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 凭邀请进入：链接或者信上的邀请码，加上手机号后四位。不符的、用过的、撤销的、过期的，答复都一样。

let world: World
let caseId: string
let participantId: string
beforeEach(async () => {
  world = await buildWorld()
  const existing = await layCase(world, { status: 'in_mediation' })
  caseId = existing.id
  participantId = await participantOf(existing.respondentId)
})
afterAll(closeWorld)

const FROM = { address: '203.0.113.5', device: 'wechat/android' }
const WRONG = { ok: false, because: 'wrong' }
const enterByLink = ({ link, digits }: { link: string; digits: string }, address = FROM.address) =>
  enterByInvitation({ link, digits, ...FROM, address })
const enterByCode = (code: string, digits: string, address = FROM.address) =>
  enterByInvitation({ code, digits, ...FROM, address })

test('链接加后四位：进入本案，会话是当事人的，案件链上有记录', async () => {
  const { link, digits } = await invite(world, caseId, participantId)
  const entered = await enterByLink({ link, digits })
  expect(entered).toMatchObject({ ok: true, caseId })
  const person = await findPersonOfSession(entered.ok ? entered.sessionId : '')
  expect(person?.actor).toMatchObject({ role: 'party', institutionId: null })
  expect(
    await asOwner(`SELECT account_id AS id FROM participants WHERE id = $1`, [participantId]),
  ).toEqual([{ id: person!.actor.id }])
  const events = await asOwner(
    `SELECT kind, actor_role AS role FROM events WHERE case_id = $1 AND kind LIKE 'part%'
      ORDER BY seq`,
    [caseId],
  )
  expect(events).toEqual([{ kind: 'participant.came-in', role: 'party' }])
})

test('公用设备：10 分钟没有操作就结束，最长八小时，记录里写明；自己的手机不变', async () => {
  const { link, digits } = await invite(world, caseId, participantId)
  const entered = await enterByInvitation({ link, digits, ...FROM, isShared: true })
  const id = entered.ok ? entered.sessionId : ''
  const at = now()
  const alive = (minutes: number, options = {}) =>
    atInstant(new Date(at.getTime() + minutes * 60_000), async () =>
      findPersonOfSession(id, null, options),
    )
  expect(await alive(0)).toMatchObject({ isShared: true, idleMinutes: 10 })
  expect(await alive(9.9, { isUse: false })).not.toBeNull()
  expect(await alive(0.5)).not.toBeNull()
  // Ten minutes from the last use, also from one half a minute after the one before.
  expect(await alive(10.4, { isUse: false })).not.toBeNull()
  expect(await alive(10.6)).toBeNull()
  const [session] = await asOwner<{ hours: number }>(
    `SELECT extract(epoch FROM absolute_expires_at - created_at) / 3600 AS hours FROM sessions`,
  )
  expect(Number(session!.hours)).toBe(8)
  const [event] = await asOwner<{ data: object }>(
    `SELECT data FROM events WHERE kind = 'account.signed-in'`,
  )
  expect(event!.data).toMatchObject({ shared: true })
})

test('邀请码加后四位，一样进入；同一邀请只用一次', async () => {
  const { code, link, digits } = await invite(world, caseId, participantId)
  expect(await enterByCode(code, digits)).toMatchObject({ ok: true, caseId })
  expect(await enterByCode(code, digits)).toEqual(WRONG)
  expect(await enterByLink({ link, digits })).toEqual(WRONG)
})

test('后四位不对、链接不对、码不对、已撤销、已换新、已过期：同一个答复', async () => {
  const first = await invite(world, caseId, participantId)
  const second = await invite(world, caseId, participantId)
  expect(await enterByLink(first)).toEqual(WRONG)
  expect(await enterByCode(first.code, first.digits)).toEqual(WRONG)
  expect(await enterByLink({ ...second, digits: '0000' })).toEqual(WRONG)
  expect(await enterByCode(second.code, '0000')).toEqual(WRONG)
  expect(await enterByLink({ link: 'A'.repeat(22), digits: second.digits })).toEqual(WRONG)
  await atInstant(new Date(now().getTime() + 7 * 86_400_000), async () => {
    expect(await enterByLink(second)).toEqual(WRONG)
  })
  const revoked = await revokeInvitation(world.people.mediatorA, {
    caseId,
    invitationId: second.id,
  })
  expect(revoked.ok).toBe(true)
  expect(await enterByLink(second)).toEqual(WRONG)
  expect(await asOwner('SELECT id FROM sessions')).toEqual([])
})

test('同一网络错了二十次，对的也不再核对；别的网络不受影响', async () => {
  const invitation = await invite(world, caseId, participantId)
  for (let tried = 0; tried < FREE_WRONG_ENTRIES; tried += 1)
    expect(await enterByCode('12345678', '0000')).toEqual(WRONG)
  expect(await enterByLink(invitation)).toMatchObject({ because: 'throttled' })
  expect(await enterByLink(invitation, '198.51.100.7')).toMatchObject({ ok: true })
})

test('链接在别人手里：后四位猜错十次，邀请失效，对的人也要重新邀请', async () => {
  const invitation = await invite(world, caseId, participantId)
  for (let tried = 0; tried < WRONG_DIGITS_AT_MOST; tried += 1)
    expect(await enterByLink({ ...invitation, digits: String(tried).padStart(4, '0') })).toEqual(
      WRONG,
    )
  expect(await enterByLink(invitation, '198.51.100.7')).toEqual(WRONG)
  const [row] = await asOwner('SELECT revoked_because AS because FROM invitations')
  expect(row).toEqual({ because: 'too_many_tries' })
})

// Until it is let go, no account can be opened: who comes next has found none either.
const meetAtAccounts = { sql: 'LOCK TABLE accounts IN SHARE MODE', values: [] }

test('两人同时用同一邀请：一人进入，另一人得到与用过的邀请一样的答复', async () => {
  const invitation = await invite(world, caseId, participantId)
  const answers = await whileHeld(
    meetAtAccounts,
    ['198.51.100.1', '198.51.100.2'].map((address) => () => enterByLink(invitation, address)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual(WRONG)
})

test('同一号码的两份邀请同时打开：两份都进入，是同一个账号', async () => {
  const other = await layCase(world, { status: 'in_mediation' })
  const invitations = [
    await invite(world, caseId, participantId),
    await invite(world, other.id, await participantOf(other.applicantId)),
  ]
  const answers = await whileHeld(
    meetAtAccounts,
    invitations.map((invitation, index) => () => enterByLink(invitation, `198.51.100.${index}`)),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  expect(
    await asOwner(`SELECT 1 FROM accounts WHERE phone_hash IN
    (SELECT phone_hash FROM invitations)`),
  ).toHaveLength(1)
})

test('第一页只说谁在找、到哪天，不说案件；不能用的链接没有页面', async () => {
  const { link, digits } = await invite(world, caseId, participantId)
  const page = await openInvitation(link, FROM.address)
  expect(page).toMatchObject({ institution: '甲调解中心', court: '甲区法院' })
  expect(JSON.stringify(page)).not.toMatch(/申请人|测试|多元/)
  expect(await openInvitation('B'.repeat(22), FROM.address)).toBeNull()
  await enterByLink({ link, digits })
  expect(await openInvitation(link, FROM.address)).toBeNull()
})

test('库里没有链接、邀请码和后四位：只有带密钥的散列', async () => {
  const { link, code, digits } = await invite(world, caseId, participantId, { channel: 'sms' })
  const rows = await asOwner(
    `SELECT to_jsonb(i) AS row FROM invitations i UNION ALL SELECT to_jsonb(d) FROM deliveries d
     UNION ALL SELECT to_jsonb(o) FROM outbox o UNION ALL SELECT to_jsonb(e) FROM events e`,
  )
  expect(rows.length).toBeGreaterThan(3)
  const text = JSON.stringify(rows)
  for (const secret of [link, code, `"${digits}"`]) expect(text).not.toContain(secret)
})

test('用码进入的，同时记下打开；打开过的，不改第一次的时间', async () => {
  const { code, digits } = await invite(world, caseId, participantId)
  await enterByCode(code, digits)
  const rows = () =>
    asOwner<{ opened: Date; used: Date }>(
      'SELECT opened_at AS opened, used_at AS used FROM invitations ORDER BY issued_at',
    )
  const [typed] = await rows()
  expect(typed!.opened).toEqual(typed!.used)
  const other = await layCase(world, { status: 'in_mediation' })
  const invitation = await invite(world, other.id, await participantOf(other.respondentId))
  await openInvitation(invitation.link, FROM.address)
  const [, opened] = await rows()
  await atInstant(new Date(now().getTime() + 3_600_000), () => enterByLink(invitation))
  const [, used] = await rows()
  expect(used).toMatchObject({ opened: opened!.opened })
  expect(used!.used > used!.opened).toBe(true)
})

test.each([
  ['六十周岁以上的', '11010519491231002X', true],
  ['没有身份证号码的', null, false],
])('%s：进入时只知道是不是六十周岁以上，没有出生日期', async (_name, number, isOver60) => {
  const [party] = await asOwner<{ id: string }>(
    'SELECT party_id AS id FROM participants WHERE id = $1',
    [participantId],
  )
  if (number)
    await asOwner('UPDATE parties SET document_sealed = $2 WHERE id = $1', [
      party!.id,
      sealValue(number, 'parties.document_sealed', party!.id),
    ])
  const entered = await enterByLink(await invite(world, caseId, participantId))
  expect(entered).toEqual({
    ok: true,
    caseId,
    isOver60,
    isToHelp: false,
    sessionId: expect.any(String),
  })
  const [row] = await asOwner<{ row: object }>('SELECT to_jsonb(i) AS row FROM invitations i')
  expect(row!.row).toMatchObject({ is_over_60: isOver60 })
  expect(JSON.stringify(row)).not.toMatch(/1949-?12-?31|birth/)
})
