import { CONSULTED_SCOPES } from '@/lib/domain/participant/own-progress'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { getAssignPlan } from '@/lib/queries/institution/get-assign-plan'
import { getCandidates } from '@/lib/queries/institution/get-candidates'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getChoice } from '@/lib/queries/institution/get-choice'
import { findCases } from '@/lib/queries/institution/find-cases'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnChoice } from '@/lib/queries/party/get-own-choice'
import { answerAs, layChoosing, layWithoutMediator, type Choosing } from '../../support/choices'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 共同选任在各处显示的一句话：机构看谁答复了，当事人看自己的答复；都看不到别人选了谁.

let world: World
let choosing: Choosing
beforeEach(async () => {
  world = await buildWorld()
  choosing = await layChoosing(world)
})
afterAll(closeWorld)

const valueOf = <T>(read: { readonly ok: boolean; readonly value?: T }): T => {
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value!
}
const caseIdOf = () => ({ caseId: choosing.caseId })
const seenByInstitution = async () => valueOf(await getChoice(world.people.adminA, caseIdOf()))
const ownChoice = async (who: 'applicant' | 'respondent') =>
  valueOf(await getOwnChoice(choosing[who], caseIdOf()))
const ownCase = async (who: 'applicant' | 'respondent') =>
  valueOf(await getOwnCase(choosing[who], caseIdOf()))

test('开启以前：写明现在开启到哪一天；只有本机构看得到', async () => {
  const { caseId } = await layWithoutMediator(world)
  const view = valueOf(await getChoice(world.people.adminA, { caseId }))
  expect(view.opening).toEqual({
    allowed: true,
    words: expect.stringMatching(/^现在开启的，双方应于 .*月.*日 24时前选定/),
  })
  expect(view.offered.map(({ name }) => name)).toEqual(['王朗', '谢岚'])
  expect(view.invited?.people).toHaveLength(2)
  expect((await getChoice(world.people.adminB, { caseId })).ok).toBe(false)
})

test('正在选：案件、列表、批量分配都写明在等双方，不能分配', async () => {
  const { caseId } = choosing
  const admin = world.people.adminA
  const file = valueOf(await getCaseFile(admin, { caseId }))
  expect(file.file.next).toMatchObject({ by: 'parties', due: expect.stringMatching(/^最迟 /) })
  expect(file.choice).toMatchObject({
    isOpen: true,
    mayOpen: false,
    sentence: expect.stringContaining('2 方中已有 0 方答复'),
    clock: expect.stringContaining('24时'),
  })
  const rows = valueOf(await findCases(admin, { tab: 'assign' })).rows
  expect(rows).toMatchObject([
    { caseId, choice: expect.stringMatching(/^双方选任至/), abilities: {} },
  ])
  const plan = valueOf(await getAssignPlan(admin, { cases: caseId, chosen: '' }))
  expect(plan).toMatchObject({
    cases: [],
    cannot: [{ caseId, why: '双方正在共同选任调解员，结束前不能分配。' }],
  })
  expect(valueOf(await getCandidates(admin, { caseId })).choice).toMatchObject({ isOpen: true })
})

/** The applicant agrees to everything that is put to the parties before the talks. */
async function agreeToAll(): Promise<void> {
  const { caseId, applicantId: partyId, applicant } = choosing
  for (const scope of CONSULTED_SCOPES) {
    const given = await giveConsent(applicant, { caseId, partyId, scope, reply: 'agrees' })
    expect([scope, given.ok]).toEqual([scope, true])
  }
}

test('先答愿意不愿意，再选；一方答复以后：机构看到谁答复了；对方看不到选了谁，自己看得到', async () => {
  const { mediatorA } = world.people
  const todo = async () => (await ownCase('applicant')).progress.todo
  expect(await todo()).toMatchObject({ act: 'answer', scope: 'mediation' })
  await agreeToAll()
  expect(await todo()).toEqual({ act: 'choose' })
  await answerAs(choosing.applicant, choosing, choosing.applicantId, [mediatorA.id])
  const { choice } = await seenByInstitution()
  expect(choice!.parties.map(({ words }) => words)).toEqual([
    expect.stringMatching(/已答复/),
    '尚未答复',
  ])
  expect(JSON.stringify(choice)).not.toContain(mediatorA.name)
  expect(await ownChoice('applicant')).toMatchObject({
    sentence: expect.stringMatching(/^已选，等对方。最晚到.*24时。$/),
    forms: [{ own: '您现在选的是：谢岚。', wishes: [mediatorA.id, null, null], revision: 1 }],
  })
  expect(await ownChoice('respondent')).toMatchObject({
    sentence: expect.stringMatching(/^选调解员，请在.*24时前选好。$/),
    forms: [{ own: null, wishes: [null, null, null], revision: 0 }],
  })
  expect(await todo()).toBeNull()
})

test('都选到同一人：双方和机构读到同一个人，批量分配改到本案去办', async () => {
  const { mediatorA, adminA } = world.people
  await answerAs(choosing.applicant, choosing, choosing.applicantId, [mediatorA.id])
  await answerAs(choosing.respondent, choosing, choosing.respondentId, [mediatorA.id])
  expect((await ownCase('respondent')).choice).toMatchObject({
    words: expect.stringMatching(/你们都选了谢岚/),
    isOpen: false,
  })
  expect((await ownChoice('applicant')).isOpen).toBe(false)
  expect((await seenByInstitution()).choice).toMatchObject({
    state: 'chosen',
    sentence: expect.stringContaining('共同选定谢岚，请分配'),
  })
  const candidates = valueOf(await getCandidates(adminA, caseIdOf()))
  expect(candidates.choice).toMatchObject({
    isOpen: false,
    chosen: { mediatorId: mediatorA.id, name: '谢岚' },
  })
  const plan = valueOf(await getAssignPlan(adminA, { cases: choosing.caseId, chosen: '' }))
  expect(plan.cannot).toMatchObject([{ why: '双方已经共同选定调解员，请打开本案分配。' }])
})
