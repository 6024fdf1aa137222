import { getReferralState } from '@/lib/queries/integration/get-referral-state'
import { findReadiness } from '@/lib/queries/health/find-readiness'
import { getMyAccount } from '@/lib/queries/account/get-my-account'
import { getOwnInstitution } from '@/lib/queries/institution/get-own-institution'
import { getMediatorImportWorld } from '@/lib/queries/institution/get-mediator-import-world'
import { openSession } from '@/lib/data/stores/access/session-store'
import { asSystem } from '@/lib/data/door'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { now } from '@/lib/platform/clock'
import { refusalOf, viewOf } from '@/__tests__/support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'
import { randomUUID } from 'node:crypto'

// What a court's own system reads of a referral (在线调解规则 第12条), and what everyone reads of
// themselves.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

describe('法院系统查询引调', () => {
  const read = (who: keyof World['people'], caseNo: string) =>
    getReferralState(world.people[who], { caseNo })

  test('别的法院的案号、不存在的案号、不是案号的文字，都说没有', async () => {
    const { caseNo } = await layCase(world, { status: 'in_mediation' })
    for (const [who, text] of [
      ['courtSystemB', caseNo],
      ['courtSystemA', '(2026) 没有9号'],
      ['courtSystemA', '随便写写'],
      ['courtSystemA', ''],
    ] as const)
      expect(await refusalOf(read(who, text))).toBe('NOT_FOUND')
  })

  test('人不能用法院系统的查询', async () => {
    const { caseNo } = await layCase(world, { status: 'in_mediation' })
    for (const who of ['adminA', 'mediatorA', 'partyX', 'auditor'] as const)
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await refusalOf(read(who, caseNo)))
  })

  test('全角括号的案号也认得；说明状态、机构、承办人和结果', async () => {
    const { caseNo } = await layCase(world, { status: 'closed' })
    const typed = caseNo.replace('(', '（').replace(')', '）')
    expect(await viewOf(read('courtSystemA', typed))).toMatchObject({
      caseNo,
      status: 'closed',
      statusText: '已结案',
      institution: { name: '甲调解中心' },
      mediator: '谢岚',
      outcome: { code: 'agreement', success: true },
      declined: null,
    })
  })

  test('退回的说明是哪个机构、为什么', async () => {
    const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
    await declineCase(world.people.adminA, {
      caseId: id,
      reason: 'beyond_scope',
      text: '不在本机构受理范围内',
    })
    expect(await viewOf(read('courtSystemA', caseNo))).toMatchObject({
      status: 'returned',
      institution: null,
      mediator: null,
      declined: {
        reason: 'beyond_scope',
        explanation: '不在本机构受理范围内',
        institution: { name: '甲调解中心' },
      },
    })
  })
})

describe('我的账号', () => {
  test('只有自己的登录设备，这一次的在最前；手机遮盖着', async () => {
    const { adminA, adminA2 } = world.people
    const open = async (accountId: string, device: string, minutesAgo: number) => {
      const id = randomUUID()
      const at = new Date(now().getTime() - minutesAgo * 60_000)
      await asSystem('test', (db) =>
        openSession(db, { id, accountId, role: 'mediator', device, address: '::1' }, at),
      )
      return id
    }
    const current = await open(adminA.id, 'wechat/android', 5)
    const newer = await open(adminA.id, 'chrome/windows', 1)
    await open(adminA2.id, 'chrome/windows', 1)
    const view = await viewOf(getMyAccount(adminA, { sessionId: current }))
    expect(view).toMatchObject({ name: '林敏', maskedPhone: '199****0000' })
    expect(view.sessions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [current, true],
      [newer, false],
    ])
  })
})

test('自己的机构：管理员读得到，调解员和法院读不到', async () => {
  const read = (who: keyof World['people']) => getOwnInstitution(world.people[who], {})
  expect(await viewOf(read('adminA'))).toEqual({
    institutionId: world.institutions.a,
    name: '甲调解中心',
  })
  for (const who of ['mediatorA', 'clerkA', 'system'] as const)
    expect(['NOT_FOUND', 'FORBIDDEN']).toContain(await refusalOf(read(who)))
})

test('批量添加前核对手机：本机构已有的分得清，别的机构的不说', async () => {
  const hashes = [`phone-${world.people.mediatorA.id}`, `phone-${world.people.mediatorB.id}`]
  const view = await viewOf(getMediatorImportWorld(world.people.adminA, { phoneHashes: hashes }))
  expect([...view.mediatorPhones]).toEqual([hashes[0]])
  expect(view.otherPhones.size).toBe(0)
  expect(
    await refusalOf(getMediatorImportWorld(world.people.mediatorA, { phoneHashes: hashes })),
  ).not.toBe('answered')
})

test('就绪检查：数据库在，表也齐', async () => {
  expect(await findReadiness()).toEqual({ database: true, schema: true })
})
