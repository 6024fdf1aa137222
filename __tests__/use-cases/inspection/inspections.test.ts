import { randomUUID } from 'node:crypto'
import type { Db } from '@/lib/data/door'
import { exportCourtCases } from '@/lib/queries/court/export-court-cases'
import { findInspectionList } from '@/lib/queries/court/find-inspections'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getInspectedNumbers } from '@/lib/queries/court/get-inspected-numbers'
import { assignInspection } from '@/lib/use-cases/inspection/assign-inspection'
import { endInspection } from '@/lib/use-cases/inspection/end-inspection'
import { chainOfCase, CLEAR, layPapers, leaksIn } from '../../support/case-papers'
import { actAt, refusalsInTurn } from '../../support/case-rows'
import { openExport } from '../../support/exported'
import { refusalOf, viewOf } from '../../support/institution-list'
import { tryEach } from '../../support/tried-writes'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 审阅任务 (docs/decisions/0135-review-assignments.md): 个人信息保护法 第6条、第28条、第51条.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A case with every kind of number. */
async function layNumbered() {
  const numbered = await layCase(world, { status: 'in_mediation' })
  await layPapers(numbered)
  return numbered
}

const numberOf = async (id: string) =>
  (await asOwner<{ case_no: string }>('SELECT case_no FROM cases WHERE id = $1', [id]))[0]!.case_no

async function assignmentOf(caseNos: string, more: object = {}) {
  return {
    assignmentId: randomUUID(),
    reviewerId: world.people.reviewerA.id,
    purpose: '年度特邀调解质量评查',
    startsOn: '2026-11-24',
    endsOn: '2026-12-04',
    caseNos,
    opensNumbers: 'yes',
    ...more,
  }
}

const LATER = new Date('2026-12-05T02:00:00Z')

test('书记员指派以后，审阅人员在期限内看到完整号码，每看一次留一条；到期、提前结束以后看不到', async () => {
  const numbered = await layNumbered()
  const other = await layNumbered()
  const { clerkA, reviewerA } = world.people
  const look = (caseId = numbered.id) => getInspectedNumbers(reviewerA, { caseId })
  expect(await actAt(() => refusalOf(look()))).toBe('NOT_FOUND')

  const input = await assignmentOf(`${await numberOf(numbered.id)}\r\n\r\n`)
  expect(await actAt(() => assignInspection(clerkA, input))).toMatchObject({
    ok: true,
    value: { reviewerName: '甲审阅', cases: 1 },
  })
  // Sent twice it is one.
  await actAt(() => assignInspection(clerkA, input))

  const view = await actAt(() => viewOf(look()))
  const shown = view.numbers.map(({ value }) => value)
  expect(shown).toEqual(
    expect.arrayContaining([CLEAR.phone, CLEAR.document, CLEAR.residence, CLEAR.address]),
  )
  expect(view.watermark).toContain('甲审阅')
  await actAt(() => viewOf(look()))
  expect(await chainOfCase(numbered.id)).toMatchObject([
    {
      kind: 'personal-number.reviewed',
      actor_role: 'court_reviewer',
      data: { assignmentId: input.assignmentId, numbers: shown.length },
    },
    { kind: 'personal-number.reviewed' },
  ])
  // The page of the case itself stays masked and leads there; another case does not.
  const file = await actAt(() => viewOf(getCourtCase(reviewerA, { caseId: numbered.id })))
  expect(leaksIn(file)).toEqual([])
  expect(file.opensNumbers).toBe(true)
  expect(await actAt(() => refusalOf(look(other.id)))).toBe('NOT_FOUND')

  expect(await actAt(() => refusalOf(look()), LATER)).toBe('NOT_FOUND')
  await actAt(() => endInspection(clerkA, { assignmentId: input.assignmentId }))
  expect(await actAt(() => refusalOf(look()))).toBe('NOT_FOUND')
  expect(
    await actAt(() => endInspection(clerkA, { assignmentId: input.assignmentId })),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'REVIEW_OVER', facts: { by: '甲书记' } },
  })
  expect(await asOwner(`SELECT kind FROM events WHERE kind LIKE 'review.%' ORDER BY seq`)).toEqual([
    { kind: 'review.assigned' },
    { kind: 'review.ended' },
  ])
})

test('不打开号码的任务，期限以前的任务：都看不到号码', async () => {
  const numbered = await layNumbered()
  const caseNo = await numberOf(numbered.id)
  const { clerkA, reviewerA } = world.people
  for (const more of [{ opensNumbers: undefined }, { startsOn: '2026-11-25' }])
    expect(
      await actAt(async () => assignInspection(clerkA, await assignmentOf(caseNo, more))),
    ).toMatchObject({ ok: true })
  expect(
    await actAt(() => refusalOf(getInspectedNumbers(reviewerA, { caseId: numbered.id }))),
  ).toBe('NOT_FOUND')
  const list = await actAt(() => viewOf(findInspectionList(reviewerA, {})))
  expect(list.form).toBeNull()
  expect(list.rows.map(({ state, count }) => [state, count]).sort()).toEqual([
    ['审阅中', 1],
    ['未开始', 1],
  ])
  // Of one at a time the cases are listed: the latest, or the one that is chosen.
  expect(list.rows.map(({ cases }) => cases?.length ?? null)).toEqual([1, null])
  const task = list.rows[1]!.id
  const other = await actAt(() => viewOf(findInspectionList(reviewerA, { task })))
  expect(other.rows.map(({ cases }) => cases?.length ?? null)).toEqual([null, 1])
})

test('只有书记员指派；别的法院的案件和审阅人员指派不了；别人看不到任务，也看不到号码', async () => {
  const numbered = await layNumbered()
  const caseNo = await numberOf(numbered.id)
  const input = await assignmentOf(caseNo)
  const { people } = world
  expect(
    await refusalsInTurn(['judgeA', 'reviewerA', 'adminA', 'mediatorA', 'clerkB'] as const, (who) =>
      actAt(() => assignInspection(people[who], input)),
    ),
  ).toEqual({
    judgeA: 'FORBIDDEN',
    reviewerA: 'FORBIDDEN',
    adminA: 'FORBIDDEN',
    mediatorA: 'FORBIDDEN',
    clerkB: 'INPUT_INVALID',
  })
  expect(
    await actAt(() =>
      assignInspection(people.clerkA, { ...input, caseNos: '(2026) 多元化解99999号' }),
    ),
  ).toMatchObject({ ok: false, refusal: { code: 'REVIEW_CASES_UNKNOWN' } })
  expect(await actAt(() => assignInspection(people.clerkA, input))).toMatchObject({ ok: true })
  expect(
    await refusalsInTurn(
      ['clerkA', 'judgeA', 'adminA', 'mediatorA', 'auditor', 'clerkB'] as const,
      (who) => actAt(() => getInspectedNumbers(people[who], { caseId: numbered.id })),
    ),
  ).toEqual({
    clerkA: 'NOT_FOUND',
    judgeA: 'NOT_FOUND',
    adminA: 'NOT_FOUND',
    mediatorA: 'NOT_FOUND',
    auditor: 'NOT_FOUND',
    clerkB: 'NOT_FOUND',
  })
  expect((await actAt(() => viewOf(findInspectionList(people.clerkB, {})))).rows).toEqual([])
})

test('数据库：只有本院书记员写任务，只能指派本院的审阅人员和案件；写下以后只能结束一次', async () => {
  const numbered = await layCase(world, { status: 'in_mediation' })
  const caseNo = await numberOf(numbered.id)
  await actAt(async () => assignInspection(world.people.clerkA, await assignmentOf(caseNo)))
  const everyone = ['clerkA', 'judgeA', 'adminA', 'mediatorA', 'clerkB'] as const
  const insert = (reviewer: string) => (db: Db) =>
    db.$executeRaw`INSERT INTO review_assignments (id, court_id, reviewer_id, reviewer_name,
      purpose, opens_numbers, starts_on, ends_on, assigned_at, assigned_by)
      VALUES (gen_random_uuid(), ${world.courts.a}::uuid, ${reviewer}::uuid, '甲审阅', '年度质量评查', true,
        '2026-11-24', '2026-11-30', now(), '甲书记')`
  const refused = {
    clerkA: 'refused',
    judgeA: 'refused',
    adminA: 'refused',
    mediatorA: 'refused',
    clerkB: 'refused',
  }
  expect(await tryEach(world, everyone, insert(world.people.reviewerA.id))).toEqual({
    ...refused,
    clerkA: 1,
  })
  expect(await tryEach(world, everyone, insert(world.people.judgeA.id))).toEqual(refused)
  const none = { judgeA: 0, adminA: 0, mediatorA: 0, clerkB: 0 }
  const end = (db: Db) =>
    db.$executeRaw`UPDATE review_assignments SET ended_at = now(), ended_by = '甲书记'`
  expect(await tryEach(world, everyone, end)).toEqual({ ...none, clerkA: 1 })
  const lengthen = (db: Db) => db.$executeRaw`UPDATE review_assignments SET ends_on = '2026-12-31'`
  expect(await tryEach(world, everyone, lengthen)).toEqual(refused)
})

test('引调案件列表只由书记员导出：每页有水印，号码遮盖，留下记录', async () => {
  await layCase(world, { status: 'in_mediation' })
  const { people } = world
  expect(
    await refusalsInTurn(['judgeA', 'reviewerA', 'adminA', 'auditor'] as const, (who) =>
      actAt(() => exportCourtCases(people[who], { tab: 'all' })),
    ),
  ).toEqual({
    judgeA: 'NOT_FOUND',
    reviewerA: 'NOT_FOUND',
    adminA: 'NOT_FOUND',
    auditor: 'NOT_FOUND',
  })
  const file = await actAt(() => openExport(exportCourtCases(people.clerkA, { tab: 'all' })))
  expect(file.sheets['引调案件列表']).toHaveLength(2)
  expect(file.everything).toContain('&amp;C甲区法院 甲书记 2026')
  expect(
    (await actAt(() => openExport(exportCourtCases(people.clerkB, { tab: 'all' })))).sheets[
      '引调案件列表'
    ],
  ).toHaveLength(1)
  expect(
    await asOwner(
      `SELECT data->>'list' AS list, actor_name AS by FROM events WHERE kind = 'list.exported'
        ORDER BY actor_name COLLATE "C" DESC`,
    ),
  ).toEqual([
    { list: 'court_cases', by: '甲书记' },
    { list: 'court_cases', by: '乙书记' },
  ])
})
