import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { findHearings } from '@/lib/data/stores/confirmation/hearing-store'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { answerExtension } from '@/lib/use-cases/confirmation/answer-extension'
import { appointHearing } from '@/lib/use-cases/confirmation/appoint-hearing'
import { cancelHearing } from '@/lib/use-cases/confirmation/cancel-hearing'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { recordHearing } from '@/lib/use-cases/confirmation/record-hearing'
import { requestExtension } from '@/lib/use-cases/confirmation/request-extension'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { layAdmitted, layAgreed, layHearing, layOtherJudge } from '../../support/confirmations'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 法院的审查（民诉法解释第354至357条；2011年司法确认程序规定第5条；在线调解规则第23条）.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const REASON = '需要向不动产登记机构核实'
const inDays = (days: number) => addDays(toLocalDate(new Date()), days)
const codeOf = (answer: { ok: boolean; refusal?: { code: string } }) =>
  answer.ok ? 'done' : answer.refusal?.code
const deskOf = async (who: 'judgeA' | 'clerkA' | 'reviewerA', confirmationId: string) => {
  const view = await getConfirmation(world.people[who], { confirmationId })
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}
const ownPage = async (who: 'applicant' | 'respondent' = 'applicant') => {
  const view = await getOwnConfirmation(talk[who], { caseId: talk.caseId })
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}
const stored = async (confirmationId: string) => {
  const found = await withActor(world.people.judgeA, (db) => findConfirmation(db, confirmationId))
  return found!
}
const supplementOf = (confirmationId: string) =>
  supplementConfirmation(talk.respondent, {
    caseId: talk.caseId,
    confirmationId,
    words: '租赁合同已交调解员',
  })
const order = (confirmationId: string, who: 'clerkA' | 'judgeA' = 'clerkA') =>
  requestSupplement(world.people[who], {
    confirmationId,
    items: ['title_certificate|补交车位使用协议', 'statement|就履行作书面陈述'],
    points: '写明账户',
    dueOn: inDays(7),
  })

describe('要求补充（第356条）', () => {
  test('书记员、法官都能要求；当事人看到逐项和期限，补了可以再要求', async () => {
    const confirmationId = await layAdmitted(world, talk)
    expect(codeOf(await order(confirmationId))).toBe('done')
    expect(codeOf(await order(confirmationId, 'judgeA'))).toBe('CONFIRMATION_ORDER_OPEN')
    expect((await ownPage()).order?.points).toEqual([
      '补交车位使用协议',
      '就履行作书面陈述',
      '写明账户',
    ])
    expect(await stored(confirmationId)).toMatchObject({
      decisions: [
        { move: 'admit' },
        { move: 'request_supplement', codes: ['title_certificate', 'statement', 'other'] },
      ],
    })
    expect(codeOf(await supplementOf(confirmationId))).toBe('done')
    expect((await ownPage()).order).toBeNull()
    expect(codeOf(await supplementOf(confirmationId))).toBe('CONFIRMATION_NO_ORDER')
    expect(codeOf(await order(confirmationId, 'judgeA'))).toBe('done')
  })

  test('一项也没有的不发出；代码写错的不收', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const send = (change: object) =>
      requestSupplement(world.people.clerkA, { confirmationId, dueOn: inDays(7), ...change })
    expect(await send({})).toMatchObject({ refusal: { fields: { points: 'ITEMS_MISSING' } } })
    expect(await send({ items: 'secret|随便' })).toMatchObject({
      refusal: { code: 'INPUT_INVALID' },
    })
    expect(await send({ items: 'identity|补交身份证' })).toMatchObject({ ok: true })
  })

  test('期限内不能驳回；逾期没有补的，法官可以按撤回处理，书记员不能', async () => {
    const confirmationId = await layAdmitted(world, talk)
    await order(confirmationId)
    const { judgeA, clerkA } = world.people
    const dismiss = () =>
      ruleOnConfirmation(judgeA, {
        confirmationId,
        ruling: 'dismiss',
        dismissalGround: 'unclear',
        reason: REASON,
      })
    const deem = (who = judgeA) => deemWithdrawn(who, { confirmationId, reason: REASON })
    expect(codeOf(await dismiss())).toBe('CONFIRMATION_ORDER_RUNS')
    expect(codeOf(await deem())).toBe('CONFIRMATION_ORDER_NOT_DUE')
    await asOwner(`UPDATE confirmations SET supplement_due_on = supplement_due_on - 8`)
    expect(codeOf(await deem(clerkA))).toBe('FORBIDDEN')
    expect((await deskOf('judgeA', confirmationId)).may.deem).toBe(true)
    expect(codeOf(await deem())).toBe('done')
    expect((await stored(confirmationId)).status).toBe('deemed_withdrawn')
  })

  test('审查期限照常计算', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const { clock } = await deskOf('judgeA', confirmationId)
    await order(confirmationId)
    expect((await deskOf('judgeA', confirmationId)).clock).toEqual(clock)
  })
})

describe('延长审查期限', () => {
  test('法官提请，另一名法官批准；提请的人自己不能批准，书记员不能', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const { judgeA, clerkA } = world.people
    const president = await layOtherJudge(world)
    const request = { confirmationId, extraDays: '10', reason: REASON }
    const approve = { confirmationId, answer: 'approve' }
    expect(codeOf(await answerExtension(president, approve))).toBe('CONFIRMATION_NO_EXTENSION')
    expect(codeOf(await requestExtension(clerkA, request))).toBe('FORBIDDEN')
    expect(codeOf(await requestExtension(judgeA, request))).toBe('done')
    expect(codeOf(await requestExtension(judgeA, request))).toBe('CONFIRMATION_EXTENSION_OPEN')
    expect(codeOf(await answerExtension(judgeA, approve))).toBe('CONFIRMATION_OWN_EXTENSION')
    expect(codeOf(await answerExtension(clerkA, approve))).toBe('FORBIDDEN')
    expect((await deskOf('judgeA', confirmationId)).may.answerExtension).toBe(false)
    const before = (await ownPage()).sentence
    expect(codeOf(await answerExtension(president, approve))).toBe('done')
    expect(await stored(confirmationId)).toMatchObject({ extraDays: 10, extensionDays: null })
    expect((await ownPage()).sentence).not.toBe(before)
    expect((await ownPage()).review.extended).toBe('审查期限延长了 10 天。')
    // What the court decides among itself is no step that the parties read.
    expect((await ownPage()).steps.map(({ move }) => move)).toEqual(['admit', 'extend_review'])
    expect(codeOf(await requestExtension(judgeA, request))).toBe('CONFIRMATION_EXTENDED')
  })

  test('不批准的，可以再提请；期限届满的不能', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const request = { confirmationId, extraDays: '10', reason: REASON }
    await requestExtension(world.people.judgeA, request)
    const refuse = { confirmationId, answer: 'refuse', reason: REASON }
    expect(codeOf(await answerExtension(await layOtherJudge(world), refuse))).toBe('done')
    expect((await stored(confirmationId)).extraDays).toBeNull()
    await asOwner(`UPDATE confirmations SET admitted_on = admitted_on - 60`)
    expect(codeOf(await requestExtension(world.people.judgeA, request))).toBe(
      'CONFIRMATION_REVIEW_OVER',
    )
  })
})

describe('共同到场（第356条）', () => {
  const plan = (confirmationId: string, change: object = {}) => ({
    confirmationId,
    hearingId: randomUUID(),
    way: 'on_site',
    startsAt: `${inDays(3)}T14:30`,
    place: '第三审判庭',
    ...change,
  })

  test('法官通知；同一份表发两次是一次；双方在手机上看到时间、方式、地点；取消写明理由', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const { judgeA, clerkA } = world.people
    const of = plan(confirmationId)
    expect(codeOf(await appointHearing(clerkA, of))).toBe('FORBIDDEN')
    for (let sent = 0; sent < 2; sent += 1)
      expect(codeOf(await appointHearing(judgeA, of))).toBe('done')
    const again = await appointHearing(judgeA, plan(confirmationId))
    expect(again.ok ? '' : refusalSentence(again.refusal, new Date())).toMatch(
      /^甲法官已经通知双方于\d{4}年.+14:30到场。要改时间的，请先取消。$/,
    )
    for (const who of ['applicant', 'respondent'] as const) {
      const [hearing] = (await ownPage(who)).review.hearings
      expect(hearing?.lines).toMatchObject([
        expect.stringContaining('14:30'),
        '方式：请到法院。',
        '地点：第三审判庭。',
        expect.any(String),
      ])
    }
    const desk = await deskOf('judgeA', confirmationId)
    expect(desk.review.hearings[0]?.notices).toHaveLength(2)
    const cancel = { confirmationId, hearingId: of.hearingId, reason: REASON }
    expect(codeOf(await cancelHearing(judgeA, cancel))).toBe('done')
    expect(codeOf(await cancelHearing(judgeA, cancel))).toBe('CONFIRMATION_HEARING_ENDED')
    expect((await ownPage()).review.hearings[0]?.lines[1]).toBe(`理由：${REASON}`)
    // Which notices arrived matters only until the hearing is over.
    expect((await deskOf('judgeA', confirmationId)).review.hearings[0]?.notices).toEqual([])
    expect(codeOf(await appointHearing(judgeA, plan(confirmationId)))).toBe('done')
    // A legal notice to each party, recorded whether it arrives or not.
    const notices = await asOwner<{ document: string; count: number }>(
      `SELECT document, count(*)::int AS count FROM deliveries WHERE case_id = $1 GROUP BY 1
        ORDER BY 1`,
      [talk.caseId],
    )
    expect(notices).toEqual([
      { document: 'court_hearing', count: 4 },
      { document: 'court_hearing_cancelled', count: 2 },
    ])
  })

  test('结果由法院记录，双方和法院看到；调解员、机构看不到', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const hearingId = await layHearing(confirmationId)
    const parties = [
      {
        partyId: talk.applicantId,
        attendance: 'present',
        statements: ['voluntary', 'no_collusion'],
        words: '款项已经付了一半',
      },
      { partyId: talk.respondentId, attendance: 'absent', statements: [] },
    ]
    const record = (of: readonly object[]) =>
      recordHearing(world.people.clerkA, { confirmationId, hearingId, parties: of })
    expect(codeOf(await record(parties.slice(0, 1)))).toBe('INPUT_INVALID')
    expect(codeOf(await record(parties))).toBe('done')
    expect(codeOf(await record(parties))).toBe('CONFIRMATION_HEARING_ENDED')
    const own = (await ownPage('respondent')).review.hearings[0]
    expect(own?.people).toHaveLength(2)
    expect(JSON.stringify(own)).toContain('款项已经付了一半')
    // 按申请书上的先后。
    const read = (await deskOf('reviewerA', confirmationId)).review
    expect(read.hearings[0]?.parties.map(({ name }) => name)).toEqual(
      read.parties.map(({ name }) => name),
    )
    for (const actor of [world.people.mediatorA, world.people.adminA, world.people.judgeA])
      expect((await withActor(actor, (db) => findHearings(db, confirmationId))).length).toBe(
        actor === world.people.judgeA ? 1 : 0,
      )
  })
})
