import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findChoice, findChoiceEnd } from '@/lib/data/stores/mediator-choice/choice-store'
import type { Actor } from '@/lib/domain/access/roles'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { endChoice } from '@/lib/use-cases/mediator-choice/end-choice'
import { openChoice } from '@/lib/use-cases/mediator-choice/open-choice'
import { chainOfCase } from '../../support/case-papers'
import { answerAs, layChoosing, letLapse, storedWishes, type Choosing } from '../../support/choices'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { layPart } from '../../support/case-parts'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 双方共同选调解员：在线调解规则 第10条；特邀规定 第12条；docs/decisions/0115。

let world: World
let choosing: Choosing
let first: string
let second: string
beforeEach(async () => {
  world = await buildWorld()
  choosing = await layChoosing(world)
  first = world.people.mediatorA.id
  second = world.people.mediatorA2.id
})
afterAll(closeWorld)

type Wished = Parameters<typeof answerAs>[3]
const ofApplicant = (wishes: Wished, revision = 0) =>
  answerAs(choosing.applicant, choosing, choosing.applicantId, wishes, revision)
const ofRespondent = (wishes: Wished, revision = 0) =>
  answerAs(choosing.respondent, choosing, choosing.respondentId, wishes, revision)
const seen = (actor: Actor) => withActor(actor, (db) => findChoice(db, choosing.caseId))
const assign = (mediatorId: string, note = '') =>
  assignMediator(world.people.adminA, { caseId: choosing.caseId, mediatorId, note })
const lastEvents = async (count: number) => (await chainOfCase(choosing.caseId)).slice(-count)

test('都选到同一人：各方都看到是谁，名单不留；一次分配，记明双方共同选定', async () => {
  expect(await ofApplicant([second, first])).toMatchObject({ value: { result: 'waits' } })
  expect(await storedWishes()).toHaveLength(2)
  expect(await seen(choosing.respondent)).toMatchObject({ stored: 'open', chosen: null })
  expect(await ofRespondent([second])).toMatchObject({ value: { result: 'chosen' } })
  for (const who of [choosing.applicant, choosing.respondent, world.people.adminA])
    expect(await seen(who)).toMatchObject({
      stored: 'chosen',
      chosen: { mediatorId: second, name: '王朗' },
    })
  expect(await storedWishes()).toEqual([])
  expect(await lastEvents(3)).toMatchObject([
    { kind: 'choice.answered', data: { isWithdrawn: false } },
    { kind: 'choice.answered', data: { isWithdrawn: false } },
    { kind: 'choice.ended', data: { result: 'chosen', mediatorId: second, mediator: '王朗' } },
  ])
  expect(await assign(second)).toMatchObject({ ok: true })
  expect(await lastEvents(1)).toMatchObject([
    { kind: 'case.assigned', data: { mediatorId: second, basis: 'chosen_together' } },
  ])
})

test('改由他人调解，要说明理由', async () => {
  await ofApplicant([second])
  await ofRespondent([second])
  expect(await assign(first)).toMatchObject({
    refusal: { code: 'NOTE_REQUIRED_OVER_CHOICE', facts: { mediator: '王朗' } },
  })
  expect(await assign(first, '王朗下周起住院')).toMatchObject({ ok: true })
  expect(await lastEvents(1)).toMatchObject([
    { data: { mediatorId: first, basis: 'other_than_chosen', note: '王朗下周起住院' } },
  ])
})

test('没有选到同一人：由机构指定，机构也不知道谁选了谁', async () => {
  await ofApplicant([first])
  expect(await ofRespondent([second])).toMatchObject({ value: { result: 'not_chosen' } })
  expect(await seen(world.people.adminA)).toMatchObject({ stored: 'not_chosen', chosen: null })
  const end = await withActor(world.people.adminA, (db) => findChoiceEnd(db, choosing.choiceId))
  expect(end.wished).toBeNull()
  expect(await assign(first, '纠纷在其住处附近')).toMatchObject({ ok: true })
  expect(await lastEvents(1)).toMatchObject([{ data: { basis: 'no_common' } }])
})

test('一方由机构指定：另一方的第一人选，机构作为心愿看到，双方看不到', async () => {
  await ofApplicant('institution')
  expect(await ofRespondent([second, first])).toMatchObject({ value: { result: 'not_chosen' } })
  const end = await withActor(world.people.adminA, (db) => findChoiceEnd(db, choosing.choiceId))
  expect(end.wished).toBe('王朗')
  await expect(
    withActor(choosing.applicant, (db) => findChoiceEnd(db, choosing.choiceId)),
  ).rejects.toThrow()
})

test('对方答复以前可以改、可以收回；同一方两人同时改，后到的知道谁改了', async () => {
  await ofApplicant([first])
  expect(await ofApplicant([second], 1)).toMatchObject({ value: { result: 'waits' } })
  expect(await storedWishes()).toEqual([{ mediator_id: second }])
  expect(await ofApplicant([first], 1)).toMatchObject({
    refusal: { code: 'CHOICE_ANSWERED', facts: { by: expect.any(String) } },
  })
  expect(await ofApplicant([second], 1)).toMatchObject({ value: { result: 'same' } })
  expect(await ofApplicant('withdrawn', 2)).toMatchObject({ value: { result: 'withdrawn' } })
  expect(await storedWishes()).toEqual([])
  expect(await ofRespondent([second])).toMatchObject({ value: { result: 'waits' } })
  expect(await ofApplicant([second], 3)).toMatchObject({ value: { result: 'chosen' } })
  expect(await ofApplicant([first], 4)).toMatchObject({ refusal: { code: 'CHOICE_OVER' } })
})

test('双方同时答复：只出一个结果，名次相同的按名册', async () => {
  const results = await Promise.all([ofApplicant([first, second]), ofRespondent([second, first])])
  expect(results.map((each) => each.ok && each.value.result).sort()).toEqual(['chosen', 'waits'])
  expect(await seen(world.people.adminA)).toMatchObject({ chosen: { name: '王朗' } })
})

test('选任期间不能分配；到期由机构指定，机构收到消息，名单不留', async () => {
  await ofApplicant([second])
  expect(await assign(first)).toMatchObject({ refusal: { code: 'CHOICE_OPEN' } })
  await letLapse(choosing.choiceId)
  expect(await ofRespondent([second])).toMatchObject({ refusal: { code: 'CHOICE_OVER' } })
  await asOwner(`UPDATE outbox SET run_at = now() WHERE kind = 'choice'`)
  await workOutbox(new Date(Date.now() + 1000))
  expect(await seen(world.people.adminA)).toMatchObject({ stored: 'lapsed' })
  expect(await storedWishes()).toEqual([])
  expect(await lastEvents(1)).toMatchObject([{ kind: 'choice.ended', data: { result: 'lapsed' } }])
  const notices = await asOwner(
    `SELECT account_id FROM notices WHERE kind = 'choice.ended' ORDER BY account_id`,
  )
  const admins = [world.people.adminA.id, world.people.adminA2.id].sort()
  expect(notices).toEqual(admins.map((account_id) => ({ account_id })))
  expect(await assign(first, '纠纷在其住处附近')).toMatchObject({ ok: true })
})

test('开启以后，已进入的当事人收到有新情况；消息、事件、任务里没有谁选了谁', async () => {
  await ofApplicant([second])
  await workOutbox(new Date(Date.now() + 1000))
  const sent = await asOwner<{ account_id: string }>(
    `SELECT account_id FROM deliveries WHERE document = 'talk_news'`,
  )
  expect(sent.map(({ account_id }) => account_id).sort()).toEqual(
    [choosing.applicant.id, choosing.respondent.id].sort(),
  )
  const rows = await asOwner(
    `SELECT to_jsonb(o) AS row FROM outbox o UNION ALL SELECT to_jsonb(n) FROM notices n
     UNION ALL SELECT to_jsonb(e) FROM events e UNION ALL SELECT to_jsonb(a) FROM choice_answers a`,
  )
  expect(JSON.stringify(rows)).not.toContain(second)
})

test('机构提前结束要说明理由，结束以后双方不能再选', async () => {
  await ofApplicant([second])
  const end = (reason: string) =>
    endChoice(world.people.adminA, { caseId: choosing.caseId, reason })
  expect(await end('')).toMatchObject({ refusal: { code: 'INPUT_INVALID' } })
  expect(await end('被申请人来电要求直接指定')).toMatchObject({ ok: true })
  expect(await storedWishes()).toEqual([])
  expect(await seen(choosing.respondent)).toMatchObject({ stored: 'ended' })
  expect(await ofRespondent([second])).toMatchObject({ refusal: { code: 'CHOICE_OVER' } })
  expect(await end('再结束一次')).toMatchObject({ refusal: { code: 'CHOICE_OVER' } })
})

test('一件案件开启一次；同一张表交两次，只开一次', async () => {
  const { caseId, choiceId } = choosing
  expect(await openChoice(world.people.adminA, { caseId, choiceId })).toMatchObject({ ok: true })
  expect(await openChoice(world.people.adminA2, { caseId, choiceId: randomUUID() })).toMatchObject({
    refusal: { code: 'CHOICE_THERE', facts: { by: '林敏' } },
  })
  const opened = (await chainOfCase(caseId)).filter(({ kind }) => kind === 'choice.opened')
  expect(opened).toHaveLength(1)
})

test('不能承办的人不在可选之列；不足两人不能开启', async () => {
  await asOwner(
    'UPDATE mediator_profiles SET leave_from = $1, leave_to = $1 WHERE account_id = $2',
    [new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), second],
  )
  const { id: caseId } = await layCase(world, { status: 'pending_assignment' })
  expect(await openChoice(world.people.adminA, { caseId, choiceId: randomUUID() })).toMatchObject({
    refusal: { code: 'CHOICE_TOO_FEW', facts: { count: 1 } },
  })
})

test.each<[string, { kind: string; authority?: string }, boolean]>([
  ['帮忙的人', { kind: 'helper' }, false],
  ['一般授权的代理人', { kind: 'agent', authority: 'general' }, true],
])('%s替当事人选', async (_title, { kind, authority }, may) => {
  const { caseId, respondentId } = choosing
  const part =
    kind === 'helper'
      ? await layPart('participants', caseId, {
          kind,
          party_id: respondentId,
          name: '周晴',
          joined_at: new Date(0),
        })
      : await participantOf(
          await layPart('agents', caseId, {
            party_id: respondentId,
            kind: 'lawyer',
            name: '张律师',
            authority,
          }),
          'agent',
        )
  const by = world.people.adminA
  const person = await comeIn(await invite(world, caseId, part, { phone: '19900008009', by }))
  expect(await answerAs(person, choosing, respondentId, [first])).toMatchObject(
    may ? { ok: true } : { refusal: { code: 'NOT_YOURS_TO_ANSWER' } },
  )
  expect(await answerAs(person, choosing, choosing.applicantId, [first])).toMatchObject({
    refusal: { code: 'NOT_YOURS_TO_ANSWER' },
  })
})
