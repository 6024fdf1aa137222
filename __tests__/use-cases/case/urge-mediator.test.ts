import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { findCases } from '@/lib/queries/institution/find-cases'
import { findRecords } from '@/lib/queries/institution/find-records'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { undoAssignment } from '@/lib/use-cases/case/undo-assignment'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const urge = (caseId: string, note?: string, who: 'adminA' | 'adminA2' = 'adminA') =>
  urgeMediator(world.people[who], { caseId, note })

async function rowOf(caseId: string) {
  const db = await ownerClient()
  const { rows } = await db.query(
    `SELECT status, version, last_act, urged_by, urge_note, urged_at IS NOT NULL AS urged FROM cases
      WHERE id = $1`,
    [caseId],
  )
  return rows[0]
}
async function urgedLongAgo(caseId: string): Promise<void> {
  const db = await ownerClient()
  await db.query(`UPDATE cases SET urged_at = urged_at - interval '24 hours' WHERE id = $1`, [
    caseId,
  ])
}

test('别的机构找不到案件；调解员、法院和其他人都不能催办', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const who = ['adminB', 'mediatorA', 'mediatorB', 'clerkA', 'reviewerA', 'auditor'] as const
  const codes = []
  for (const each of who)
    codes.push(await refusalOf(urgeMediator(world.people[each], { caseId: id })))
  expect(codes).toEqual(['NOT_FOUND', ...Array(5).fill('FORBIDDEN')])
  expect((await rowOf(id)).urged).toBe(false)
})

test('催办不改变案件的状态、版本和最近一步，留下一条事件；附言可以不写，写的不超过二百字', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  const before = await rowOf(id)
  expect(await urge(id, '写'.repeat(201))).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { note: 'TOO_LONG' } },
  })
  expect(await urge(id, '  当事人来电催问  ')).toEqual({
    ok: true,
    value: { caseId: id, caseNo, mediator: '谢岚', at: expect.any(Date) },
  })
  expect(await rowOf(id)).toEqual({
    ...before,
    urged: true,
    urged_by: '林敏',
    urge_note: '当事人来电催问',
  })
  await urgedLongAgo(id)
  expect(await urge(id, '', 'adminA2')).toMatchObject({ ok: true })
  expect(await rowOf(id)).toMatchObject({ urged_by: '周正', urge_note: null })
})

test('两名管理员同时催办：一人办成，另一人读到是谁、何时催的', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  const answers = await Promise.all([urge(id, '甲'), urge(id, '乙', 'adminA2')])
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(refused).toHaveLength(1)
  const winner = answers[0]!.ok ? '林敏' : '周正'
  expect(refusalSentence(refused[0]!, new Date())).toMatch(
    new RegExp(`^${winner}已于 \\d\\d:\\d\\d 催办，调解员还没有办理`),
  )
  expect((await rowOf(id)).urged_by).toBe(winner)
})

test('调解员办理之后可以再催；没有办理的，满二十四小时才可以', async () => {
  const { id } = await layCase(world, { status: 'pending_mediator' })
  expect(await urge(id)).toMatchObject({ ok: true })
  expect(await refusalOf(urge(id, undefined, 'adminA2'))).toBe('URGED_ALREADY')
  await takeCase(world.people.mediatorA, { caseId: id, noGround: 'yes' })
  expect((await rowOf(id)).urged).toBe(false)
  expect(await urge(id)).toMatchObject({ ok: true })
  expect(await refusalOf(urge(id))).toBe('URGED_ALREADY')
  await urgedLongAgo(id)
  expect(await urge(id)).toMatchObject({ ok: true })
})

test('期限暂停的不催', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const db = await ownerClient()
  await db.query(
    `INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on)
     SELECT id, court_id, holder_id, 'appraisal', (now() - interval '1 day')::date FROM cases
       WHERE id = $1`,
    [id],
  )
  expect(await refusalOf(urge(id))).toBe('NOT_MEDIATORS_TURN')
})

test('催过的分配仍可以在十分钟内撤销；撤销和更换之后，催办不留给下一名调解员', async () => {
  const { adminA } = world.people
  const undone = await layCase(world, { status: 'pending_mediator' })
  await (
    await ownerClient()
  ).query(`UPDATE cases SET last_act = 'case.assigned', last_act_at = now() WHERE id = $1`, [
    undone.id,
  ])
  const replaced = await layCase(world, { status: 'in_mediation' })
  for (const { id } of [undone, replaced]) expect(await urge(id)).toMatchObject({ ok: true })
  expect(await undoAssignment(adminA, { caseId: undone.id })).toMatchObject({ ok: true })
  expect(
    await replaceMediator(adminA, {
      caseId: replaced.id,
      reason: 'left',
      text: '已经离任不再承办',
    }),
  ).toMatchObject({ ok: true })
  for (const { id } of [undone, replaced])
    expect(await rowOf(id)).toMatchObject({ status: 'pending_assignment', urged: false })
})

test('列表和案件页写明催办的时间，当时不再给出催办', async () => {
  const { adminA } = world.people
  const { id } = await layCase(world, { status: 'in_mediation' })
  const rows = async () => [
    (await viewOf(findCases(adminA, { tab: 'all' }))).rows[0]!.urge,
    (await viewOf(findRecords(adminA, { tab: 'running' }))).rows[0]!.urge,
    (await viewOf(getCaseFile(adminA, { caseId: id }))).urge,
  ]
  expect(await rows()).toEqual(Array(3).fill({ ability: { allowed: true }, urged: null }))
  await urge(id, '请先联系申请人')
  expect(await rows()).toEqual(
    Array(3).fill({
      ability: { allowed: false, why: expect.stringContaining('林敏已于') },
      urged: {
        day: expect.stringMatching(/^\d+月\d+日$/),
        time: expect.stringMatching(/^\d\d:\d\d$/),
        by: '林敏',
        note: '请先联系申请人',
      },
    }),
  )
})

test('不在调解员手中的案件，列表和案件页都没有催办', async () => {
  const { adminA } = world.people
  const { id } = await layCase(world, { status: 'disclosure_review' })
  expect((await viewOf(findCases(adminA, { tab: 'all' }))).rows[0]!.urge).toBeNull()
  expect((await viewOf(getCaseFile(adminA, { caseId: id }))).urge).toBeNull()
})

test('机构的调解进度有催办和附言；引调法院看不到催办，也看不到被拒绝的催办', async () => {
  const { adminA, adminA2 } = world.people
  const { id } = await layCase(world, { status: 'pending_mediator' })
  expect(await urge(id, '请先联系申请人')).toMatchObject({ ok: true })
  await urgeMediator(adminA2, { caseId: id })
  await takeCase(world.people.mediatorA, { caseId: id, noGround: 'yes' })
  const kinds = (view: { entries: readonly { kind: string }[] }) =>
    view.entries.map(({ kind }) => kind)
  const own = await viewOf(getCaseProgress(adminA, { caseId: id, show: 'all' }))
  expect(kinds(own)).toEqual(['case.taken', 'act.refused', 'case.urged'])
  expect(own.entries[2]).toMatchObject({
    title: '催办',
    sentence: '催请谢岚尽快办理本案。',
    quotes: [{ term: '附言', text: '请先联系申请人' }],
  })
  expect(kinds(await viewOf(getCaseProgress(adminA, { caseId: id })))).toEqual([
    'case.taken',
    'case.urged',
  ])
  for (const who of ['clerkA', 'judgeA', 'reviewerA'] as const) {
    const view = await viewOf(getCourtProgress(world.people[who], { caseId: id, show: 'all' }))
    expect([who, kinds(view), view.counts]).toEqual([
      who,
      ['case.taken'],
      expect.objectContaining({ key: 1, all: 1 }),
    ])
    expect(JSON.stringify(view)).not.toMatch(/催/)
  }
})
