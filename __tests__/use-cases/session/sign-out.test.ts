import { randomUUID } from 'node:crypto'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { asSystem } from '@/lib/data/door'
import { openSession } from '@/lib/data/stores/access/session-store'
import { ACCOUNT_ROLES, type AccountRole } from '@/lib/domain/access/roles'
import { fingerprintNumber } from '@/lib/platform/personal-number'
import { getMyAccount } from '@/lib/queries/account/get-my-account'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { signOut } from '@/lib/use-cases/session/sign-out'
import { signOutOthers } from '@/lib/use-cases/session/sign-out-others'
import { RIGHT, tryWith } from '../../support/sign-in'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TENANTS: Readonly<Record<AccountRole, () => { courtId?: string; institutionId?: string }>> = {
  institution_admin: () => ({ institutionId: world.institutions.a }),
  mediator: () => ({ institutionId: world.institutions.a }),
  court_clerk: () => ({ courtId: world.courts.a }),
  court_judge: () => ({ courtId: world.courts.a }),
  court_reviewer: () => ({ courtId: world.courts.a }),
  court_admin: () => ({ courtId: world.courts.a }),
  party: () => ({}),
  system_admin: () => ({}),
  security_admin: () => ({}),
  auditor: () => ({}),
}

async function signedIn(role: AccountRole, phone = '13800000001') {
  await createAccount({
    role,
    name: '某人',
    phone,
    ...TENANTS[role](),
    password: RIGHT,
    mustChange: false,
    ...(role === 'mediator' && {
      mediator: { specialties: [], caseloadCap: 5, rosterConfirmedOn: null, rosterExpiresOn: null },
    }),
  })
  return again(role, phone)
}

async function again(role: AccountRole, phone = '13800000001') {
  if (role === 'party') return openedFor(phone)
  const outcome = await tryWith({ phone, password: RIGHT })
  if (!outcome.ok) throw new Error('refused')
  return (await findPersonOfSession(outcome.sessionId))!
}

/** A party has no password: its session is opened by the invitation or the code that it brought. */
async function openedFor(phone: string) {
  const [account] = await asOwner<{ id: string }>(
    `SELECT id FROM accounts WHERE role = 'party' AND phone_hash = $1`,
    [fingerprintNumber('phone', phone)],
  )
  const id = randomUUID()
  await asSystem('test', (db) =>
    openSession(
      db,
      { id, accountId: account!.id, role: 'party', device: 'wechat/android', address: '::1' },
      new Date(),
    ),
  )
  return (await findPersonOfSession(id))!
}

test('不能结束别人的登录', async () => {
  const me = await signedIn('institution_admin')
  const other = await signedIn('institution_admin', '13800000002')
  expect(await signOut(me.actor, { sessionId: other.sessionId })).toEqual({
    ok: true,
    value: { sessions: 0 },
  })
  await signOutOthers(me.actor, { sessionId: me.sessionId })
  expect(await findPersonOfSession(other.sessionId)).not.toBeNull()
  expect(await findPersonOfSession(me.sessionId)).not.toBeNull()
})

describe.each(ACCOUNT_ROLES)('%s', (role) => {
  test('退出后这次登录立即失效，再退一次没有第二条记录', async () => {
    const { actor, sessionId } = await signedIn(role)
    expect(await signOut(actor, { sessionId })).toEqual({ ok: true, value: { sessions: 1 } })
    expect(await findPersonOfSession(sessionId)).toBeNull()
    expect(await signOut(actor, { sessionId })).toEqual({ ok: true, value: { sessions: 0 } })
    expect(
      await asOwner(`SELECT actor_id, data FROM events WHERE kind = 'account.signed-out'`),
    ).toEqual([{ actor_id: actor.id, data: { sessions: 1, others: false } }])
  })

  test('下线其他设备：其他登录失效，本次登录继续；设备列表只列自己的有效登录', async () => {
    const first = await signedIn(role)
    const second = await again(role)
    const here = await again(role)
    await signedIn('auditor', '13800000002')
    const before = await getMyAccount(here.actor, { sessionId: here.sessionId })
    if (!before.ok) throw new Error('refused')
    expect(before.value.sessions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [here.sessionId, true],
      [second.sessionId, false],
      [first.sessionId, false],
    ])
    expect(before.value.maskedPhone).toBe('138****0001')
    expect(await signOutOthers(here.actor, { sessionId: here.sessionId })).toEqual({
      ok: true,
      value: { sessions: 2 },
    })
    expect(
      await Promise.all(
        [first, second, here].map(
          async ({ sessionId }) => (await findPersonOfSession(sessionId)) !== null,
        ),
      ),
    ).toEqual([false, false, true])
    expect(await asOwner(`SELECT data FROM events WHERE kind = 'account.signed-out'`)).toEqual([
      { data: { sessions: 2, others: true } },
    ])
  })
})
