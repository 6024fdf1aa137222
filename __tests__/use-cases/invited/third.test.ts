import { withActor } from '@/lib/data/door'
import { findCaseEvents } from '@/lib/data/stores/audit/case-events-store'
import { findInvitables } from '@/lib/data/stores/invitation/invitation-store'
import { findCaseParties } from '@/lib/data/stores/party/case-people-store'
import { findPartyNames } from '@/lib/data/stores/party/party-name-store'
import { getHelping } from '@/lib/queries/party/get-helping'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnHelpers } from '@/lib/queries/party/get-own-helpers'
import { listHelping } from '@/lib/queries/party/list-helping'
import { listOwnCases } from '@/lib/queries/party/list-own-cases'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { joinAsThird } from '@/lib/use-cases/invited/join-as-third'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { proposeThird } from '@/lib/use-cases/invited/propose-third'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { say } from '@/lib/use-cases/thread/say'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { admit, answerAs, promiseOf, propose } from '../../support/invited'
import {
  layAsyncConsent,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  wordsHeard,
  type Talk,
} from '../../support/talk'
import { joinOf, layThird, proposeThirdTo, thirdOf, THIRD_PHONE } from '../../support/thirds'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 第三人（特邀规定第14条、第2条）：各方同意、本人同意才加入；以前对全体说的听不到；退出不影响其他各方.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const thirdsOf = () =>
  asOwner<{ name: string; kind: string; representative: string | null }>(
    `SELECT name, kind, representative_name AS representative FROM parties WHERE case_id = $1
      AND side = 'third'`,
    [talk.caseId],
  )

describe('加入', () => {
  test('各方都同意也还不是第三人；本人同意调解，才是，同意记入意愿', async () => {
    const id = await proposeThirdTo(world, talk.caseId)
    const third = await admit(world, talk, id, THIRD_PHONE)
    expect(await thirdsOf()).toEqual([])
    expect(await joinAsThird(third, joinOf(id))).toMatchObject({ ok: true })
    expect(await thirdsOf()).toEqual([{ name: '周明', kind: 'natural', representative: null }])
    expect(
      await asOwner(
        `SELECT n.answer, n.way FROM consents n JOIN parties p ON p.id = n.party_id
          AND p.side = 'third'`,
      ),
    ).toEqual([{ answer: 'given', way: 'online' }])
    expect(await listOwnCases(third, {})).toMatchObject({ value: [{ caseId: talk.caseId }] })
    expect(await listHelping(third, {})).toMatchObject({ value: [] })
    expect(await getOwnCase(third, { caseId: talk.caseId })).toMatchObject({ ok: true })
  })

  test('加入两次是一次；两份同时交的也是一次', async () => {
    const id = await proposeThirdTo(world, talk.caseId)
    const third = await admit(world, talk, id, THIRD_PHONE)
    const both = await Promise.all([joinAsThird(third, joinOf(id)), joinAsThird(third, joinOf(id))])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect(await joinAsThird(third, joinOf(id))).toMatchObject({ ok: true })
    expect(await thirdsOf()).toHaveLength(1)
  })

  test('一方不同意，到此为止：谁也不能加入', async () => {
    const id = await proposeThirdTo(world, talk.caseId)
    await answerAs(talk.applicant, talk.caseId, id, talk.applicantId, 'declines')
    expect(await joinAsThird(talk.applicant, joinOf(id))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
    expect(await thirdsOf()).toEqual([])
  })

  test('姓名不符、没有勾选，不能加入；作保密承诺的那一步不是给第三人的', async () => {
    const id = await proposeThirdTo(world, talk.caseId)
    const third = await admit(world, talk, id, THIRD_PHONE)
    expect(await joinAsThird(third, joinOf(id, { name: '别人' }))).toMatchObject({
      refusal: { code: 'IDENTITY_DIFFERS' },
    })
    expect(await joinAsThird(third, joinOf(id, { agreed: undefined }))).toMatchObject({
      refusal: { fields: { agreed: 'JOIN_NOT_AGREED' } },
    })
    expect(await promiseConfidence(third, promiseOf(id))).toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    })
  })

  test('单位由法定代表人加入：当事人是单位，号码封存在代表人名下', async () => {
    const { third, partyId } = await layThird(world, talk, {
      partyKind: 'legal',
      organisation: '明居租赁公司',
    })
    expect(await thirdsOf()).toEqual([
      { name: '明居租赁公司', kind: 'legal', representative: '周明' },
    ])
    expect(
      await asOwner(`SELECT kind FROM participants WHERE account_id = $1 AND party_id = $2`, [
        third.id,
        partyId,
      ]),
    ).toEqual([{ kind: 'legal_representative' }])
    const people = await withActor(world.people.mediatorA, (db) => findInvitables(db, talk.caseId))
    expect(
      people.find(({ kind, partyId: of }) => kind === 'legal_representative' && of === partyId)
        ?.phone,
    ).toBe(THIRD_PHONE)
  })

  test('自然人填了单位、单位没填名称、号码是当事人的，都不收', async () => {
    const propose = (change: object) =>
      proposeThird(world.people.mediatorA, thirdOf(talk.caseId, change))
    expect(await propose({ organisation: '某公司', phone: '19900008001' })).toMatchObject({
      refusal: { fields: { organisation: 'NOT_AN_ORGANISATION', phone: 'PHONE_TAKES_PART' } },
    })
    expect(await propose({ partyKind: 'legal' })).toMatchObject({
      refusal: { fields: { organisation: 'REQUIRED' } },
    })
  })

  test('本人看到是谁的纠纷、和自己什么关系；各方同意以前什么也没有', async () => {
    const id = await proposeThirdTo(world, talk.caseId)
    const third = await admit(world, talk, id, THIRD_PHONE)
    expect(await getHelping(third, { caseId: talk.caseId })).toMatchObject({
      value: {
        stage: 'waiting',
        topics: [],
        materials: [],
        joining: { interest: '漏水的房屋租给了周明居住。', hasJoined: false },
      },
    })
    expect(await getOwnCase(third, { caseId: talk.caseId })).toMatchObject({ ok: false })
  })

  test('法院看到第三人加入，看不到提议和各方答复', async () => {
    await layThird(world, talk)
    const events = await withActor(world.people.clerkA, (db) =>
      findCaseEvents(db, talk.caseId, { take: 100 }),
    )
    const kinds = events.map(({ event }) => event.kind)
    expect(kinds).toContain('third.joined')
    expect(kinds.filter((kind) => kind.startsWith('invited.'))).toEqual([])
  })
})

describe('听得到什么', () => {
  test('加入以前对全体说的，连议题也听不到；加入以后说的听得到；别人单独说的始终听不到', async () => {
    const topicId = await openTopicIn(world, talk.caseId)
    await sayAs(talk.applicant, talk.caseId, { topicId }, '以前的话')
    await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '单独的话')
    await passTenSeconds(talk.caseId)
    const { third, partyId } = await layThird(world, talk)
    await layAsyncConsent(world, talk.caseId, partyId)
    const later = await openTopicIn(world, talk.caseId)
    await sayAs(talk.applicant, talk.caseId, { topicId: later }, '以后的话')
    await sayAs(third, talk.caseId, { partyId }, '自己单独的话')
    await passTenSeconds(talk.caseId)
    expect(await wordsHeard(third, talk.caseId)).toEqual(['以后的话', '自己单独的话'])
    expect(await wordsHeard(talk.respondent, talk.caseId)).toEqual(['以前的话', '以后的话'])
    expect(await wordsHeard(world.people.mediatorA, talk.caseId)).toHaveLength(4)
  })

  test('加入以前就已经了结的邀请，理由是写给当时各方的，第三人看不到', async () => {
    const topicId = await openTopicIn(world, talk.caseId)
    const invitedId = await propose(world, talk.caseId, [topicId], { phone: '19900008051' })
    const reason = '发现其与一方有生意往来'
    await revokeInvited(world.people.mediatorA, { caseId: talk.caseId, invitedId, reason })
    const { third } = await layThird(world, talk)
    const seenBy = async (actor: typeof third) =>
      JSON.stringify(await getOwnHelpers(actor, { caseId: talk.caseId }))
    expect(await seenBy(talk.applicant)).toContain(reason)
    expect(await seenBy(third)).not.toContain(reason)
  })

  test('加入时进行中的议题结束：以后没有人在里面说只给先来的人听的话', async () => {
    const topicId = await openTopicIn(world, talk.caseId)
    const { partyId } = await layThird(world, talk)
    await layAsyncConsent(world, talk.caseId, partyId)
    expect(
      await say(talk.applicant, {
        caseId: talk.caseId,
        topicId,
        messageId: crypto.randomUUID(),
        words: '还说',
      }),
    ).toMatchObject({ refusal: { code: 'TOPIC_CLOSED' } })
  })

  test('第三人还没有同意异步调解，不能开新的议题', async () => {
    await layThird(world, talk)
    await expect(openTopicIn(world, talk.caseId)).rejects.toThrow('TALK_CONSENTS_MISSING')
  })
})

describe('退出', () => {
  test('不愿意继续调解：只有自己退出，其他各方的议题可以再开', async () => {
    const { third, partyId } = await layThird(world, talk)
    expect(
      await giveConsent(third, {
        caseId: talk.caseId,
        partyId,
        scope: 'mediation',
        reply: 'declines',
      }),
    ).toMatchObject({ ok: true })
    const names = await withActor(world.people.mediatorA, (db) => findPartyNames(db, talk.caseId))
    expect(names.map(({ side }) => side)).not.toContain('third')
    expect(
      (await withActor(world.people.mediatorA, (db) => findCaseParties(db, talk.caseId))).length,
    ).toBe(names.length)
    expect(await getOwnCase(third, { caseId: talk.caseId })).toMatchObject({ ok: false })
    expect(await listHelping(third, {})).toMatchObject({ value: [{ title: '您已经退出的调解' }] })
    await expect(openTopicIn(world, talk.caseId)).resolves.toEqual(expect.any(String))
  })

  test('调解员登记其不愿意，也是退出；原来的当事人不愿意，不是退出', async () => {
    const { partyId } = await layThird(world, talk)
    const record = (of: string) =>
      recordConsent(world.people.mediatorA, {
        caseId: talk.caseId,
        partyId: of,
        answers: { mediation: 'declines' },
        how: 'oral',
        on: toLocalDate(new Date()),
      })
    expect(await record(talk.respondentId)).toMatchObject({ ok: true })
    expect(await record(partyId)).toMatchObject({ ok: true })
    expect(
      await asOwner('SELECT side FROM parties WHERE case_id = $1 AND left_at IS NOT NULL', [
        talk.caseId,
      ]),
    ).toEqual([{ side: 'third' }])
  })
})
