import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getAgreementForm } from '@/lib/queries/mediator/get-agreement-form'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { layAgreement } from '../../support/agreement'
import { layPart } from '../../support/case-parts'
import { actAt } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 调解协议 on the pages of the mediator, the institution and the court.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function seenOf(isFinished: boolean) {
  const existing = await layCase(world, { status: 'in_mediation' })
  const { mediatorA, adminA, clerkA } = world.people
  await layAgreement(existing, mediatorA.id, { isFinished })
  const input = { caseId: existing.id }
  const stages = {
    mediator: (await viewOf(getMyCase(mediatorA, input))).file.agreement?.stage,
    institution: (await viewOf(getCaseFile(adminA, input))).file.agreement?.stage,
    court: (await viewOf(getCourtCase(clerkA, input))).file.agreement?.stage,
  }
  const form = await viewOf(actAt(() => getAgreementForm(mediatorA, input)))
  return { stages, form, existing }
}

test('草稿调解员和机构看得到，法院看不到；定稿以后法院也看得到', async () => {
  expect((await seenOf(false)).stages).toEqual({
    mediator: 'draft',
    institution: 'draft',
    court: undefined,
  })
  expect((await seenOf(true)).stages).toEqual({
    mediator: 'finished',
    institution: 'finished',
    court: 'finished',
  })
})

test('拟定页有最新的一稿和当事人；定稿以后有可以签署的人和最早的日期', async () => {
  const { form, existing } = await seenOf(true)
  expect(form).toMatchObject({
    agreementNo: 1,
    version: 1,
    draft: { copies: '4', terms: [{ kind: 'payment', obliged: existing.respondentId }] },
    finishedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    stored: {
      stage: 'finished',
      signatures: [/未签署/, /未签署/].map((line) => expect.stringMatching(line)),
    },
  })
  expect(form.signers.map(({ id }) => id)).toEqual([existing.applicantId, existing.respondentId])
})

test('还没有草稿的，份数按各方一份、机构一份填好；别的调解员打不开', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  const open = (who: 'mediatorA' | 'mediatorA2') =>
    getAgreementForm(world.people[who], { caseId: existing.id })
  expect(await viewOf(open('mediatorA'))).toMatchObject({
    agreementNo: 1,
    version: 0,
    stored: null,
    draft: { copies: '3', terms: [] },
  })
  expect(await open('mediatorA2')).toMatchObject({ ok: false })
})

test('签署人中，一般授权的代理人写明不能签，不再代理的不在其中', async () => {
  const { existing } = await seenOf(true)
  const { id, applicantId, respondentId } = existing
  const agent = async (name: string, authority: string, party_id = applicantId) =>
    layPart('agents', id, { party_id, kind: 'lawyer', name, authority })
  await agent('特别授权的', 'special')
  await agent('一般授权的', 'general', respondentId)
  const former = await agent('不再代理的', 'special')
  await asOwner(
    `UPDATE participants SET ended_on = '2026-09-01', end_reason = '解除委托' WHERE person_id = $1`,
    [former],
  )
  const form = await viewOf(actAt(() => getAgreementForm(world.people.mediatorA, { caseId: id })))
  expect(
    form.signers.flatMap(({ name, agentOf, isGeneral }) => (agentOf ? [[name, isGeneral]] : [])),
  ).toEqual([
    ['特别授权的', false],
    ['一般授权的', true],
  ])
})
