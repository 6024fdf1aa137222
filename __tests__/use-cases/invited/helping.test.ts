import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { getHelping } from '@/lib/queries/party/get-helping'
import { getOwnHelpers } from '@/lib/queries/party/get-own-helpers'
import { promiseConfidence } from '@/lib/use-cases/invited/promise-confidence'
import { revokeInvited } from '@/lib/use-cases/invited/revoke-invited'
import { issueInvitation } from '@/lib/use-cases/invitation/issue-invitation'
import { say } from '@/lib/use-cases/thread/say'
import { takeMessageBack } from '@/lib/use-cases/thread/take-message-back'
import { comeIn, invite } from '../../support/invitations'
import { admit, answerAs, layHelper, promiseOf, propose } from '../../support/invited'
import {
  layAsyncConsent,
  layTalk,
  openTopicIn,
  passTenSeconds,
  sayAs,
  wordsHeard,
  type Talk,
} from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 受邀的人：承诺保密才看得到，只在选定的议题里发言，撤销、期满、结束即时生效.

let world: World
let talk: Talk
let topicId: string
let otherTopicId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
  topicId = await openTopicIn(world, talk.caseId)
  otherTopicId = await openTopicIn(world, talk.caseId)
})
afterAll(closeWorld)

const participantOfInvited = async (invitedId: string) => {
  const [row] = await asOwner<{ id: string | null }>(
    'SELECT participant_id AS id FROM invited_persons WHERE id = $1',
    [invitedId],
  )
  return row!.id
}

describe('承诺保密', () => {
  test('各方同意以前，邀请函发不出', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    const issued = await issueInvitation(world.people.mediatorA, {
      caseId: talk.caseId,
      participantId: id,
      channel: 'paper',
      phone: '19900008031',
    })
    expect(issued).toMatchObject({ refusal: { fields: { participantId: 'NOT_AN_OPTION' } } })
  })

  test('进来以后、承诺以前，什么也看不到；承诺以后只有选定的议题', async () => {
    await sayAs(talk.applicant, talk.caseId, { topicId }, '议题一的话')
    await sayAs(talk.applicant, talk.caseId, { topicId: otherTopicId }, '议题二的话')
    await sayAs(talk.applicant, talk.caseId, { partyId: talk.applicantId }, '背靠背的话')
    await passTenSeconds(talk.caseId)
    const id = await propose(world, talk.caseId, [topicId])
    const helper = await admit(world, talk, id)
    expect(await wordsHeard(helper, talk.caseId)).toEqual([])
    const before = await getHelping(helper, { caseId: talk.caseId })
    expect(before).toMatchObject({ value: { stage: 'waiting', topics: [], materials: [] } })
    expect(JSON.stringify(before)).not.toContain('赔多少')
    expect(await promiseConfidence(helper, promiseOf(id))).toMatchObject({ ok: true })
    expect(await wordsHeard(helper, talk.caseId)).toEqual(['议题一的话'])
    expect(await getHelping(helper, { caseId: talk.caseId })).toMatchObject({
      value: { stage: 'open', topics: [{ id: topicId }] },
    })
  })

  test('没有勾选、姓名不符、证件号码不合格式的，不收', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    const helper = await admit(world, talk, id)
    const promise = (change: object) => promiseConfidence(helper, promiseOf(id, change))
    expect(await promise({ agreed: undefined })).toMatchObject({
      refusal: { fields: { agreed: 'PROMISE_MISSING' } },
    })
    expect(await promise({ name: '周慧' })).toMatchObject({ refusal: { code: 'IDENTITY_DIFFERS' } })
    expect((await promise({ number: '12' })).ok).toBe(false)
    expect(await getHelping(helper, { caseId: talk.caseId })).toMatchObject({
      value: { stage: 'waiting' },
    })
  })

  test('承诺交两次是一次，写进记录一次；证件号码哪里都没有', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    const helper = await admit(world, talk, id)
    await Promise.all([1, 2].map(() => promiseConfidence(helper, promiseOf(id))))
    const events = await asOwner<{ data: object }>(
      `SELECT data FROM events WHERE kind = 'invited.promised'`,
    )
    expect(events).toHaveLength(1)
    const [row] = await asOwner<{ row: string }>('SELECT v::text AS row FROM invited_persons v')
    expect(row!.row + JSON.stringify(events)).not.toContain('819999199003070014')
  })

  test('别人替不了：当事人、别的受邀人都承诺不了', async () => {
    const id = await propose(world, talk.caseId, [topicId])
    await admit(world, talk, id)
    for (const actor of [talk.applicant, world.people.partyX])
      expect(await promiseConfidence(actor, promiseOf(id))).toMatchObject({
        refusal: { code: 'NOT_FOUND' },
      })
  })
})

describe('参与', () => {
  const sayIn = (actor: Actor, topic: string, messageId: string = randomUUID()) =>
    say(actor, { caseId: talk.caseId, messageId, topicId: topic, words: '管道老化，不是人为。' })

  test('在选定的议题里发言，各方看得到是受邀的人说的；十秒内能收回', async () => {
    const { helper } = await layHelper(world, talk, [topicId])
    const messageId = randomUUID()
    expect(await sayIn(helper, topicId, messageId)).toMatchObject({ ok: true })
    expect(await wordsHeard(talk.applicant, talk.caseId)).toEqual([])
    const back = await takeMessageBack(helper, { caseId: talk.caseId, messageId })
    expect(back).toMatchObject({ ok: true, value: { isUnseen: true } })
    await sayIn(helper, topicId)
    await passTenSeconds(talk.caseId)
    expect(await wordsHeard(talk.respondent, talk.caseId)).toEqual(['管道老化，不是人为。'])
    expect(
      await asOwner(`SELECT author_kind, party_id FROM messages WHERE words IS NOT NULL`),
    ).toEqual([{ author_kind: 'invited', party_id: null }])
  })

  test('别的议题、背靠背里说不了；有一方不再同意异步调解，谁也发不了', async () => {
    const { helper } = await layHelper(world, talk, [topicId])
    expect((await sayIn(helper, otherTopicId)).ok).toBe(false)
    const toMediator = { caseId: talk.caseId, messageId: randomUUID(), words: '悄悄话' }
    expect((await say(helper, { ...toMediator, partyId: talk.applicantId })).ok).toBe(false)
    await layAsyncConsent(world, talk.caseId, talk.respondentId, 'withdrawn')
    expect(await sayIn(helper, topicId)).toMatchObject({
      refusal: { code: 'TALK_CONSENTS_MISSING' },
    })
  })

  test('撤销即时生效：看不到，说不了，也进不来；理由各方看得到，本人看不到', async () => {
    const { helper, invitedId } = await layHelper(world, talk, [topicId])
    await sayAs(talk.applicant, talk.caseId, { topicId }, '议题一的话')
    await passTenSeconds(talk.caseId)
    const reason = '发现与被申请人有生意往来'
    const revoke = () =>
      revokeInvited(world.people.mediatorA, { caseId: talk.caseId, invitedId, reason })
    expect(await revoke()).toMatchObject({ ok: true })
    expect(await wordsHeard(helper, talk.caseId)).toEqual([])
    expect((await sayIn(helper, topicId)).ok).toBe(false)
    const after = await getHelping(helper, { caseId: talk.caseId })
    expect(after).toMatchObject({ value: { stage: 'over', topics: [] } })
    expect(JSON.stringify(after)).not.toContain(reason)
    expect(await getOwnHelpers(talk.applicant, { caseId: talk.caseId })).toMatchObject({
      value: { people: [{ standing: 'revoked', ended: `撤销的理由：${reason}` }] },
    })
    expect(
      await asOwner(
        `SELECT end_reason FROM participants WHERE account_id = $1 AND ended_on IS NOT NULL`,
        [helper.id],
      ),
    ).toEqual([{ end_reason: 'revoked' }])
    expect(await revoke()).toMatchObject({
      refusal: { code: 'INVITED_ENDED', facts: { by: world.people.mediatorA.name } },
    })
  })

  test('没有用过的邀请函，撤销以后打不开', async () => {
    const invitedId = await propose(world, talk.caseId, [topicId])
    for (const [actor, partyId] of [
      [talk.applicant, talk.applicantId],
      [talk.respondent, talk.respondentId],
    ] as const)
      await answerAs(actor, talk.caseId, invitedId, partyId)
    const letter = await invite(world, talk.caseId, (await participantOfInvited(invitedId))!, {
      phone: '19900008031',
    })
    await revokeInvited(world.people.mediatorA, {
      caseId: talk.caseId,
      invitedId,
      reason: '不再需要其帮助',
    })
    await expect(comeIn(letter)).rejects.toThrow('wrong')
  })

  test.each([
    ['期满', `UPDATE invited_persons SET last_day = current_date - 2`],
    ['案件不在调解中', `UPDATE cases SET status = 'disclosure_review'`],
  ])('%s以后，什么也看不到', async (_, sql) => {
    const { helper } = await layHelper(world, talk, [topicId])
    await sayAs(talk.applicant, talk.caseId, { topicId }, '议题一的话')
    await passTenSeconds(talk.caseId)
    expect(await wordsHeard(helper, talk.caseId)).toHaveLength(1)
    await asOwner(sql)
    expect(await wordsHeard(helper, talk.caseId)).toEqual([])
    expect((await sayIn(helper, topicId)).ok).toBe(false)
    expect(await getHelping(helper, { caseId: talk.caseId })).toMatchObject({
      value: { stage: 'over' },
    })
  })
})
