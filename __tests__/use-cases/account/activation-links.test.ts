import { withAccess, withActor } from '@/lib/data/door'
import { readDeliveryContent } from '@/lib/domain/delivery/delivery'
import { revealContent } from '@/lib/jobs/reveal-content'
import { atInstant, now } from '@/lib/platform/clock'
import { findAwaiting } from '@/lib/queries/institution/find-awaiting'
import { findOwnStaffList } from '@/lib/queries/staff/find-own-staff'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { resetMediatorPassword } from '@/lib/use-cases/mediator/reset-mediator-password'
import { ACTIVATED_PHONE, latestLink, sendLink, useLink } from '../../support/activation'
import { mediatorInput } from '../../support/mediator-input'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 谁能发激活链接，谁能设置密码；名单和列表写明一条链接到哪一步。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('登录的角色在认出人之前不能设置任何密码，管理员也看不到链接的散列', async () => {
  const { id } = await sendLink(world)
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
    ...mediatorInput({ phone: ACTIVATED_PHONE }),
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
  expect(await useLink(await latestLink(mediatorId))).toEqual({ ok: true })
  expect(await standing()).toBeNull()
  // Who sends links to many at once does not take back what was just set.
  expect(
    await resetMediatorPassword(adminA, { mediatorId, version: 2, handover: 'link' }),
  ).toMatchObject({ refusal: { code: 'PROFILE_CHANGED_MEANWHILE' } })
})

test('账号列表：链接已发送、已激活、已失效', async () => {
  const { courtAdminA } = world.people
  const { link } = await sendLink(world)
  const state = async () => {
    const view = await findOwnStaffList(courtAdminA, {})
    return view.ok && view.value.rows.find(({ name }) => name === '程新')?.state
  }
  expect(await state()).toBe('link_sent')
  await atInstant(new Date(now().getTime() + 25 * 3_600_000), async () =>
    expect(await state()).toBe('link_over'),
  )
  await useLink(link)
  expect(await state()).toBe('activated')
})

test('三类管理员不能以链接开通', async () => {
  expect(
    await createStaffAccount(world.people.system, {
      role: 'auditor',
      name: '程新',
      phone: ACTIVATED_PHONE,
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
