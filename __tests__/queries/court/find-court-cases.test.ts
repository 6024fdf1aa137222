import { atInstant } from '@/lib/platform/clock'
import { countReturned } from '@/lib/queries/court/count-returned'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { leaksIn } from '../../support/case-papers'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World

beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const listOf = (who: keyof World['people'], query: object = {}) =>
  viewOf(findCourtCases(world.people[who], query))

test.each(['adminA', 'mediatorA', 'partyX', 'system', 'auditor', 'courtSystemA'] as const)(
  '%s 没有法院的案件列表',
  async (who) => {
    expect(await refusalOf(findCourtCases(world.people[who], {}))).toBe('NOT_FOUND')
    expect(await refusalOf(countReturned(world.people[who], {}))).toBe('NOT_FOUND')
  },
)

test('引调员、法官和审阅人看到的是本院引调的全部案件，别的法院的一件也没有', async () => {
  const mine = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, {
      status: 'closed',
      institutionId: world.institutions.b,
      mediator: world.people.mediatorB,
    }),
  ]
  await layCase(world, { status: 'in_mediation', courtId: world.courts.b })
  for (const who of ['clerkA', 'judgeA', 'reviewerA'] as const) {
    const view = await listOf(who, { tab: 'all' })
    expect(new Set(view.rows.map(({ caseId }) => caseId))).toEqual(
      new Set(mine.map(({ id }) => id)),
    )
    expect(view.counts).toEqual({ returned: 0, open: 1, closed: 1, ended: 0, all: 2 })
  }
})

test('十一月起下一年度的放假安排没有载入，法院的列表第一页告知；翻页以后不再说', async () => {
  await (await ownerClient()).query('DELETE FROM calendar_years')
  const on = (day: string, query: object = {}) =>
    atInstant(new Date(`${day}T02:00:00Z`), () => listOf('clerkA', query))
  expect((await on('2026-10-31')).missingYear).toBeNull()
  expect((await on('2026-11-01')).missingYear).toBe(2027)
  expect((await on('2026-11-01', { before: 'x' })).missingYear).toBeNull()
})

test('法院每一个角色的页面都带水印，写明哪个法院、姓名和时间', async () => {
  expect((await listOf('clerkA')).watermark).toMatch(
    /^甲区法院 甲书记 \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/,
  )
  expect((await listOf('judgeA')).watermark).toMatch(/^甲区法院 甲法官 \d{4}/)
  expect((await listOf('reviewerA')).watermark).toMatch(
    /^甲区法院 甲审阅 \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/,
  )
})

test('不受理的案件回到引调的法院：列在已退回，写明机构、理由、说明、办理人和时间', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  expect(
    (
      await declineCase(world.people.adminA, {
        caseId: id,
        reason: 'beyond_scope',
        text: '不在本机构受理范围',
      })
    ).ok,
  ).toBe(true)
  await (
    await ownerClient()
  ).query('UPDATE institutions SET contact_phone = $2 WHERE id = $1', [
    world.institutions.a,
    '020-81234567',
  ])
  const view = await listOf('reviewerA', { tab: 'returned' })
  expect(view.rows).toMatchObject([
    {
      caseId: id,
      status: 'returned',
      institution: '甲调解中心',
      mediator: null,
      clock: null,
      decline: {
        institution: '甲调解中心',
        reason: '超出受理范围',
        text: '不在本机构受理范围',
        by: '林敏',
      },
      returned: { institution: '甲调解中心', by: '林敏', phone: '020-81234567' },
    },
  ])
  for (const who of ['clerkA', 'judgeA'] as const)
    expect(await viewOf(countReturned(world.people[who], {}))).toBe(1)
  // 审阅人不能办理，没有待办的数字。
  expect(await viewOf(countReturned(world.people.reviewerA, {}))).toBe(0)
  expect(await viewOf(countReturned(world.people.clerkB, {}))).toBe(0)
})

test('办理中的案件写明机构、调解员和剩余期限；默认就看办理中的', async () => {
  await layCase(world, { status: 'in_mediation' })
  const view = await listOf('clerkA')
  expect(view.tab).toBe('open')
  expect(view.rows[0]).toMatchObject({
    institution: '甲调解中心',
    mediator: '谢岚',
    disputeType: '侵权责任纠纷',
    decline: null,
  })
  expect(view.rows[0]!.clock!.words).toMatch(/^剩 \d+ 天$/)
  expect(leaksIn(view)).toEqual([])
})

test('按案号查找：全角半角、有没有空格都可以；通配符只是字符', async () => {
  const { caseNo, id } = await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'in_mediation' })
  for (const q of [caseNo, caseNo.replace('(', '（').replace(')', '）').replace(' ', '')]) {
    const view = await listOf('clerkA', { tab: 'all', q })
    expect([view.total, view.rows[0]?.caseId]).toEqual([1, id])
  }
  expect((await listOf('clerkA', { tab: 'all', q: '%' })).total).toBe(0)
})

test('一页二十件，前后翻页不重不漏', async () => {
  for (let number = 0; number < 43; number += 1)
    await layCase(world, { status: 'in_mediation', acceptedDaysAgo: number % 7 })
  const [one, ids] = [await listOf('clerkA'), new Set<string>()]
  const two = await listOf('clerkA', { after: one.next, from: 21 })
  const three = await listOf('clerkA', { after: two.next, from: 41 })
  for (const { rows } of [one, two, three]) for (const { caseId } of rows) ids.add(caseId)
  expect([
    one.rows.length,
    two.rows.length,
    three.rows.length,
    ids.size,
    three.next,
    two.from,
  ]).toEqual([20, 20, 3, 43, null, 21])
  expect((await listOf('clerkA', { before: two.previous, from: 1 })).rows).toEqual(one.rows)
})

test('地址里看不懂的内容按默认来读，不报错', async () => {
  const view = await listOf('clerkA', {
    tab: 'secret',
    after: 'x',
    before: "'; DROP TABLE cases",
    from: -3,
    q: 'x'.repeat(100),
  })
  expect([view.tab, view.query.q, view.from]).toEqual(['open', undefined, 1])
})

test('统计数字带来的每一种条件都认得，只留下本院符合的；案由、结果、用时、逾期、调解员', async () => {
  const wanted = await layCase(world, {
    status: 'closed',
    disputeType: 'labour',
    acceptedDaysAgo: 9,
    mediator: world.people.mediatorA2,
  })
  await layCase(world, { status: 'closed' })
  await layCase(world, {
    status: 'closed',
    disputeType: 'labour',
    acceptedDaysAgo: 9,
    mediator: world.people.mediatorA2,
    courtId: world.courts.b,
  })
  await (
    await ownerClient()
  ).query(
    `UPDATE cases SET outcome = 'expired', mediation_due_on = closed_at::date - 3 WHERE id = $1`,
    [wanted.id],
  )
  for (const query of [
    { type: 'labour' },
    { outcome: 'expired' },
    { result: 'failure' },
    { daysFrom: '10' },
    { clock: 'closed_late' },
    { mediator: world.people.mediatorA2.id },
    { q: '王朗' },
  ]) {
    const view = await listOf('reviewerA', { tab: 'all', ...query })
    expect([query, view.total, view.rows.map(({ caseId }) => caseId)]).toEqual([
      query,
      1,
      [wanted.id],
    ])
  }
  expect(
    (await listOf('clerkA', { tab: 'all', mediator: world.people.mediatorA2.id })).mediatorName,
  ).toBe('王朗')
  // A mediator who has none of this court's cases has no name here.
  expect(
    (await listOf('clerkB', { tab: 'all', mediator: world.people.mediatorA.id })).mediatorName,
  ).toBeNull()
})

test('审阅人的数据库角色什么也写不了', async () => {
  const { withActor } = await import('@/lib/data/door')
  const { id } = await layCase(world, { status: 'in_mediation' })
  await expect(
    withActor(world.people.reviewerA, (db) =>
      db.case.updateMany({ where: { id }, data: { claim: '改动' } }),
    ),
  ).rejects.toThrow(/permission denied for table cases/)
  const owner = await ownerClient()
  expect((await owner.query('SELECT claim FROM cases WHERE id = $1', [id])).rows[0].claim).toBe(
    '请求赔偿',
  )
})
