import { randomUUID } from 'node:crypto'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCourtCaseScores } from '@/lib/queries/court/find-court-case-scores'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtCaseScore } from '@/lib/queries/court/get-court-case-score'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { recordContact } from '@/lib/use-cases/contact/record-contact'
import { getCaseProgress } from '@/lib/queries/institution/get-case-progress'
import { CLEAR, layNumbersInTexts, layPapers, leaksIn } from '../../support/case-papers'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 号码不只在号码栏里：诉求、事实、披露、结案、退回、材料的名称和说明里写的，法院的每一页都遮住。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const TEXT = `拨打 ${CLEAR.phone} 或 ${CLEAR.agentPhone}，证件 ${CLEAR.document}`

async function pagesOf(
  who: 'clerkA' | 'judgeA' | 'reviewerA',
  caseId: string,
): Promise<Record<string, object>> {
  const actor = world.people[who]
  return {
    cases: await viewOf(findCourtCases(actor, { tab: 'all' })),
    dossiers: await viewOf(findCourtDossiers(actor, {})),
    scores: await viewOf(findCourtCaseScores(actor, {})),
    score: await viewOf(getCourtCaseScore(actor, { caseId })),
    detail: await viewOf(getCourtCase(actor, { caseId })),
    dossier: await viewOf(getCourtDossier(actor, { caseId })),
    progress: await viewOf(getCourtProgress(actor, { caseId })),
  }
}

async function expectNoLeak(caseId: string): Promise<void> {
  for (const who of ['clerkA', 'judgeA', 'reviewerA'] as const) {
    for (const [page, view] of Object.entries(await pagesOf(who, caseId)))
      expect([who, page, leaksIn(view)]).toEqual([who, page, []])
  }
}

test('办理中的案件：披露待决定的说明，材料的名称、文件名和说明', async () => {
  const inserted = await layCase(world, { status: 'disclosure_review' })
  await layPapers(inserted)
  await layNumbersInTexts(inserted.id)
  await expectNoLeak(inserted.id)
  const { file } = await viewOf(getCourtCase(world.people.judgeA, { caseId: inserted.id }))
  expect([file.dispute.claim, file.disclosure?.statement, file.materials[0]?.title]).toEqual(
    Array(3).fill('电话 138****5678，证件 819***********0845，卡 ****0123'),
  )
})

test('退回的、提前终结的、结案的：理由和四项记载', async () => {
  const { adminA, mediatorA } = world.people
  const declined = await layCase(world, { status: 'pending_acceptance' })
  const left = await layCase(world, { status: 'in_mediation' })
  const closed = await layCase(world, { status: 'in_mediation' })
  const answers = [
    await declineCase(adminA, { caseId: declined.id, reason: 'beyond_scope', text: TEXT }),
    await withdrawCase(mediatorA, { caseId: left.id, reason: 'health', text: TEXT }),
    await closeCase(mediatorA, {
      caseId: closed.id,
      outcome: 'other',
      account: TEXT,
      failureReason: TEXT,
      costRaising: TEXT,
      courtNotes: TEXT,
    }),
  ]
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  for (const { id } of [declined, left, closed]) await expectNoLeak(id)
})

test('联系内容、意愿的说明、离开的理由和交接说明，法院的每一页都没有，机构的调解进度里有', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const { id, applicantId, respondentId } = await layCase(world, { status: 'in_mediation' })
  const contacted = await recordContact(mediatorA, {
    caseId: id,
    contactId: randomUUID(),
    personId: applicantId,
    result: 'reached',
    channel: 'phone',
    happenedAt: `${toLocalDate(new Date())}T00:00`,
    note: '暗语甲：可以降到两万',
  })
  const consented = await recordConsent(mediatorA, {
    caseId: id,
    partyId: respondentId,
    answers: { mediation: 'agrees' },
    how: 'oral',
    on: toLocalDate(new Date()),
    note: '暗语乙：担心拖到年后',
  })
  const left = await withdrawCase(mediatorA, {
    caseId: id,
    reason: 'health',
    text: '暗语丙：住院手术',
    awaited: '暗语丁：等对方加到三万',
  })
  const given = await reassignMediator(adminA, {
    caseId: id,
    mediatorId: mediatorA2.id,
    handoverNote: '暗语戊：对方愿出三万',
  })
  expect([contacted, consented, left, given].map(({ ok }) => ok)).toEqual(Array(4).fill(true))
  const held = await viewOf(getCaseProgress(adminA, { caseId: id, show: 'all' }))
  expect(
    JSON.stringify(held)
      .match(/暗语[甲乙丙丁戊]/g)
      ?.sort()
      .join(''),
  ).toBe('暗语丁暗语丙暗语乙暗语戊暗语甲')
  for (const who of ['clerkA', 'judgeA', 'reviewerA'] as const) {
    const all = await viewOf(getCourtProgress(world.people[who], { caseId: id, show: 'all' }))
    for (const [page, view] of Object.entries({ ...(await pagesOf(who, id)), all }))
      expect([who, page, JSON.stringify(view).match(/暗语./g)]).toEqual([who, page, null])
  }
})

test('认得出号码：查不出泄露，不是因为查不出', () => {
  expect(leaksIn({ text: TEXT })).toEqual(['phone', 'document', 'agentPhone'])
  expect(
    leaksIn({
      text: '另一个号码 13922223333，卡 6222021234567890123',
      sha256: 'a13922223333b',
      id: '12345678-1234-4234-8234-139222233334',
    }),
  ).toEqual(['13922223333', '6222021234567890123'])
})
