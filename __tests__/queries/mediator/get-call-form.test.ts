import { getCallForm } from '@/lib/queries/mediator/get-call-form'
import { getContactForm } from '@/lib/queries/mediator/get-contact-form'
import { CLEAR, layPapers, leaksIn } from '../../support/case-papers'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'
import { contact } from './contact-rows'
import { sealInto } from '../../support/seal-into'

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function open(caseId: string, personId?: string) {
  const answer = await getCallForm(world.people.mediatorA, { caseId, personId })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const callees = ({ callee, others }: Awaited<ReturnType<typeof open>>) =>
  [callee, ...others].map((each) => each?.role.replace(/\d+/g, ''))

test('列出本案留有电话的人，法人打法定代表人的；号码都是遮盖的', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { agentId } = await layPapers(inserted)
  const view = await open(inserted.id)
  expect(leaksIn(view)).toEqual([])
  expect(callees(view)).toEqual(['申请人', '被申请人', '被申请人的代理人'])
  expect(view).toMatchObject({
    callee: { id: inserted.applicantId, number: { what: 'phone' }, specialNeeds: '听力不便' },
    others: [
      { id: inserted.respondentId, number: { what: 'representative' } },
      { id: agentId, number: { what: 'phone' } },
    ],
    ability: { allowed: true },
    mayRecord: true,
  })
})

test('先打给谁：指定的人，其次今天该回电的，再次还没有通知的', async () => {
  const { mediatorA } = world.people
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { agentId } = await layPapers(inserted)
  const first = async (personId?: string) => (await open(inserted.id, personId)).callee?.id
  await contact(mediatorA, inserted.id, inserted.applicantId, 'reached', { minutesAgo: 9 })
  expect(await first()).toBe(inserted.respondentId)
  await contact(mediatorA, inserted.id, inserted.applicantId, 'call_back_later')
  expect(await first()).toBe(inserted.applicantId)
  expect(await first(agentId)).toBe(agentId)
  for (const stranger of ['x', '00000000-0000-4000-8000-000000000000'])
    expect(await first(stranger)).toBe(inserted.applicantId)
})

test('都没有留下电话的，没有可以打的人', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await (
    await ownerClient()
  ).query('UPDATE parties SET phone_sealed = NULL, representative_sealed = NULL')
  expect(await open(id)).toMatchObject({ callee: null, others: [] })
})

test('等待机构决定披露的，说明不能拨打；不是本案调解员的，没有这一页', async () => {
  const { id } = await layCase(world, { status: 'disclosure_review' })
  await sealInto('parties.phone_sealed', CLEAR.phone)
  expect(await open(id)).toMatchObject({
    ability: { allowed: false, why: expect.stringContaining('不能查看完整号码') },
  })
  for (const who of ['mediatorA2', 'mediatorB', 'adminA', 'clerkA'] as const)
    expect(await getCallForm(world.people[who], { caseId: id })).toMatchObject({ ok: false })
})

test('刚才打电话的人，记录联系时已经选好；不是本案的人不选', async () => {
  const { mediatorA } = world.people
  const { id, respondentId } = await layCase(world, { status: 'in_mediation' })
  const suggested = async (personId: string) => {
    const answer = await getContactForm(mediatorA, { caseId: id, personId })
    return answer.ok && answer.value.suggestedId
  }
  expect(await suggested(respondentId)).toBe(respondentId)
  expect(await suggested('00000000-0000-4000-8000-000000000000')).toBeNull()
})
