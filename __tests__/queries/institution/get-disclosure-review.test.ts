import { getDisclosureReview } from '@/lib/queries/institution/get-disclosure-review'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test('别的机构、披露的调解员本人、法院都打不开处理披露', async () => {
  const { id } = await layCase(world, { status: 'disclosure_review' })
  for (const who of ['adminB', 'mediatorA', 'mediatorA2', 'clerkA', 'reviewerA'] as const) {
    expect(await refusalOf(getDisclosureReview(world.people[who], { caseId: id }))).toBe(
      'NOT_FOUND',
    )
  }
})

test('披露的情形用规则原文说出，须征得同意的当事人一个不漏', async () => {
  const { id, applicantId, respondentId } = await layCase(world, { status: 'disclosure_review' })
  const view = await viewOf(getDisclosureReview(world.people.adminA, { caseId: id }))
  expect(view.disclosure).toMatchObject({
    mediator: '谢岚',
    grounds: ['与本纠纷有利害关系'],
    statement: '与被申请人有往来',
  })
  expect(view.parties.map((party) => [party.id, party.side])).toEqual([
    [applicantId, 'applicant'],
    [respondentId, 'respondent'],
  ])
  expect([view.allow, view.replace]).toEqual([{ allowed: true }, { allowed: true }])
})

test('没有披露等待决定的案件，两种决定都不能作', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const view = await viewOf(getDisclosureReview(world.people.adminA, { caseId: id }))
  expect(view).toMatchObject({
    disclosure: null,
    allow: { allowed: false },
    replace: { allowed: false },
  })
})
