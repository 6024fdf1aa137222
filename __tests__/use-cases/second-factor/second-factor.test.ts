import { asSystem, withActor } from '@/lib/data/door'
import { countWithoutFactor } from '@/lib/data/stores/access/second-factor-store'
import { atInstant } from '@/lib/platform/clock'
import type { Actor } from '@/lib/domain/access/roles'
import { renewInitialPassword } from '@/lib/use-cases/account/renew-initial-password'
import { acknowledgeReset } from '@/lib/use-cases/second-factor/acknowledge-reset'
import { beginSecondFactor } from '@/lib/use-cases/second-factor/begin-second-factor'
import { confirmSecondFactor } from '@/lib/use-cases/second-factor/confirm-second-factor'
import { renewRecoveryCodes } from '@/lib/use-cases/second-factor/renew-recovery-codes'
import { turnOffSecondFactor } from '@/lib/use-cases/second-factor/turn-off-second-factor'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { proposeFactorReset } from '@/lib/use-cases/proposal/propose-factor-reset'
import { getSecondFactor } from '@/lib/queries/account/get-second-factor'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { begun, codeOf, enrolled, factorOf, sessionOf } from '../../support/second-factor'
import { createAdmin, failuresOf, PHONE, RIGHT, tryWith } from '../../support/sign-in'
import { whileHeld } from '../../support/held-row'
import { done, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 两步验证：设置、登录、恢复码、停用，双人重置。

let world: World
let actor: Actor
/** The middle of a step, so that nothing here depends on when it runs. */
const at = new Date(Math.floor(Date.now() / 30_000) * 30_000 + 15_000)
const later = (steps: number) => new Date(at.getTime() + steps * 30_000)
const rows = async (sql: string, ...values: unknown[]) =>
  (await (await ownerClient()).query(sql, values)).rows
const kinds = async () =>
  (await rows(`SELECT kind FROM events WHERE kind LIKE 'account.second-factor%' ORDER BY seq`)).map(
    ({ kind }) => kind,
  )

beforeEach(async () => {
  world = await buildWorld()
  const id = await createAdmin(world)
  actor = { ...world.people.adminA, id, name: '林敏' }
})
afterAll(closeWorld)

const EMPTY = { secretSealed: null, recoveryHashes: [], confirmedAt: null }
const setUp = () => atInstant(at, () => enrolled(actor, at))
const signIn = (code: string | null, when = at, password = RIGHT) =>
  atInstant(when, () => tryWith({ phone: PHONE, password, code }))

test('设置：密钥和恢复码都不以明文保存，输入正确的码才启用，其他登录随即失效', async () => {
  const elsewhere = await sessionOf(actor, at)
  const before = await asSystem('count', countWithoutFactor)
  const { secret, codes, sessionId } = await setUp()
  expect(codes).toHaveLength(10)
  const stored = JSON.stringify(await rows('SELECT * FROM second_factors'))
  for (const hidden of [secret, ...codes]) expect(stored).not.toContain(hidden)
  expect(await atInstant(at, () => findPersonOfSession(elsewhere))).toBeNull()
  expect(await atInstant(at, () => findPersonOfSession(sessionId))).toMatchObject({
    secondFactor: 'on',
    isSecondFactorDue: false,
  })
  expect(await beginSecondFactor(actor, {})).toMatchObject({
    refusal: { code: 'SECOND_FACTOR_ON', facts: { at: at.toISOString() } },
  })
  expect(await kinds()).toEqual(['account.second-factor-on'])
  const { all, without } = await asSystem('count', countWithoutFactor)
  expect({ all, without }).toEqual({ all: before.all, without: before.without - 1 })
})

test('设置时码不对：不启用，二维码不变；没有开始的不能启用', async () => {
  const sessionId = await sessionOf(actor, at)
  const confirm = (code: string) =>
    atInstant(at, () => confirmSecondFactor(actor, { sessionId, code }))
  expect(await confirm('123456')).toMatchObject({ refusal: { code: 'SECOND_FACTOR_NOT_BEGUN' } })
  const secret = await begun(actor)
  for (const wrong of [codeOf(secret, at, 5), '12345', '123456789012'])
    expect(await confirm(wrong)).toMatchObject({
      refusal: { code: 'SECOND_FACTOR_CODE_WRONG', fields: { code: 'SECOND_FACTOR_CODE_WRONG' } },
    })
  expect((await factorOf(actor))?.secret).toBe(secret)
  expect((await signIn(null)).ok).toBe(true)
  expect(await getSecondFactor(actor, {})).toMatchObject({
    value: { state: 'begun', begun: { key: secret.match(/.{4}/g)!.join(' ') } },
  })
})

test('登录：密码对了还要验证码，之前没有会话；密码不对，不问验证码', async () => {
  const { secret } = await setUp()
  const [{ count: before }] = await rows('SELECT count(*)::int FROM sessions')
  expect(await signIn(null)).toEqual({
    ok: false,
    refusal: { code: 'CODE_NEEDED', wanted: { hasApp: true, request: null } },
  })
  expect(await failuresOf(PHONE)).toBe(0)
  expect(await signIn(null, at, 'Wrong-password-2026')).toMatchObject({
    refusal: { code: 'REFUSED' },
  })
  expect(await signIn(codeOf(secret, at, 5), later(1))).toMatchObject({
    refusal: { code: 'CODE_WRONG' },
  })
  const [{ count: after }] = await rows('SELECT count(*)::int FROM sessions')
  expect(after).toBe(before)
  expect((await signIn(codeOf(secret, at, 1), later(1))).ok).toBe(true)
  expect(
    (
      await rows(`SELECT data->>'because' AS because FROM events
        WHERE kind = 'account.sign-in-refused' ORDER BY at, seq`)
    ).map(({ because }) => because),
  ).toEqual(['wrong_password', 'wrong_code'])
})

test('同一个码只能用一次：先后两次、同时两次，都只有一次登录', async () => {
  const { secret } = await setUp()
  expect((await signIn(codeOf(secret, at), later(0))).ok).toBe(false)
  const next = codeOf(secret, at, 1)
  const held = { sql: 'SELECT 1 FROM second_factors FOR UPDATE', values: [] }
  const answers = await whileHeld(held, [() => signIn(next), () => signIn(next)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await signIn(next, later(1))).ok).toBe(false)
})

test('验证码连续输错十次：此后不再核对，正确的也不行；一刻钟后可以', async () => {
  const { secret } = await setUp()
  // Nine before: each more would want a proof of work.
  await asOwner('INSERT INTO sign_in_counters (key, points, expire) VALUES ($1, 9, $2)', [
    `code:${actor.id}`,
    later(30).getTime(),
  ])
  expect(await signIn(codeOf(secret, at, 9), later(1))).toMatchObject({
    refusal: { code: 'CODE_WRONG' },
  })
  expect(await signIn(codeOf(secret, at, 1), later(1))).toEqual({
    ok: false,
    refusal: { code: 'CODES_SPENT' },
  })
  expect((await signIn(codeOf(secret, at, 40), later(40))).ok).toBe(true)
})

test('初始密码只能用一次，没有验证码时不算用过', async () => {
  const { secret } = await setUp()
  await asOwner(
    `UPDATE accounts SET must_change_password = true,
      initial_password_expires_at = now() + interval '1 hour' WHERE id = $1`,
    [actor.id],
  )
  expect(await signIn(null)).toMatchObject({ refusal: { code: 'CODE_NEEDED' } })
  expect((await signIn(codeOf(secret, at, 1), later(1))).ok).toBe(true)
  expect(await signIn(codeOf(secret, at, 2), later(2))).toMatchObject({
    refusal: { code: 'REFUSED' },
  })
})

test('恢复码每个只能用一次；更换后原来的都失效', async () => {
  const { codes, sessionId, secret } = await setUp()
  const [first, second] = codes as [string, string]
  expect((await signIn(first)).ok).toBe(true)
  expect(await signIn(first)).toMatchObject({ refusal: { code: 'CODE_WRONG' } })
  const renew = (input: object) =>
    atInstant(later(1), () => renewRecoveryCodes(actor, { sessionId, ...input }))
  expect(await renew({ password: RIGHT })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { code: 'REQUIRED' } },
  })
  const renewed = await done(renew({ password: RIGHT, code: codeOf(secret, at, 1) }))
  expect(await signIn(second)).toMatchObject({ refusal: { code: 'CODE_WRONG' } })
  expect((await signIn(renewed.codes[0]!)).ok).toBe(true)
  expect((await factorOf(actor))?.recoveryHashes).toHaveLength(9)
  expect(
    await rows(`SELECT data->>'by' AS by, data->>'left' AS left FROM events
      WHERE kind = 'account.signed-in' ORDER BY seq`),
  ).toEqual([
    { by: 'recovery', left: '9' },
    { by: 'recovery', left: '9' },
  ])
})

test('别人的恢复码没有用', async () => {
  const other = world.people.clerkA
  const { codes } = await atInstant(at, () => enrolled(other, at))
  await setUp()
  expect(await signIn(codes[0]!)).toMatchObject({ refusal: { code: 'CODE_WRONG' } })
})

test('停用须密码和验证码；输错十次，这次登录结束', async () => {
  const { codes, sessionId } = await setUp()
  const turnOff = (input: object) =>
    atInstant(at, () => turnOffSecondFactor(actor, { sessionId, ...input }))
  for (let tries = 0; tries < 9; tries++)
    expect(await turnOff({ password: 'Wrong-password-2026', code: codes[0] })).toMatchObject({
      refusal: { code: 'PASSWORD_WRONG' },
    })
  expect(await turnOff({ password: RIGHT, code: '000000' })).toMatchObject({
    refusal: { code: 'SECOND_FACTOR_TRIES_SPENT' },
  })
  expect(await atInstant(at, () => findPersonOfSession(sessionId))).toBeNull()
  const again = await sessionOf(actor, at)
  await done(
    atInstant(at, () =>
      turnOffSecondFactor(actor, { sessionId: again, password: RIGHT, code: codes[0] }),
    ),
  )
  expect(await factorOf(actor)).toBeNull()
})

test('运维人员：只发初始密码的，两步验证仍在；注明取消的才取消，记入操作记录', async () => {
  await setUp()
  await renewInitialPassword(PHONE)
  expect(await factorOf(actor)).not.toBeNull()
  await renewInitialPassword(PHONE, { withoutSecondFactor: true })
  expect(await factorOf(actor)).toBeNull()
  expect(
    await rows(`SELECT actor_id, data->>'proposedBy' AS by FROM events
      WHERE kind = 'account.second-factor-reset'`),
  ).toEqual([{ actor_id: null, by: null }])
})

describe('双人重置', () => {
  const propose = () =>
    proposeFactorReset(world.people.system, { accountId: actor.id, reason: TEXT })
  const proposalId = async () => (await rows('SELECT id FROM proposals'))[0].id as string

  test('一人提交、另一人确认后才重置；登录失效，本人登录后看到是谁，两人都在记录里', async () => {
    const { sessionId } = await setUp()
    await done(propose())
    expect(await propose()).toMatchObject({ refusal: { code: 'PROPOSAL_WAITS' } })
    expect(await signIn(null)).toMatchObject({ refusal: { code: 'CODE_NEEDED' } })
    await done(confirmProposal(world.people.security, { proposalId: await proposalId() }))
    expect(await atInstant(at, () => findPersonOfSession(sessionId))).toBeNull()
    const outcome = await signIn(null)
    if (!outcome.ok) throw new Error('refused')
    expect(await atInstant(at, () => findPersonOfSession(outcome.sessionId))).toMatchObject({
      secondFactor: 'reset',
      isSecondFactorDue: true,
    })
    expect(await getSecondFactor(actor, {})).toMatchObject({
      value: { state: 'off', reset: expect.stringMatching(/由系统员提交，安全员确认/) },
    })
    expect(
      await rows(`SELECT actor_name, data FROM events WHERE kind = 'account.second-factor-reset'`),
    ).toEqual([
      {
        actor_name: '安全员',
        data: {
          accountId: actor.id,
          role: 'institution_admin',
          name: '林敏',
          proposedBy: '系统员',
        },
      },
    ])
    await done(acknowledgeReset(actor, {}))
    expect(await factorOf(actor)).toBeNull()
  })

  test('重置后重新设置，告知随之消失；同一次确认不能再用', async () => {
    await setUp()
    await done(propose())
    const id = await proposalId()
    await done(confirmProposal(world.people.security, { proposalId: id }))
    await begun(actor)
    expect(await getSecondFactor(actor, {})).toMatchObject({
      value: { state: 'begun', reset: expect.any(String) },
    })
    await atInstant(later(2), () => enrolled(actor, later(2)))
    expect(await getSecondFactor(actor, {})).toMatchObject({ value: { state: 'on', reset: null } })
    expect(await confirmProposal(world.people.security, { proposalId: id })).toMatchObject({
      refusal: { code: 'PROPOSAL_DECIDED' },
    })
    const { count } = await emptied()
    expect(count).toBe(0)
  })

  test('确认前本人已停用的，不办；没有启用的，不能提交', async () => {
    const { sessionId, codes } = await setUp()
    await done(propose())
    await done(turnOffSecondFactor(actor, { sessionId, password: RIGHT, code: codes[0] }))
    expect(
      await confirmProposal(world.people.security, { proposalId: await proposalId() }),
    ).toMatchObject({ refusal: { code: 'SECOND_FACTOR_GONE' } })
    expect(await propose()).toMatchObject({ refusal: { code: 'SECOND_FACTOR_GONE' } })
  })

  const emptied = () =>
    withActor(world.people.security, (db) =>
      db.secondFactor.updateMany({
        where: { accountId: actor.id },
        data: { ...EMPTY, resetAt: at, resetProposedBy: 'x', resetConfirmedBy: 'x' },
      }),
    )

  test('没有确认的，安全管理员绕过规则也重置不了；别的身份连有没有都看不到', async () => {
    await setUp()
    expect((await emptied()).count).toBe(0)
    for (const who of ['courtAdminA', 'adminA', 'clerkA', 'mediatorA'] as const)
      expect(
        await withActor(world.people[who], (db) => db.secondFactor.count({ select: { id: true } })),
      ).toEqual({ id: 0 })
    await expect(
      withActor(world.people.system, (db) =>
        db.secondFactor.findMany({ select: { secretSealed: true } }),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})
