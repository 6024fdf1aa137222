import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { viewMaterial } from '@/lib/queries/case/view-material'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { unmaskNumber } from '@/lib/use-cases/access/unmask-number'
import { acceptCase } from '@/lib/use-cases/case/accept-case'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { CLEAR, layPapers, leaksIn } from '../../support/case-papers'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const progressOf = (caseId: string, query: object = {}) =>
  viewOf(getCaseProgress(world.people.adminA, { caseId, ...query }))

/** A case that was accepted, assigned, taken and given back, each by the act itself. */
async function walkedCase() {
  const inserted = await layCase(world, { status: 'pending_acceptance' })
  const caseId = inserted.id
  await layPapers(inserted)
  const { adminA, adminA2, mediatorA } = world.people
  const steps = [
    await acceptCase(adminA, { caseId }),
    await acceptCase(adminA2, { caseId }),
    await assignMediator(adminA, { caseId, mediatorId: mediatorA.id, note: '当事人共同选定' }),
    await takeCase(mediatorA, { caseId, noGround: 'yes' }),
    await unmaskNumber(mediatorA, {
      caseId,
      personId: inserted.applicantId,
      what: 'phone',
      reason: '电话通知调解时间',
    }),
    await withdrawCase(mediatorA, { caseId, reason: 'health', text: '因病住院无法继续' }),
  ]
  expect(steps.map(({ ok }) => ok)).toEqual([true, false, true, true, true, true])
  return inserted
}

test('别的机构和本机构的调解员看不到机构的调解进度', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await refusalOf(getCaseProgress(world.people.adminB, { caseId: id }))).toBe('NOT_FOUND')
  expect(await refusalOf(getCaseProgress(world.people.mediatorA, { caseId: id }))).toBe('NOT_FOUND')
})

test('时间线写明谁、何时、办了什么、依据什么，最近的在前；被拒绝的另有标记', async () => {
  const { id } = await walkedCase()
  const view = await progressOf(id, { show: 'all' })
  expect(view.entries.map(({ kind, tone }) => [kind, tone])).toEqual([
    ['case.withdrawn', 'step'],
    ['case.taken', 'step'],
    ['case.assigned', 'step'],
    ['act.refused', 'refusal'],
    ['case.accepted', 'step'],
  ])
  expect(view.entries[0]).toMatchObject({
    title: '调解员提前终结',
    who: '谢岚（调解员）',
    quotes: [{ term: '具体说明', text: '因病住院无法继续' }],
    basis: { article: '操作手册3.4' },
  })
  expect(view.entries[0]!.at).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
  expect(view.entries[3]).toMatchObject({
    who: '周正（机构管理员）',
    sentence: '办理“受理”被拒绝：案件当时的状态不能办理。',
  })
  expect(view.next).toMatchObject({ by: 'institution_admin', isOverdue: false })
  expect(leaksIn(view)).toEqual([])
})

test('打开就是关键步骤，只有案件的流转；三种数目都写明', async () => {
  const { id } = await walkedCase()
  const view = await progressOf(id)
  expect(view.entries.map(({ kind }) => kind)).toEqual([
    'case.withdrawn',
    'case.taken',
    'case.assigned',
    'case.accepted',
  ])
  expect(view.counts).toEqual({ key: 4, all: 5, access: 1 })
})

test('查阅记录自成一栏，不混进办理过程', async () => {
  const { id } = await walkedCase()
  const view = await progressOf(id, { show: 'access' })
  expect(view.entries.map(({ kind, tone }) => [kind, tone])).toEqual([
    ['personal-number.unmasked', 'access'],
  ])
})

test('表单漏填、重复上传这类更正，不进案件的调解进度，只留在操作日志；法院看到的也一样', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance', courtId: world.courts.a })
  const { adminA } = world.people
  expect((await acceptCase(adminA, { caseId: id })).ok).toBe(true)
  const plan = await viewOf(getCandidates(adminA, { caseId: id }))
  const last = plan.ranked.at(-1)!
  expect(plan.ranked.length).toBeGreaterThan(1)
  expect(await refusalOf(assignMediator(adminA, { caseId: id, mediatorId: last.mediatorId }))).toBe(
    'NOTE_REQUIRED_FOR_LOWER_RANK',
  )
  expect((await acceptCase(world.people.adminA2, { caseId: id })).ok).toBe(false)
  const codes = async () =>
    (
      await (
        await ownerClient()
      ).query(
        `SELECT data->>'code' AS code FROM events WHERE case_id = $1 AND kind = 'act.refused'
          ORDER BY seq`,
        [id],
      )
    ).rows.map(({ code }) => code)
  expect(await codes()).toEqual(['NOTE_REQUIRED_FOR_LOWER_RANK', 'STATUS_DOES_NOT_ALLOW'])
  const court = await viewOf(getCourtProgress(world.people.clerkA, { caseId: id, show: 'all' }))
  for (const view of [await progressOf(id, { show: 'all' }), court]) {
    expect(view.entries.map(({ kind }) => kind)).toEqual(['act.refused', 'case.accepted'])
    expect(view.entries[0]!.sentence).toContain('案件当时的状态不能办理')
    expect(view.counts).toMatchObject({ key: 1, all: 2 })
  }
})

test('看不懂的筛选和位置按关键步骤、最新来读', async () => {
  const { id } = await walkedCase()
  const view = await progressOf(id, { show: 'everything', before: 'soon' })
  expect([view.show, view.isFirstPage, view.entries.length]).toEqual(['key', true, 4])
})

test('同一人同日反复打开同一页合为一条，并写明次数，中间的办理不算', async () => {
  const { id } = await layCase(world, { status: 'pending_acceptance' })
  for (const who of ['clerkA', 'clerkA', 'clerkA', 'judgeA'] as const)
    await viewOf(getCourtCase(world.people[who], { caseId: id }))
  expect((await acceptCase(world.people.adminA, { caseId: id })).ok).toBe(true)
  await viewOf(getCourtCase(world.people.judgeA, { caseId: id }))
  expect(
    (await progressOf(id, { show: 'access' })).entries.map(({ who, times }) => [who, times]),
  ).toEqual([
    ['甲法官（法官）', 2],
    ['甲书记（法院引调员）', 3],
  ])
})

test('法院查阅卷宗和材料也是查看，同一人同日反复看的各合为一条，不混进经办的事', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { materialId } = await layPapers(inserted)
  const reader = world.people.reviewerA
  for (let round = 0; round < 3; round += 1) {
    await viewOf(getCourtDossier(reader, { caseId: inserted.id }))
    await viewOf(viewMaterial(reader, { materialId }))
  }
  await viewOf(getCourtDossier(world.people.judgeA, { caseId: inserted.id }))
  expect(
    (await progressOf(inserted.id, { show: 'access' })).entries.map(
      ({ kind, tone, who, times }) => [kind, tone, who, times],
    ),
  ).toEqual([
    ['dossier.read', 'access', '甲法官（法官）', 1],
    ['material.viewed', 'access', '甲审阅（法院审阅人）', 3],
    ['dossier.read', 'access', '甲审阅（法院审阅人）', 3],
  ])
})

test('理由和说明里写的号码，时间线上遮住', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layPapers(inserted)
  expect(
    (
      await unmaskNumber(world.people.mediatorA, {
        caseId: inserted.id,
        personId: inserted.applicantId,
        what: 'phone',
        reason: `拨打 ${CLEAR.phone} 通知`,
      })
    ).ok,
  ).toBe(true)
  const view = await progressOf(inserted.id, { show: 'access' })
  expect(view.entries[0]!.quotes).toEqual([{ term: '理由', text: '拨打 138****5678 通知' }])
  expect(leaksIn(view)).toEqual([])
})

test('记录很多时分页，两页合起来一条不少', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const owner = await ownerClient()
  for (let number = 0; number < 230; number += 1) {
    await owner.query(
      `INSERT INTO events (id, chain, kind, at, actor_id, actor_name, actor_role, case_id, court_id,
        institution_id, data)
       SELECT gen_random_uuid(), 'case:' || id, 'case.archived', now(), $2, '林敏',
         'institution_admin', id, court_id, institution_id, $3 FROM cases WHERE id = $1`,
      [id, world.people.adminA.id, JSON.stringify({ note: String(number) })],
    )
  }
  const first = await progressOf(id)
  const second = await progressOf(id, { before: first.older })
  expect([first.entries.length, second.entries.length, second.older, second.isFirstPage]).toEqual([
    200,
    30,
    null,
    false,
  ])
  expect(new Set([...first.entries, ...second.entries].map((entry) => entry.id)).size).toBe(230)
})
