import { asSystem, withActor } from '@/lib/data/door'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { countPasskeys } from '@/lib/data/stores/access/passkey-store'
import { PASSKEY_MINUTES, PASSKEYS_AT_MOST } from '@/lib/domain/access/passkey'
import type { Actor } from '@/lib/domain/access/roles'
import { atInstant } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { getSecondFactor } from '@/lib/queries/account/get-second-factor'
import { renewInitialPassword } from '@/lib/use-cases/account/renew-initial-password'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { proposeFactorReset } from '@/lib/use-cases/proposal/propose-factor-reset'
import { removePasskey } from '@/lib/use-cases/second-factor/remove-passkey'
import { turnOffSecondFactor } from '@/lib/use-cases/second-factor/turn-off-second-factor'
import { whileHeld } from '../../support/held-row'
import { codeOf, enrolled, factorOf, sessionOf } from '../../support/second-factor'
import { createAdmin, PHONE, RIGHT, tryWith } from '../../support/sign-in'
import { done, TEXT } from '../../support/sound-act'
import { opened, VirtualPasskey, type Circumstances } from '../../support/virtual-passkey'
import { addAs, signingOf } from '../../support/virtual-passkey-page'
import { asOwner, buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 通行密钥：第一个启用两步验证，登录、再添加、移除，与验证码并用，双人重置。

let world: World
let actor: Actor
/** The middle of a step, so that nothing here depends on when it runs. */
const at = new Date(Math.floor(Date.now() / 30_000) * 30_000 + 15_000)
const minutes = (count: number) => new Date(at.getTime() + count * 60_000)
const rows = async (sql: string, ...values: unknown[]) =>
  (await (await ownerClient()).query(sql, values)).rows
const KINDS = `SELECT array_agg(kind ORDER BY seq) AS kinds FROM events
  WHERE kind ~ 'account.(passkey|second-factor)'`
const kinds = async () => (await rows(KINDS))[0].kinds as string[]

beforeEach(async () => {
  world = await buildWorld()
  const id = await createAdmin(world)
  actor = { ...world.people.adminA, id, name: '林敏' }
})
afterEach(() => Object.assign(env(), { HEYI_PUBLIC_URL: undefined }))
afterAll(closeWorld)

const signing = (who = actor) => atInstant(at, () => signingOf(who))
const add = (key: VirtualPasskey, proof: object = {}, change: Circumstances = {}) =>
  addAs(actor, at, key, proof, change)

/** An account whose only second step is this passkey. */
async function withPasskey() {
  const key = new VirtualPasskey()
  const { codes } = await done(add(key))
  return { key, codes: codes! }
}

const signIn = (brought: { code?: string; passkey?: string } = {}, when = at) =>
  atInstant(when, () => tryWith({ phone: PHONE, password: RIGHT, ...brought }))

/** What the sign-in wants signed once the password fits. */
async function wanted(when = at) {
  const outcome = await signIn({}, when)
  if (outcome.ok || outcome.refusal.code !== 'CODE_NEEDED') throw new Error('not wanted')
  return outcome.refusal.wanted
}

const forget = () => asOwner('DELETE FROM sign_in_counters', [])
const WRONG = { ok: false, refusal: { code: 'PASSKEY_WRONG' } }

test('第一个通行密钥启用两步验证：给恢复码，其他登录失效；登录须密码和签名，之前没有会话', async () => {
  const elsewhere = await sessionOf(actor, at)
  const { key, codes } = await withPasskey()
  expect([codes.length, await atInstant(at, () => findPersonOfSession(elsewhere))]).toEqual([
    10,
    null,
  ])
  expect(await kinds()).toEqual(['account.second-factor-on', 'account.passkey-added'])
  const [{ count: before }] = await rows('SELECT count(*)::int FROM sessions')
  const { hasApp, request } = await wanted()
  expect(hasApp).toBe(false)
  expect(opened(request!)).toMatchObject({
    rpId: 'localhost',
    userVerification: 'required',
    allowCredentials: [{ id: key.id.toString('base64url') }],
  })
  expect((await rows('SELECT count(*)::int FROM sessions'))[0].count).toBe(before)
  // Of two at once, and of one after the other, the signature lets one in, without any count.
  key.count = -1
  const passkey = key.sign(request!)
  const held = { sql: 'SELECT 1 FROM passkeys FOR UPDATE', values: [] }
  const answers = await whileHeld(held, [() => signIn({ passkey }), () => signIn({ passkey })])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await signIn({ passkey })).toMatchObject(WRONG)
  expect((await signIn({ code: codes[0]! })).ok).toBe(true)
  expect(
    await rows(
      `SELECT data->>'by' AS by FROM events WHERE kind = 'account.signed-in' ORDER BY seq`,
    ),
  ).toEqual([{ by: 'passkey' }, { by: 'recovery' }])
})

test('不对的签名一律不通过，各计一次；满十次不再核对', async () => {
  const { key } = await withPasskey()
  const { toProve } = await signing()
  const request = (await wanted())!.request!
  const answer = (change: Circumstances) => key.sign(request, change)
  const spoilt = JSON.parse(key.sign(request)) as { response: Record<string, string> }
  const changed = (part: object) =>
    JSON.stringify({ ...spoilt, response: { ...spoilt.response, ...part } })
  const colleague = await enrolledColleague()
  const cases: Readonly<Record<string, string>> = {
    另一网站: answer({ origin: 'https://heyi.example.com' }),
    形似本机的网站: answer({ origin: 'http://localhost.example.com' }),
    另一网站的密钥: answer({ rpId: 'example.com' }),
    没有核对本人: answer({ isVerified: false }),
    登记当作登录: answer({ type: 'webauthn.create' }),
    别处的挑战: answer({ challenge: opened(toProve!).challenge }),
    别人的挑战: answer({ challenge: opened(colleague.request).challenge }),
    自造的挑战: answer({ challenge: Buffer.alloc(56).toString('base64url') }),
    没有登记的密钥: new VirtualPasskey().sign(request),
    别人的密钥: colleague.key.sign(request),
    改过的签名: changed({ signature: key.sign(request).slice(10, 90) }),
    不是JSON: '{"id":',
  }
  for (const [what, passkey] of Object.entries(cases)) {
    await forget()
    expect([what, await signIn({ passkey })]).toMatchObject([what, WRONG])
    expect(
      await rows('SELECT points FROM sign_in_counters WHERE key = $1', `code:${actor.id}`),
    ).toEqual([{ points: 1 }])
  }
  await forget()
  // As old as a request may be, and older.
  const late = minutes(PASSKEY_MINUTES)
  expect(await signIn({ passkey: key.sign(request) }, late)).toMatchObject(WRONG)
  await forget()
  await asOwner('INSERT INTO sign_in_counters (key, points, expire) VALUES ($1, 10, $2)', [
    `code:${actor.id}`,
    minutes(15).getTime(),
  ])
  expect(await signIn({ passkey: key.sign(request) })).toMatchObject({
    refusal: { code: 'CODES_SPENT' },
  })
  await forget()
  expect((await signIn({ passkey: key.sign(request) }, new Date(late.getTime() - 1))).ok).toBe(true)
})

/** Another account with a passkey of its own, and what its page wants signed. */
async function enrolledColleague() {
  const key = new VirtualPasskey()
  const who = world.people.adminB
  await done(addAs(who, at, key))
  return { key, request: (await signing(who)).toProve! }
}

test('使用计数倒退的不通过，单独记明；不计数的设备可以一直用', async () => {
  const { key } = await withPasskey()
  key.count = 41
  expect((await signIn({ passkey: key.sign((await wanted()).request!) })).ok).toBe(true)
  key.count = 41
  expect(await signIn({ passkey: key.sign((await wanted()).request!) })).toMatchObject(WRONG)
  expect(
    await rows(`SELECT data->>'because' AS because FROM events
      WHERE kind = 'account.sign-in-refused'`),
  ).toEqual([{ because: 'passkey_copied' }])
  const uncounted = new VirtualPasskey()
  uncounted.count = -1
  key.count = 50
  const proof = key.sign((await signing()).toProve!)
  await done(add(uncounted, { password: RIGHT, proof }))
  await forget()
  for (const _use of [1, 2])
    expect((await signIn({ passkey: uncounted.sign((await wanted()).request!) })).ok).toBe(true)
})

test('再添加须密码和已有的方式；同一设备不重复，最多五个；没有核对本人的不收', async () => {
  const { secret } = await atInstant(at, () => enrolled(actor, at))
  const first = new VirtualPasskey()
  const code = (steps: number) => codeOf(secret, at, steps)
  expect(await add(first)).toMatchObject({
    refusal: { fields: { password: 'REQUIRED', code: 'REQUIRED' } },
  })
  expect(await add(first, { password: RIGHT, code: code(9) })).toMatchObject({
    refusal: { code: 'SECOND_FACTOR_CODE_WRONG' },
  })
  for (const change of [{ isVerified: false }, { origin: 'https://heyi.example.com' }])
    expect(await add(first, { password: RIGHT, code: code(1) }, change)).toMatchObject({
      refusal: { code: 'PASSKEY_NOT_MADE' },
    })
  expect(await done(add(first, { password: RIGHT, code: code(1) }))).toMatchObject({ codes: null })
  const proof = async () => first.sign((await signing()).toProve!)
  expect(await add(first, { password: RIGHT, proof: await proof() })).toMatchObject({
    refusal: { code: 'PASSKEY_KNOWN' },
  })
  const stale = await proof()
  await done(add(new VirtualPasskey(), { password: RIGHT, proof: stale }))
  expect(await add(new VirtualPasskey(), { password: RIGHT, proof: stale })).toMatchObject({
    refusal: { code: 'PASSKEY_COPIED' },
  })
  for (let count = 2; count < PASSKEYS_AT_MOST; count++)
    await done(add(new VirtualPasskey(), { password: RIGHT, proof: await proof() }))
  expect(await add(new VirtualPasskey(), { password: RIGHT, proof: await proof() })).toMatchObject({
    refusal: { code: 'PASSKEYS_FULL' },
  })
  // The app goes on beside them.
  expect(await wanted()).toMatchObject({ hasApp: true })
  expect((await signIn({ code: codeOf(secret, minutes(2)) }, minutes(2))).ok).toBe(true)
})

test('移除须密码和第二步；移除唯一的方式即停用；别人的移除不了，输错满十次登录结束', async () => {
  const { key, codes } = await withPasskey()
  await enrolledColleague()
  const [{ id: theirs }] = await rows(
    'SELECT id FROM passkeys WHERE account_id = $1',
    world.people.adminB.id,
  )
  const passkeyId = (await factorOf(actor))!.passkeys[0]!.id
  const sessionId = await sessionOf(actor, at)
  const remove = (input: object) =>
    atInstant(at, () => removePasskey(actor, { sessionId, passkeyId, ...input }))
  expect(await remove({ password: RIGHT })).toMatchObject({
    refusal: { fields: { code: 'REQUIRED' } },
  })
  const proof = key.sign((await signing()).toProve!)
  expect(await remove({ password: RIGHT, proof, passkeyId: theirs })).toMatchObject({
    refusal: { code: 'PASSKEY_GONE' },
  })
  for (let tries = 1; tries < 10; tries++)
    expect(await remove({ password: RIGHT, proof: '{}' })).toMatchObject({
      refusal: { code: 'PASSKEY_WRONG' },
    })
  expect(await remove({ password: RIGHT, proof: '{}' })).toMatchObject({
    refusal: { code: 'SECOND_FACTOR_TRIES_SPENT' },
  })
  expect(await atInstant(at, () => findPersonOfSession(sessionId))).toBeNull()
  const again = await sessionOf(actor, at)
  await done(remove({ sessionId: again, password: RIGHT, code: codes[0] }))
  expect(await factorOf(actor)).toBeNull()
  expect((await kinds()).slice(-2)).toEqual([
    'account.passkey-removed',
    'account.second-factor-off',
  ])
  // Beside an app the last one goes alone; turning off takes the rest along.
  const { secret, codes: kept } = await atInstant(at, () => enrolled(actor, at))
  await done(add(new VirtualPasskey(), { password: RIGHT, code: codeOf(secret, at, 1) }))
  const [mine] = (await factorOf(actor))!.passkeys
  const session = await sessionOf(actor, at)
  await done(remove({ sessionId: session, passkeyId: mine!.id, password: RIGHT, code: kept[0] }))
  expect((await factorOf(actor))?.passkeys).toEqual([])
  await done(
    atInstant(at, () =>
      turnOffSecondFactor(actor, { sessionId: session, password: RIGHT, code: kept[1] }),
    ),
  )
  await forget()
  expect((await signIn()).ok).toBe(true)
})

test('双人重置和运维取消都移除全部通行密钥；别的身份看不到、删不掉', async () => {
  await withPasskey()
  const count = async () => (await rows('SELECT count(*)::int AS count FROM passkeys'))[0].count
  for (const who of ['system', 'security', 'adminA'] as const)
    await expect(withActor(world.people[who], (db) => db.passkey.findMany())).rejects.toThrow(
      /permission denied/,
    )
  expect(await count()).toBe(1)
  await done(proposeFactorReset(world.people.system, { accountId: actor.id, reason: TEXT }))
  const [{ id: proposalId }] = await rows('SELECT id FROM proposals')
  await done(confirmProposal(world.people.security, { proposalId }))
  expect(await count()).toBe(0)
  const outcome = await signIn()
  if (!outcome.ok) throw new Error('refused')
  await withPasskey()
  expect(await getSecondFactor(actor, {})).toMatchObject({ value: { state: 'on', reset: null } })
  await renewInitialPassword(PHONE, { withoutSecondFactor: true })
  expect(await count()).toBe(0)
})

test('换了网址：原来的通行密钥不能用，恢复码可以；页面注明，运维检查数得出', async () => {
  const { key, codes } = await withPasskey()
  const { request } = await wanted()
  Object.assign(env(), { HEYI_PUBLIC_URL: 'https://heyi.example.gov.cn' })
  expect(await wanted()).toEqual({ hasApp: false, request: null })
  const moved = { origin: 'https://heyi.example.gov.cn', rpId: 'heyi.example.gov.cn' }
  for (const change of [{}, moved])
    expect(await signIn({ passkey: key.sign(request!, change) })).toMatchObject(WRONG)
  expect((await signIn({ code: codes[0]! })).ok).toBe(true)
  expect(await getSecondFactor(actor, {})).toMatchObject({
    value: {
      passkeys: [{ name: '办公室电脑', isUsable: false }],
      signing: { host: 'heyi.example.gov.cn', toProve: null },
    },
  })
  for (const [rpId, elsewhere] of [
    ['heyi.example.gov.cn', 1],
    ['localhost', 0],
  ] as const)
    expect(await asSystem('count', (db) => countPasskeys(db, rpId))).toEqual({ all: 1, elsewhere })
  const fresh = new VirtualPasskey()
  await done(add(fresh, { password: RIGHT, code: codes[1] }, moved))
  const passkey = fresh.sign((await wanted()).request!, moved)
  expect((await signIn({ passkey })).ok).toBe(true)
})
