import { findToday } from '@/lib/queries/mediator/find-today'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { layAgreement } from '../../support/agreement'
import { layPart } from '../../support/case-parts'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 协议已由各方签署的案件只剩结案 (在线调解规则 第19条、第25条第一项)，列入今日。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Mark = readonly [mark: string, party: 'applicantId' | 'respondentId' | null]

/** A case in mediation with a finished agreement and these marks behind it. */
async function layMarked(marks: readonly Mark[]) {
  const existing = await layCase(world, { status: 'in_mediation' })
  const { mediatorA } = world.people
  await layAgreement(existing, mediatorA.id, { isFinished: true })
  for (const [index, [mark, party]] of marks.entries())
    await layPart('agreement_marks', existing.id, {
      mediator_id: mediatorA.id,
      agreement_no: 1,
      mark_no: index + 2,
      mark,
      party_id: party && existing[party],
      party_name: party,
      way: party && 'on_site',
      note: mark === 'voided' ? '付款日期需要改动' : null,
      done_on: '2026-11-24',
      recorded_at: new Date(),
    })
  return existing
}

async function today() {
  const answer = await findToday(world.people.mediatorA, {})
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

test('各方都已签署的列入优先办理，写明请结案；案件页的下一步也是', async () => {
  const { id } = await layMarked([
    ['signed', 'applicantId'],
    ['signed', 'respondentId'],
  ])
  const view = await today()
  expect(view.first).toMatchObject([
    { caseId: id, reason: 'close', next: '下一步：协议已由各方签署，请结案' },
  ])
  expect(view.later).toEqual([])
  const page = await getMyCase(world.people.mediatorA, { caseId: id })
  expect(page).toMatchObject({
    ok: true,
    value: { file: { next: { what: expect.stringMatching(/^协议已由各方签署，请以/) } } },
  })
})

test.each<[string, readonly Mark[]]>([
  ['没有人签署', []],
  ['一方还没有签署', [['signed', 'applicantId']]],
  [
    '一方拒绝签署',
    [
      ['signed', 'applicantId'],
      ['refused', 'respondentId'],
    ],
  ],
  [
    '签署以后作废',
    [
      ['signed', 'applicantId'],
      ['signed', 'respondentId'],
      ['voided', null],
    ],
  ],
])('%s的不列为待结案', async (_name, marks) => {
  await layMarked(marks)
  const view = await today()
  expect([...view.first, ...view.later].map(({ reason }) => reason)).toEqual(['notice'])
})

test('拒绝以后又签署的，以后来的为准', async () => {
  await layMarked([
    ['refused', 'respondentId'],
    ['signed', 'applicantId'],
    ['signed', 'respondentId'],
  ])
  expect((await today()).first).toMatchObject([{ reason: 'close' }])
})
