import { withActor } from '@/lib/data/door'
import { verifyPassword } from '@/lib/platform/password-hash'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { proposeAdministrator } from '@/lib/use-cases/proposal/propose-administrator'
import { proposeCourtKey } from '@/lib/use-cases/proposal/propose-court-key'
import { proposePassword } from '@/lib/use-cases/proposal/propose-password'
import { refuseProposal } from '@/lib/use-cases/proposal/refuse-proposal'
import { withdrawProposal } from '@/lib/use-cases/proposal/withdraw-proposal'
import { whileHeld } from '../../support/held-row'
import { done, TEXT } from '../../support/sound-act'
import { administratorInput } from '../../support/sound-security-acts'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'

// 双人复核：一人提交、另一人确认，所确认的正是所提交的，只办一次；两人都在记录里。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const rows = async (sql: string, ...values: unknown[]) =>
  (await (await ownerClient()).query(sql, values)).rows
const propose = () => done(proposeAdministrator(world.people.system, administratorInput()))
const accountsNamed = (name: string) => rows('SELECT * FROM accounts WHERE name = $1', name)
const secondSecurity = async () => {
  const { accountId } = await done(
    createStaffAccountAsOperator({ role: 'security_admin', name: '白露', phone: '13800000009' }),
  )
  return { ...world.people.security, id: accountId, name: '白露' }
}

test('新管理员：确认后才有账号，密码两段合起来才对，两人都在记录里', async () => {
  const { proposalId, half } = await propose()
  expect(await accountsNamed('严正')).toEqual([])
  const { secret } = await done(confirmProposal(world.people.security, { proposalId }))
  const [account] = await accountsNamed('严正')
  expect(account).toMatchObject({ role: 'auditor', status: 'active', must_change_password: true })
  const fits = (password: string) => verifyPassword(account.password_hash, password)
  expect([await fits(`${half}${secret}`), await fits(half), await fits(`${secret}`)]).toEqual([
    true,
    false,
    false,
  ])
  expect(
    await rows(`SELECT kind, actor_name, data->>'proposedBy' AS by FROM events ORDER BY seq`),
  ).toEqual([
    { kind: 'proposal.made', actor_name: '系统员', by: null },
    { kind: 'proposal.confirmed', actor_name: '安全员', by: '系统员' },
    { kind: 'account.created', actor_name: '安全员', by: null },
  ])
  const stored = JSON.stringify(await rows('SELECT * FROM proposals'))
  for (const hidden of [half, secret, administratorInput().phone.slice(0, 4) + '0'])
    expect(stored).not.toContain(hidden)
})

test('提交的人不能自己确认，别的身份也不能；数据库同样拒绝', async () => {
  const { proposalId } = await propose()
  expect(await confirmProposal(world.people.system, { proposalId })).toMatchObject({
    refusal: { code: 'PROPOSAL_OWN' },
  })
  for (const who of ['auditor', 'courtAdminA', 'adminA', 'clerkA'] as const)
    expect(await confirmProposal(world.people[who], { proposalId })).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
  const { id, name } = world.people.system
  const decided = { state: 'confirmed', decidedBy: id, decidedByName: name, decidedAt: new Date() }
  await expect(
    withActor(world.people.system, (db) =>
      db.proposal.updateMany({ where: { id: proposalId }, data: decided }),
    ),
  ).rejects.toThrow()
  expect(await accountsNamed('严正')).toEqual([])
})

test('没有确认的，安全管理员绕过规则也写不出账号和密钥', async () => {
  const account = { role: 'auditor', name: '程新', phoneSealed: 'x', phoneHash: 'x' }
  const { security } = world.people
  await expect(
    withActor(security, (db) =>
      db.account.createMany({ data: [{ ...account, passwordHash: 'x' }] }),
    ),
  ).rejects.toThrow(/row-level security/)
  await expect(
    withActor(security, (db) =>
      db.courtKey.createMany({
        data: [{ courtId: world.courts.a, keyHash: 'x', hint: 'x', createdAt: new Date() }],
      }),
    ),
  ).rejects.toThrow(/row-level security/)
  await expect(
    withActor(security, (db) =>
      db.account.updateMany({
        where: { id: world.people.auditor.id },
        data: { passwordHash: 'x' },
      }),
    ),
  ).rejects.toThrow(/no proposal was confirmed/)
})

test('两人同时确认：一人办成，另一人知道是谁在何时办的；只有一个账号', async () => {
  const { proposalId } = await propose()
  const second = await secondSecurity()
  const held = { sql: 'SELECT 1 FROM proposals WHERE id = $1 FOR UPDATE', values: [proposalId] }
  const answers = await whileHeld(
    held,
    [world.people.security, second].map((who) => () => confirmProposal(who, { proposalId })),
  )
  const lost = answers.find((answer) => !answer.ok)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  if (!lost || lost.ok) throw new Error('both did it')
  expect(refusalSentence(lost.refusal, new Date())).toMatch(/由(安全员|白露)确认，/)
  expect(await accountsNamed('严正')).toHaveLength(1)
})

test('到期的不再办理；撤回的、不同意的也不再办理', async () => {
  const expired = await propose()
  await rows(`UPDATE proposals SET expires_at = now() - interval '1 second'`)
  expect(
    await confirmProposal(world.people.security, { proposalId: expired.proposalId }),
  ).toMatchObject({ refusal: { code: 'PROPOSAL_EXPIRED' } })
  const withdrawn = await propose()
  await done(withdrawProposal(world.people.system, { proposalId: withdrawn.proposalId }))
  const refused = await propose()
  await done(
    refuseProposal(world.people.security, { proposalId: refused.proposalId, reason: TEXT }),
  )
  for (const { proposalId } of [withdrawn, refused])
    expect(await confirmProposal(world.people.security, { proposalId })).toMatchObject({
      refusal: { code: 'PROPOSAL_DECIDED' },
    })
  expect(await accountsNamed('严正')).toEqual([])
})

test('一人不得兼任：同一证件号码、同一手机号都不能再提交', async () => {
  const input = administratorInput()
  const { proposalId } = await done(proposeAdministrator(world.people.system, input))
  await done(confirmProposal(world.people.security, { proposalId }))
  const again = (change: object) =>
    proposeAdministrator(world.people.system, {
      ...administratorInput(),
      role: 'security_admin',
      ...change,
    })
  expect(await again({ identityNumber: input.identityNumber })).toMatchObject({
    refusal: { code: 'IDENTITY_HAS_ADMINISTRATOR' },
  })
  expect(await again({ phone: input.phone })).toMatchObject({ refusal: { code: 'PHONE_TAKEN' } })
})

test('管理员的初始密码：确认后原密码失效；确认前账号有变动的，不办', async () => {
  const { id } = world.people.auditor
  const [before] = await rows('SELECT password_hash, version FROM accounts WHERE id = $1', id)
  const input = { accountId: id, version: before.version, reason: TEXT }
  const first = await done(proposePassword(world.people.system, input))
  expect(await proposePassword(world.people.system, input)).toMatchObject({
    refusal: { code: 'PROPOSAL_WAITS' },
  })
  const { secret } = await done(
    confirmProposal(world.people.security, { proposalId: first.proposalId }),
  )
  const [after] = await rows('SELECT password_hash FROM accounts WHERE id = $1', id)
  expect(await verifyPassword(after.password_hash, `${first.half}${secret}`)).toBe(true)
  const next = await done(
    proposePassword(world.people.system, { ...input, version: before.version + 1 }),
  )
  await rows('UPDATE accounts SET version = version + 1 WHERE id = $1', id)
  expect(
    await confirmProposal(world.people.security, { proposalId: next.proposalId }),
  ).toMatchObject({ refusal: { code: 'PROFILE_CHANGED_MEANWHILE' } })
})

test('接口密钥：本院管理员提交，平台的管理员确认后才有；别的法院提交不了', async () => {
  const propose = (courtId: string) =>
    proposeCourtKey(world.people.courtAdminA, { courtId, reason: TEXT })
  expect(await propose(world.courts.b)).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
  await done(propose(world.courts.a))
  const [{ id: proposalId }] = await rows('SELECT id FROM proposals')
  expect(await rows('SELECT 1 FROM court_keys')).toEqual([])
  const { secret } = await done(confirmProposal(world.people.security, { proposalId }))
  expect(secret).toMatch(/^heyi_.{40,}$/)
  expect(await rows('SELECT court_id, hint FROM court_keys')).toEqual([
    { court_id: world.courts.a, hint: secret?.slice(-4) },
  ])
})

test('提交的事项：另一法院的管理员看不到', async () => {
  await done(proposeCourtKey(world.people.security, { courtId: world.courts.b, reason: TEXT }))
  await done(proposeCourtKey(world.people.security, { courtId: world.courts.a, reason: TEXT }))
  const seenBy = (who: 'system' | 'security' | 'courtAdminA' | 'adminA' | 'clerkA') =>
    withActor(world.people[who], (db) => db.proposal.count())
  expect(await seenBy('system')).toBe(2)
  expect(await seenBy('security')).toBe(2)
  expect(await seenBy('courtAdminA')).toBe(1)
  expect([await seenBy('adminA'), await seenBy('clerkA')]).toEqual([0, 0])
})
