import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { findCases } from '@/lib/queries/institution/find-cases'
import { getMediator } from '@/lib/queries/institution/get-mediator'
import { findMyHistory } from '@/lib/queries/mediator/find-my-history'
import { findToday } from '@/lib/queries/mediator/find-today'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { replaceMediator } from '@/lib/use-cases/case/replace-mediator'
import { takeCase } from '@/lib/use-cases/case/take-case'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = '因病住院，半年内不能履职'
const replace = (who: keyof World['people'], caseId: string, reason = 'health') =>
  replaceMediator(world.people[who], { caseId, reason, text: TEXT })

async function rowOf(caseId: string) {
  const db = await ownerClient()
  const { rows } = await db.query(
    `SELECT c.status, c.mediator_id, c.mediation_due_on::text AS due, c.accepted_at,
      a.ended_because, a.end_reason, a.end_text, (a.ended_at IS NOT NULL) AS ended
     FROM cases c JOIN assignments a ON a.case_id = c.id WHERE c.id = $1 ORDER BY a.assigned_at
       LIMIT 1`,
    [caseId],
  )
  return rows[0]
}

test('别的机构、法院和调解员都不能更换', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const codes = await Promise.all(
    (['adminB', 'mediatorA', 'mediatorA2', 'clerkA', 'reviewerA', 'auditor'] as const).map((who) =>
      refusalOf(replace(who, id)),
    ),
  )
  expect(codes).toEqual([
    'NOT_FOUND',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
    'FORBIDDEN',
  ])
  expect((await rowOf(id)).status).toBe('in_mediation')
})

test('原因和说明都要写；调解员已接收的不能以逾期未接收更换，句子说在那一栏', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const { adminA } = world.people
  expect(
    await replaceMediator(adminA, { caseId: id, reason: 'bored', text: '太短' }),
  ).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { reason: 'CHOOSE_ONE', text: 'REASON_TOO_SHORT' } },
  })
  expect(await replace('adminA', id, 'not_taken')).toMatchObject({
    ok: false,
    refusal: { code: 'INPUT_INVALID', fields: { reason: 'ALREADY_TAKEN' } },
  })
})

test('案件回到待分配，期限不变，承办以机构更换结束；列表说明原调解员，重新分配照常', async () => {
  const { id, caseNo } = await layCase(world, { status: 'in_mediation' })
  const before = await rowOf(id)
  expect(await replace('adminA', id)).toEqual({
    ok: true,
    value: { caseId: id, caseNo, mediator: '谢岚' },
  })
  expect(await rowOf(id)).toEqual({
    ...before,
    status: 'pending_assignment',
    mediator_id: null,
    ended: true,
    ended_because: 'replaced_by_institution',
    end_reason: 'health',
    end_text: TEXT,
  })
  const { adminA, mediatorA2 } = world.people
  const list = await viewOf(findCases(adminA, { tab: 'assign' }))
  expect(list.rows[0]).toMatchObject({
    caseId: id,
    cameBack: { because: 'replaced_by_institution', from: '谢岚' },
    abilities: { assign: { allowed: true } },
  })
  const { file } = await viewOf(getCaseFile(adminA, { caseId: id }))
  expect(file.former).toMatchObject([
    { name: '谢岚', how: '机构更换', reason: '健康原因或长期不能履职', text: TEXT },
  ])
  expect(file.abilities.allowed).toContain('reassign')
  const again = await reassignMediator(adminA, {
    caseId: id,
    mediatorId: mediatorA2.id,
    note: '由其承办更合适',
    handoverNote: '已联系双方一次',
  })
  expect(again).toMatchObject({ ok: true })
})

test.each([
  ['recusal', false],
  ['party_asked', false],
  ['health', true],
] as const)('以“%s”更换的，原调解员可以再分配：%s', async (reason, mayReturn) => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await replace('adminA', id, reason)).toMatchObject({ ok: true })
  const { adminA, mediatorA } = world.people
  const view = await viewOf(getCandidates(adminA, { caseId: id }))
  expect(view.isReassignment).toBe(true)
  expect(view.former).toMatchObject([{ mediator: '谢岚', because: 'replaced_by_institution' }])
  const ranked = view.ranked.find(({ mediatorId }) => mediatorId === mediatorA.id)
  expect(ranked?.reasons.includes('曾在本案中被更换，排在其他人之后') ?? false).toBe(mayReturn)
  const code = await refusalOf(
    reassignMediator(adminA, {
      caseId: id,
      mediatorId: mediatorA.id,
      note: '由其承办更合适',
      handoverNote: '已联系双方一次',
    }),
  )
  expect(code).toBe(mayReturn ? 'answered' : 'MEDIATOR_EXCLUDED')
})

test('调解员不再看到案件，今日待办和曾办告诉他收回了哪一件，不带机构写的说明', async () => {
  const { mediatorA, mediatorA2 } = world.people
  const { id, caseNo } = await layCase(world, { status: 'pending_mediator' })
  await takeCase(mediatorA, { caseId: id, noGround: 'yes' })
  expect(await replace('adminA', id, 'party_asked')).toMatchObject({ ok: true })
  expect(await refusalOf(takeCase(mediatorA, { caseId: id, noGround: 'yes' }))).toBe(
    'CASE_CHANGED_MEANWHILE',
  )
  const today = await viewOf(findToday(mediatorA, {}))
  expect(today.takenBack).toEqual({
    sentences: [expect.stringContaining(`机构更换了 ${caseNo} 的调解员（当事人申请更换）`)],
    more: 0,
  })
  const history = await viewOf(findMyHistory(mediatorA, { after: null }))
  expect(history).toMatchObject({
    total: 1,
    rows: [{ caseNo, works: ['接收案件', '机构更换调解员：当事人申请更换'], points: 1 }],
  })
  expect(JSON.stringify([today, history])).not.toContain(TEXT)
  expect((await viewOf(findToday(mediatorA2, {}))).takenBack.sentences).toEqual([])
  expect((await viewOf(findMyHistory(mediatorA2, { after: null }))).total).toBe(0)
})

test('有在办案件的不能停用，并说明去处；逐件更换之后可以停用', async () => {
  const { adminA, mediatorA } = world.people
  const existing = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'pending_mediator' }),
  ]
  const disable = () =>
    disableMediator(adminA, { mediatorId: mediatorA.id, reason: '已经离任，不再承办' })
  const refused = await disable()
  expect(!refused.ok && refusalSentence(refused.refusal, new Date())).toMatch(
    /还有 2 件承办中的案件.*请先在其详情页逐件更换调解员/,
  )
  const person = await viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))
  expect(person.cases.map(({ release }) => release)).toEqual(['replace', 'replace'])
  for (const { id } of existing)
    expect(await replace('adminA', id, 'left')).toMatchObject({ ok: true })
  expect((await viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))).cases).toEqual([])
  expect(await disable()).toMatchObject({ ok: true })
})

test('披露待决定的案件不在这里更换，详情页指向处理披露', async () => {
  const { adminA, mediatorA } = world.people
  const { id } = await layCase(world, { status: 'disclosure_review' })
  expect(await refusalOf(replace('adminA', id))).toBe('STATUS_DOES_NOT_ALLOW')
  expect(
    (await viewOf(getMediator(adminA, { mediatorId: mediatorA.id }))).cases.map(
      ({ release }) => release,
    ),
  ).toEqual(['disclosure'])
})
