import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import type { Actor } from '@/lib/domain/access/roles'
import { changePassword } from '@/lib/use-cases/account/change-password'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { makePasswordCheap, RIGHT, tryWith } from '../../support/sign-in'
import { whileHeld } from '../../support/held-row'
import { asOwner, buildWorld, closeWorld } from '../../support/world'

const PHONE = '13800000001'
const CHOSEN = 'Chosen-password-2027'
let actor: Actor
let here: string
let elsewhere: string

async function open(password = RIGHT): Promise<string> {
  const outcome = await tryWith({ phone: PHONE, password })
  if (!outcome.ok) throw new Error('refused')
  return outcome.sessionId
}

beforeEach(async () => {
  const world = await buildWorld()
  // A reviewer: a role that may write nothing else at all.
  const { accountId } = await createAccount({
    role: 'court_reviewer',
    name: '审阅人',
    phone: PHONE,
    courtId: world.courts.a,
    password: RIGHT,
    mustChange: false,
  })
  await makePasswordCheap(accountId)
  elsewhere = await open()
  here = await open()
  actor = (await findPersonOfSession(here))!.actor
})
afterAll(closeWorld)

const change = (input: Record<string, unknown>) =>
  changePassword(actor, {
    sessionId: here,
    currentPassword: RIGHT,
    newPassword: CHOSEN,
    repeatedPassword: CHOSEN,
    ...input,
  })

test.each([
  [
    '没有填当前密码',
    { currentPassword: undefined },
    'INPUT_INVALID',
    { currentPassword: 'REQUIRED' },
  ],
  [
    '当前密码不对',
    { currentPassword: 'Wrong-password-2026' },
    'PASSWORD_WRONG',
    { currentPassword: 'PASSWORD_WRONG' },
  ],
  [
    '新密码不足 12 位',
    { newPassword: 'Short-2027', repeatedPassword: 'Short-2027' },
    'PASSWORD_WEAK',
    { newPassword: 'PASSWORD_TOO_SHORT' },
  ],
  [
    '新密码没有大写字母',
    { newPassword: 'chosen-password-2027' },
    'PASSWORD_WEAK',
    { newPassword: 'PASSWORD_NEEDS_MIX' },
  ],
  [
    '新密码没有小写字母',
    { newPassword: 'CHOSEN-PASSWORD-2027' },
    'PASSWORD_WEAK',
    { newPassword: 'PASSWORD_NEEDS_MIX' },
  ],
  [
    '新密码没有数字',
    { newPassword: 'Chosen-password' },
    'PASSWORD_WEAK',
    { newPassword: 'PASSWORD_NEEDS_MIX' },
  ],
  [
    '新密码含有手机号',
    { newPassword: `Aa-${PHONE}` },
    'PASSWORD_WEAK',
    { newPassword: 'PASSWORD_HAS_PHONE' },
  ],
  [
    '新密码与当前密码相同',
    { newPassword: RIGHT, repeatedPassword: RIGHT },
    'PASSWORD_REUSED',
    { newPassword: 'PASSWORD_REUSED' },
  ],
  [
    '两次输入不一致',
    { repeatedPassword: `${CHOSEN}!` },
    'INPUT_INVALID',
    { repeatedPassword: 'PASSWORDS_DIFFER' },
  ],
  [
    '什么也没有填',
    { currentPassword: undefined, newPassword: undefined, repeatedPassword: undefined },
    'INPUT_INVALID',
    { currentPassword: 'REQUIRED', newPassword: 'REQUIRED', repeatedPassword: 'REQUIRED' },
  ],
  [
    '当前密码没有填，新密码也不合要求',
    { currentPassword: undefined, newPassword: 'Short-2027' },
    'INPUT_INVALID',
    {
      currentPassword: 'REQUIRED',
      newPassword: 'PASSWORD_TOO_SHORT',
      repeatedPassword: 'PASSWORDS_DIFFER',
    },
  ],
])('%s：不改，指出是哪一项，记录被拒绝', async (_what, input, code, fields) => {
  expect(await change(input)).toMatchObject({ ok: false, refusal: { code, fields } })
  expect(
    await asOwner(`SELECT data->>'code' AS code FROM events WHERE kind = 'act.refused'`),
  ).toEqual([{ code }])
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: true })
})

test('改过之后：旧密码失效、新密码有效，其他登录立即失效，本次登录继续，事件里没有密码', async () => {
  expect(await change({})).toMatchObject({ ok: true, value: { first: false, ended: 1 } })
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: false })
  expect(await tryWith({ phone: PHONE, password: CHOSEN })).toMatchObject({ ok: true })
  expect(await findPersonOfSession(elsewhere)).toBeNull()
  expect(await findPersonOfSession(here)).not.toBeNull()
  expect(
    await asOwner(`SELECT actor_id, data FROM events WHERE kind = 'account.password-changed'`),
  ).toEqual([{ actor_id: actor.id, data: { first: false } }])
})

test('首次登录设置密码不再问初始密码，设置后不再要求修改，原初始密码作废', async () => {
  const { initialPassword, accountId } = await createAccount({
    role: 'system_admin',
    name: '系统员',
    phone: '13800000002',
    mustChange: true,
  })
  const outcome = await tryWith({ phone: '13800000002', password: initialPassword })
  if (!outcome.ok) throw new Error('refused')
  const first: Actor = {
    id: accountId,
    role: 'system_admin',
    name: '系统员',
    courtId: null,
    institutionId: null,
  }
  const typed = {
    sessionId: outcome.sessionId,
    newPassword: initialPassword,
    repeatedPassword: initialPassword,
  }
  expect(await changePassword(first, typed)).toMatchObject({ refusal: { code: 'PASSWORD_REUSED' } })
  expect(
    await changePassword(first, { ...typed, newPassword: CHOSEN, repeatedPassword: CHOSEN }),
  ).toMatchObject({ ok: true, value: { first: true } })
  expect((await findPersonOfSession(outcome.sessionId))?.mustChangePassword).toBe(false)
  expect(await tryWith({ phone: '13800000002', password: CHOSEN })).toMatchObject({ ok: true })
})

test('两处同时改密码：只有一处成功，另一处被拒绝', async () => {
  const outcomes = await Promise.all([
    change({}),
    change({ newPassword: `${CHOSEN}x`, repeatedPassword: `${CHOSEN}x` }),
  ])
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
})

test('别处正在改这个账号：立即拒绝，不占着连接等，也不算输错', async () => {
  const held = { sql: 'SELECT 1 FROM accounts WHERE id = $1 FOR UPDATE', values: [actor.id] }
  const wrong = () => change({ currentPassword: 'Wrong-password-2026' })
  expect(await whileHeld(held, [wrong])).toMatchObject([
    { refusal: { code: 'PASSWORD_CHANGE_RUNNING' } },
  ])
  expect(await asOwner(`SELECT points FROM sign_in_counters WHERE key LIKE 'session:%'`)).toEqual(
    [],
  )
  expect((await change({})).ok).toBe(true)
})

describe('当前密码输错', () => {
  const wrong = () => change({ currentPassword: 'Wrong-password-2026' })
  const codeOf = async (outcome: ReturnType<typeof change>) => {
    const result = await outcome
    return result.ok ? 'OK' : result.refusal.code
  }

  test('与登录共用计数：输错五次以后，再登录先要安全验证', async () => {
    for (let i = 0; i < 5; i++) expect(await codeOf(wrong())).toBe('PASSWORD_WRONG')
    expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({
      refusal: { code: 'CHALLENGE' },
    })
  })

  test('第十次结束本次登录并说明，第九次不结束；别处的登录不受影响', async () => {
    for (let i = 0; i < 9; i++) expect(await codeOf(wrong())).toBe('PASSWORD_WRONG')
    expect(await findPersonOfSession(here)).not.toBeNull()
    expect(await codeOf(wrong())).toBe('PASSWORD_TRIES_SPENT')
    expect(await findPersonOfSession(here)).toBeNull()
    expect(await findPersonOfSession(elsewhere)).not.toBeNull()
    expect(
      await asOwner(`SELECT count(*)::int AS n FROM events WHERE kind = 'act.refused'`),
    ).toEqual([{ n: 10 }])
  })

  test('同时发出的，核对过的每一次都计数；满十次以后正确的密码也不改', async () => {
    const codes: string[] = []
    while (!codes.includes('PASSWORD_TRIES_SPENT'))
      codes.push(...(await Promise.all([wrong(), wrong(), wrong(), wrong()].map(codeOf))))
    expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(9)
    expect(await codeOf(change({}))).toBe('PASSWORD_TRIES_SPENT')
  })

  test('存下的手机号读不出来：照样计数，照样能改', async () => {
    await asOwner(`UPDATE accounts SET phone_sealed = 'v2.altered' WHERE id = $1`, [actor.id])
    for (let i = 0; i < 5; i++) expect(await codeOf(wrong())).toBe('PASSWORD_WRONG')
    expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({
      refusal: { code: 'CHALLENGE' },
    })
    expect(await codeOf(change({}))).toBe('OK')
  })

  test('改成功以后重新计数', async () => {
    for (let i = 0; i < 4; i++) await wrong()
    expect(await codeOf(change({}))).toBe('OK')
    expect(await asOwner(`SELECT points FROM sign_in_counters WHERE key LIKE 'session:%'`)).toEqual(
      [],
    )
  })
})
