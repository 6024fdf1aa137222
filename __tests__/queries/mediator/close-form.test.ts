import { randomUUID } from 'node:crypto'
import { getCloseForm } from '@/lib/queries/mediator/get-close-form'
import { layAgreement } from '../../support/agreement'
import { layContact, layPart, setRow } from '../../support/case-parts'
import { viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 结案四项的草稿 (在线调解规则 第21条) 只由程序事实写成；备忘、笔录、协议内容、联系内容都不进入 (特邀规定 第22条).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const SECRET = '愿意让到一万元'
const DAY_MS = 86_400_000

test('无法联系：预选这一项，四项都已起草，只写程序事实，没有一处写出保密内容', async () => {
  const { mediatorA } = world.people
  const existing = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 9 })
  await setRow('cases', existing.id, {
    facts: SECRET,
    claim: SECRET,
    summary: SECRET,
    mediation_due_on: new Date(Date.now() + 9 * DAY_MS).toISOString().slice(0, 10),
  })
  for (const [days, channel] of [
    [3, 'phone'],
    [2, 'phone'],
    [1, 'message'],
  ] as const)
    await layContact(existing.id, {
      mediator_id: mediatorA.id,
      person_id: existing.respondentId,
      person_name: '邓立',
      happened_at: new Date(Date.now() - days * DAY_MS),
      channel,
      result: 'no_answer',
      note: SECRET,
    })
  await layPart('case_notes', existing.id, {
    id: randomUUID(),
    mediator_id: mediatorA.id,
    audience: 'mediators',
    words: SECRET,
    digest: 'a'.repeat(64),
    recorded_at: new Date(),
    recorded_by: mediatorA.name,
  })
  await layAgreement(existing, mediatorA.id)
  const form = await viewOf(getCloseForm(mediatorA, { caseId: existing.id }))
  expect(form.likely).toBe('unreachable')
  const { draft } = form.outcomes.find(({ outcome }) => outcome === 'unreachable')!
  expect(draft).toEqual({
    account: expect.stringMatching(
      /^本案为侵权责任纠纷，申请人申请人\d+，被申请人被申请人\d+。\S+日引调，\S+日受理。自\S+日至\S+日联系当事人 3 次。$/,
    ),
    failureReason: expect.stringMatching(/^在调解期限内多次联系被申请人\d+，均未能联系上。$/),
    costRaising: '无',
    courtNotes: expect.stringMatching(/^未能联系上被申请人\d+；.*的送达地址没有确认。$/),
  })
  expect(JSON.stringify(form)).not.toContain(SECRET)
  // a number of its own, not digits of an id
  expect(JSON.stringify(form)).not.toMatch(/(?<![0-9a-f])3000(?![0-9a-f])/)
})
