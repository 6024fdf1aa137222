import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { presentConfirmationLine } from '@/lib/queries/case/confirmation-line-view'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { getAfterRuling } from '@/lib/queries/ruling/get-after-ruling'
import { getOwnRuling } from '@/lib/queries/ruling/get-own-ruling'
import { decideObjection } from '@/lib/use-cases/ruling/decide-objection'
import { objectToRuling } from '@/lib/use-cases/ruling/object-to-ruling'
import { receiveRuling } from '@/lib/use-cases/ruling/receive-ruling'
import { recordObjection } from '@/lib/use-cases/ruling/record-objection'
import { serveRuling } from '@/lib/use-cases/ruling/serve-ruling'
import { layAgreed } from '../../support/confirmations'
import { race } from '../../support/race'
import { layServed } from '../../support/rulings'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 裁定以后：送达（在线诉讼规则第29至31条）、异议（民诉法解释第372条）、卷宗、积分。

let world: World
let talk: Talk
let confirmationId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const WORDS = '第二条的金额和实际欠款不符'

async function layRuledNow(ruling?: object): Promise<void> {
  confirmationId = await layServed(world, talk, ruling)
}

const services = () =>
  asOwner<{ party: string; way: string; result: string; failure: string | null; role: string }>(
    `SELECT party_id AS party, way, result, failure, by_role AS role FROM ruling_services
      ORDER BY recorded_at, way, result`,
  )
const serve = (change: object = {}, actor: Actor = world.people.clerkA) =>
  serveRuling(actor, {
    confirmationId,
    paperId: confirmationId,
    partyId: talk.respondentId,
    way: 'post',
    result: 'served',
    on: today(),
    recipient: '张玥的同住成年家属',
    ...change,
  })
const object = (actor: Actor, partyId: string, change: object = {}) =>
  objectToRuling(actor, {
    caseId: talk.caseId,
    confirmationId,
    objectionId: randomUUID(),
    partyId,
    words: WORDS,
    ...change,
  })
const decide = async (result: string) => {
  const [row] = await asOwner<{ id: string }>(
    'SELECT id FROM ruling_objections ORDER BY lodged_at DESC LIMIT 1',
  )
  return decideObjection(world.people.judgeA, {
    confirmationId,
    objectionId: row!.id,
    result,
    words: WORDS,
  })
}
/** What holds of the ruling, with the party's sentence; and the line of the case. */
const standingSeenBy = async (actor: Actor) => {
  const { standing } = (await withActor(actor, (db) => findConfirmation(db, confirmationId)))!
  const own = await getOwnConfirmation(actor, { caseId: talk.caseId })
  return [standing, own.ok && own.value.sentence]
}
const lineSeenBy = async (actor: Actor) => {
  const state = await withActor(actor, (db) => findCaseState(db, talk.caseId))
  return presentConfirmationLine(state!.confirmation)?.status
}
const ownView = async (actor: Actor) => {
  const view = await getOwnRuling(actor, { caseId: talk.caseId, confirmationId })
  if (!view.ok || !view.value.view) throw new Error('no view')
  return view.value.view
}

describe('送达', () => {
  test('同意电子送达的，裁定到账号即送达；没有同意的，写明原因，由法院邮寄', async () => {
    await layRuledNow()
    const byParty = (all: Awaited<ReturnType<typeof services>>) =>
      all.map(({ party, ...rest }) => [party === talk.applicantId ? '甲' : '乙', rest])
    expect(Object.fromEntries(byParty(await services()))).toEqual({
      甲: { way: 'electronic', result: 'served', failure: null, role: 'system' },
      乙: { way: 'electronic', result: 'not_served', failure: 'no_consent', role: 'system' },
    })
    expect(await serve()).toMatchObject({ ok: true })
    const again = await serve({}, world.people.judgeA)
    expect(again.ok ? '' : refusalSentence(again.refusal, new Date())).toMatch(
      /^已于\d{4}年\d+月\d+日送达.+，不用再登记。$/,
    )
    const desk = await getAfterRuling(world.people.clerkA, { confirmationId })
    expect(desk).toMatchObject({
      value: { view: { papers: [{ parties: [{ state: 'served' }, { state: 'served' }] }] } },
    })
    const seen = await asOwner<{ kind: string }>(
      `SELECT kind FROM events WHERE case_id = $1 AND kind = 'ruling.served'`,
      [talk.caseId],
    )
    expect(seen).toHaveLength(3)
  })

  test('当事人在手机上确认收到，期限从今天起；再按一次没有第二次；对方代替不了', async () => {
    await layRuledNow()
    const receive = (actor: Actor, partyId = talk.respondentId) =>
      receiveRuling(actor, {
        caseId: talk.caseId,
        confirmationId,
        paperId: confirmationId,
        partyId,
      })
    expect(await receive(talk.applicant)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_ANSWER' },
    })
    expect((await ownView(talk.respondent)).papers[0]?.toReceive).toHaveLength(1)
    expect(await receive(talk.respondent)).toMatchObject({ ok: true })
    expect(await receive(talk.respondent)).toMatchObject({ ok: true })
    const served = (await services()).filter(({ result }) => result === 'served')
    expect(served.map(({ role }) => role).toSorted()).toEqual(['party', 'system'])
    const after = await ownView(talk.respondent)
    expect(after.papers[0]?.toReceive).toEqual([])
    expect(after.objection?.sentences[0]).toMatch(/^最晚(\d{4}年)?\d+月\d+日提出。$/)
  })

  test('别的法院、机构、调解员登记不了也看不到；数据库也不让当事人替对方、不让书记员写电子送达', async () => {
    await layRuledNow()
    const { adminA, mediatorA, clerkA, clerkB } = world.people
    expect(await serve({}, clerkB)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    for (const actor of [adminA, mediatorA, clerkB])
      expect(await withActor(actor, (db) => db.rulingService.count())).toBe(0)
    const [row] = await asOwner<Record<string, string>>('SELECT * FROM ruling_services LIMIT 1')
    const insert = (actor: Actor, data: object) =>
      withActor(actor, (db) =>
        db.rulingService.createMany({
          data: [
            {
              id: randomUUID(),
              confirmationId,
              paperId: confirmationId,
              caseId: talk.caseId,
              courtId: row!.court_id!,
              holderId: row!.holder_id!,
              partyId: talk.respondentId,
              partyName: '张玥',
              way: 'electronic',
              result: 'served',
              servedOn: new Date(),
              byAccount: actor.id,
              byName: actor.name,
              byRole: actor.role,
              recordedAt: new Date(),
              ...data,
            },
          ],
        }),
      ).then(
        () => 'inserted',
        () => 'refused',
      )
    expect(await insert(talk.applicant, {})).toBe('refused')
    expect(await insert(clerkA, {})).toBe('refused')
    expect(await insert(clerkA, { way: 'post', recipient: '张玥', paperId: randomUUID() })).toBe(
      'refused',
    )
    expect(await insert(talk.respondent, { paperId: randomUUID() })).toBe('refused')
    expect(await insert(talk.respondent, {})).toBe('inserted')
    // Who signed for another party is not for those who take part.
    await expect(
      withActor(talk.applicant, (db) => db.rulingService.findMany({ select: { recipient: true } })),
    ).rejects.toThrow()
  })
})

describe('异议', () => {
  test('当事人提一次；法官审查；撤销的收回结果分，写在同一张积分表里', async () => {
    await asOwner(
      `INSERT INTO score_points (case_id, court_id, holder_id, mediator_id, event_id, on_date,
        rule_version, subject, part, code, points)
       SELECT id, court_id, holder_id, mediator_id,
         (SELECT id FROM events WHERE case_id = $1 LIMIT 1), current_date, 'default-1', id,
           'result', 'success', 5 FROM cases WHERE id = $1`,
      [talk.caseId],
    )
    await layRuledNow()
    const objectionId = randomUUID()
    expect(await object(talk.applicant, talk.applicantId, { objectionId })).toMatchObject({
      ok: true,
    })
    // The same form again, and another one of the same party.
    expect(await object(talk.applicant, talk.applicantId, { objectionId })).toMatchObject({
      ok: true,
    })
    const second = await object(talk.applicant, talk.applicantId)
    expect(second.ok ? '' : refusalSentence(second.refusal, new Date())).toMatch(
      /^这一方的异议已于 \d{2}:\d{2} 由.+提出，不用再提。$/,
    )
    expect((await ownView(talk.respondent)).objection?.lodged).toHaveLength(1)
    expect(await decide('set_aside')).toMatchObject({ ok: true })
    expect(await decide('dismissed')).toMatchObject({ refusal: { code: 'OBJECTION_DECIDED' } })
    await workOutbox(new Date())
    const points = await asOwner<{ code: string; points: number; kind: string }>(
      `SELECT p.code, p.points, e.kind FROM score_points p JOIN events e ON e.id = p.event_id
       WHERE p.case_id = $1 AND p.part = 'result' AND p.code <> 'success' ORDER BY p.points DESC`,
      [talk.caseId],
    )
    expect(points).toEqual([
      { code: 'success_confirmed', points: 5, kind: 'confirmation.ruled' },
      { code: 'confirmation_set_aside', points: -5, kind: 'ruling.objection-decided' },
    ])
    const [record] = await asOwner<{ result: number }>(
      'SELECT result_points AS result FROM cases WHERE id = $1',
      [talk.caseId],
    )
    expect(record).toEqual({ result: 5 })
    const own = await ownView(talk.respondent)
    expect(own.mayEnforce).toBe(false)
    expect(own.left.length).toBeGreaterThan(0)
    expect(await standingSeenBy(talk.respondent)).toEqual([
      'set_aside',
      '法院的确认已经撤销，不能再请法院强制。',
    ])
    expect(await lineSeenBy(world.people.mediatorA)).toBe('裁定已撤销')
    expect(await lineSeenBy(world.people.clerkA)).toBe('裁定已撤销')
    // The decision on the objection is a paper of its own, served like the ruling.
    expect(own.papers).toHaveLength(2)
  })

  test('利害关系人的由法院登记；书记员不能审查；部分撤销不收回分', async () => {
    await layRuledNow()
    const record = (change: object = {}) =>
      recordObjection(world.people.clerkA, {
        confirmationId,
        objectionId: randomUUID(),
        objector: '甲公司',
        interest: '对房屋的抵押权',
        knownOn: today(),
        lodgedOn: today(),
        words: WORDS,
        ...change,
      })
    expect(await record({ objector: '' })).toMatchObject({
      refusal: { fields: { objector: 'REQUIRED' } },
    })
    expect(await record()).toMatchObject({ ok: true })
    const [row] = await asOwner<{ id: string }>('SELECT id FROM ruling_objections')
    expect(
      await decideObjection(world.people.clerkA, {
        confirmationId,
        objectionId: row!.id,
        result: 'set_aside',
        words: WORDS,
      }),
    ).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
    expect(await decide('set_aside_part')).toMatchObject({ ok: true })
    const jobs = await asOwner(`SELECT 1 FROM outbox WHERE kind = 'set_aside_points'`)
    expect(jobs).toEqual([])
    expect((await ownView(talk.applicant)).mayEnforce).toBe(true)
    expect((await standingSeenBy(talk.applicant))[0]).toBe('set_aside_part')
    expect(await lineSeenBy(world.people.mediatorA)).toBe('裁定部分撤销')
  })

  test('过了十五日，手机上不能再提；驳回的裁定不能提', async () => {
    await layRuledNow()
    await asOwner(`UPDATE ruling_services SET served_on = current_date - 60`)
    expect(await object(talk.applicant, talk.applicantId)).toMatchObject({
      refusal: { code: 'OBJECTION_PERIOD_OVER' },
    })
    expect(await object(talk.respondent, talk.respondentId)).toMatchObject({ ok: true })
  })

  test('两名法官同时审查：一个成功，另一个读到是谁、什么时候', async () => {
    await layRuledNow()
    await object(talk.applicant, talk.applicantId)
    const { winners, sentences } = await race([
      () => decide('set_aside'),
      () => decide('dismissed'),
    ])
    expect(winners).toHaveLength(1)
    expect(sentences[0]).toMatch(/已于 \d{2}:\d{2} 由.+作出决定/)
  })
})
