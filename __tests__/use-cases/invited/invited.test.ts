import { withActor } from '@/lib/data/door'
import { findInvitedPersons } from '@/lib/data/stores/invited/invited-store'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getOwnHelpers } from '@/lib/queries/party/get-own-helpers'
import { answerInvited } from '@/lib/use-cases/invited/answer-invited'
import { proposeInvited } from '@/lib/use-cases/invited/propose-invited'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { answerAs, layHelper, proposalOf, propose } from '../../support/invited'
import { layTalk, openTopicIn, type Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 邀请调解（特邀规定第17条、人民调解法第20条）：各方同意才请，承诺保密才看得到，只看得到选定的.

let world: World
let talk: Talk
let topicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const personOf = async (invitedId: string, actor: Actor = world.people.mediatorA) =>
  (await withActor(actor, (db) => findInvitedPersons(db, talk.caseId))).find(
    ({ id }) => id === invitedId,
  )
const participantOfInvited = async (invitedId: string) => {
  const [row] = await asOwner<{ id: string | null }>(
    'SELECT participant_id AS id FROM invited_persons WHERE id = $1',
    [invitedId],
  )
  return row!.id
}

describe('提议和各方同意', () => {
  test('缺一方同意，没有可以邀请的人；最后一方同意，才有', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    expect(await participantOfInvited(id)).toBeNull()
    await answerAs(talk.applicant, talk.caseId, id, talk.applicantId)
    expect(await participantOfInvited(id)).toBeNull()
    const last = await answerAs(talk.respondent, talk.caseId, id, talk.respondentId)
    expect(last).toMatchObject({ ok: true, value: { admits: true } })
    expect(await participantOfInvited(id)).not.toBeNull()
  })

  test('一方不同意，到此为止：再同意也没有用', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    await answerAs(talk.applicant, talk.caseId, id, talk.applicantId, 'declines')
    expect(await personOf(id)).toMatchObject({ ended: 'refused' })
    expect(await answerAs(talk.respondent, talk.caseId, id, talk.respondentId)).toMatchObject({
      refusal: { code: 'INVITED_ENDED' },
    })
    expect(await participantOfInvited(id)).toBeNull()
  })

  test('同一方答复一次：同样的再交一次没有事，改口的告诉是谁、什么时候', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    const answer = (reply?: string) =>
      answerAs(talk.applicant, talk.caseId, id, talk.applicantId, reply)
    await answer()
    expect(await answer()).toMatchObject({ ok: true })
    expect(await answer('declines')).toMatchObject({
      refusal: { code: 'INVITED_ANSWERED', facts: { by: talk.applicant.name } },
    })
  })

  test('两方同时同意，正好请进一次', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    const both = await Promise.all([
      answerAs(talk.applicant, talk.caseId, id, talk.applicantId),
      answerAs(talk.respondent, talk.caseId, id, talk.respondentId),
    ])
    expect(both.map((each) => each.ok && each.value.admits).sort()).toEqual([false, true])
    expect(
      await asOwner(`SELECT 1 FROM participants WHERE case_id = $1 AND kind = 'invited'`, [
        talk.caseId,
      ]),
    ).toHaveLength(1)
  })

  test('不能替对方答；调解员登记当事人在电话里说的', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    expect(await answerAs(talk.applicant, talk.caseId, id, talk.respondentId)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_ANSWER' },
    })
    const record = (change: object) =>
      answerInvited(world.people.mediatorA, {
        caseId: talk.caseId,
        invitedId: id,
        partyId: talk.respondentId,
        reply: 'agrees',
        how: 'oral',
        on: toLocalDate(new Date()),
        ...change,
      })
    expect(await record({ how: undefined })).toMatchObject({
      refusal: { fields: { how: 'CHOOSE_ONE' } },
    })
    expect(await record({ on: addDays(toLocalDate(new Date()), 1) })).toMatchObject({
      refusal: { fields: { on: 'DATE_IN_FUTURE' } },
    })
    expect(await record({})).toMatchObject({ ok: true })
    expect(await personOf(id)).toMatchObject({
      answers: [{ partyId: talk.respondentId, way: 'oral', by: world.people.mediatorA.name }],
    })
  })

  test('同一份表单交两次是一次提议；内容不同的不收', async () => {
    const form = proposalOf(talk.caseId, [topicId])
    const twice = await Promise.all([
      proposeInvited(world.people.mediatorA, form),
      proposeInvited(world.people.mediatorA, form),
    ])
    expect(twice.map(({ ok }) => ok)).toEqual([true, true])
    expect(await proposeInvited(world.people.mediatorA, { ...form, name: '别人' })).toMatchObject({
      refusal: { code: 'ENTRY_DIFFERS' },
    })
    expect(await asOwner('SELECT 1 FROM invited_persons')).toHaveLength(1)
  })

  test('当事人的号码、过去的日子、别的案件的议题，都不收，一次说全', async () => {
    const other = await layTalk(world, ['19900008003', '19900008004'])
    const foreign = await openTopicIn(world, other.caseId)
    const form = proposalOf(talk.caseId, [foreign], { phone: '123', lastDay: '2020-01-01' })
    expect(await proposeInvited(world.people.mediatorA, form)).toMatchObject({
      refusal: {
        fields: { phone: expect.any(String), lastDay: 'DATE_IN_PAST', scope: 'SCOPE_EMPTY' },
      },
    })
    expect(
      await proposeInvited(world.people.mediatorA, { ...form, scope: [topicId, foreign] }),
    ).toMatchObject({ refusal: { fields: { scope: 'NOT_AN_OPTION' } } })
    // The respondent's own number, with which they were invited.
    const taken = proposalOf(talk.caseId, [topicId], { phone: '19900008002' })
    expect(await proposeInvited(world.people.mediatorA, taken)).toMatchObject({
      refusal: { fields: { phone: 'PHONE_TAKES_PART' } },
    })
  })

  test('当事人看到是谁、为什么、看得到什么，看不到电话号码', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    const seen = await getOwnHelpers(talk.applicant, { caseId: talk.caseId })
    expect(seen).toMatchObject({
      value: {
        people: [
          {
            id,
            name: '周敏',
            why: '请懂装修的人看看漏水的原因。',
            scope: ['议题：赔多少、什么时候付'],
            toAnswer: talk.applicantId,
          },
        ],
      },
    })
    await expect(
      withActor(talk.applicant, (db) => db.$queryRaw`SELECT phone_sealed FROM invited_persons`),
    ).rejects.toThrow()
    await workOutbox(new Date())
    expect(
      await asOwner(`SELECT 1 FROM deliveries WHERE document = 'talk_news' AND account_id = $1`, [
        talk.applicant.id,
      ]),
    ).toHaveLength(1)
  })
})

test('记录：机构读到提议、答复和参与，法院只读到以什么身份、到哪一天', async () => {
  const { invitedId } = await layHelper(world, talk, [topicId])
  await revokeInvited(world.people.mediatorA, {
    caseId: talk.caseId,
    invitedId,
    reason: '不再需要其帮助',
  })
  const kindsFor = async (actor: Actor) =>
    (await withActor(actor, (db) => findCaseEvents(db, talk.caseId, { take: 100 })))
      .map(({ event }) => event.kind)
      .filter((kind) => kind.startsWith('invited.'))
      .sort()
  expect(await kindsFor(world.people.adminA)).toEqual([
    'invited.answered',
    'invited.answered',
    'invited.promised',
    'invited.proposed',
    'invited.revoked',
  ])
  expect(await kindsFor(world.people.clerkA)).toEqual(['invited.promised', 'invited.revoked'])
  const { adminA, clerkA, mediatorA2, mediatorB, adminB } = world.people
  for (const actor of [adminA, clerkA, mediatorA2, mediatorB, adminB])
    expect(await withActor(actor, (db) => findInvitedPersons(db, talk.caseId))).toEqual([])
})
