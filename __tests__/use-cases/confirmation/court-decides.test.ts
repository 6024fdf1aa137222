import { withActor } from '@/lib/data/door'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { answerWithdrawal } from '@/lib/use-cases/confirmation/answer-withdrawal'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { withdrawConfirmation } from '@/lib/use-cases/confirmation/withdraw-confirmation'
import {
  agreeAs,
  layAdmitted,
  layAgreed,
  laySubmitted,
  newNumber,
} from '../../support/confirmations'
import { TRIALS, race } from '../../support/race'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 在线申请司法确认（民诉法第205、206条；民诉法解释第351至358条）：双方在各自的手机上确认，才到法院。

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const seenBy = async (actor: Actor) => {
  const all = await withActor(actor, (db) => findConfirmationsOfCase(db, talk.caseId))
  return all.map(({ status }) => status)
}
const eventsOf = async () => {
  const rows = await asOwner<{ kind: string }>(
    `SELECT kind FROM events WHERE case_id = $1 AND kind LIKE 'confirmation.%' ORDER BY seq`,
    [talk.caseId],
  )
  return rows.map(({ kind }) => kind)
}
const today = () => toLocalDate(new Date())
const REASON = '经审查，约定的内容不能执行'

describe('法院', () => {
  test('书记员受理，法官裁定有效：当事人看到裁定，调解员得到积分', async () => {
    await asOwner(
      `INSERT INTO score_points (case_id, court_id, holder_id, mediator_id, event_id, on_date,
        rule_version, subject, part, code, points)
       SELECT id, court_id, holder_id, mediator_id, (SELECT id FROM events WHERE case_id = $1
         LIMIT 1), current_date, 'default-1', id, 'result', 'success', 5 FROM cases WHERE id = $1`,
      [talk.caseId],
    )
    const confirmationId = await layAdmitted(world, talk)
    expect(await seenBy(talk.applicant)).toEqual(['admitted'])
    const ruled = await ruleOnConfirmation(world.people.judgeA, {
      confirmationId,
      ruling: 'confirm',
    })
    expect(ruled).toMatchObject({ ok: true })
    expect(await seenBy(talk.respondent)).toEqual(['confirmed'])
    expect(await eventsOf()).toEqual([
      'confirmation.agreed',
      'confirmation.agreed',
      'confirmation.accepted',
      'confirmation.ruled',
    ])
    await workOutbox(new Date())
    const points = await asOwner<{ points: number; mediator: string }>(
      `SELECT points, mediator_id AS mediator FROM score_points WHERE case_id = $1
        AND code = 'success_confirmed'`,
      [talk.caseId],
    )
    expect(points).toEqual([{ points: 5, mediator: world.people.mediatorA.id }])
  })

  test('案号重复、样式不对的，不受理', async () => {
    const confirmationId = await laySubmitted(talk)
    const other = await layAgreed(world, 0, ['19900008011', '19900008012'])
    const number = newNumber()
    await acceptConfirmation(world.people.clerkA, {
      confirmationId: await laySubmitted(other),
      number,
    })
    for (const [typed, code] of [
      [number, 'CONFIRMATION_NUMBER_TAKEN'],
      ['民特1号', 'CONFIRMATION_NUMBER'],
    ])
      expect(
        await acceptConfirmation(world.people.clerkA, { confirmationId, number: typed }),
      ).toMatchObject({ refusal: { code: 'INPUT_INVALID', fields: { number: code } } })
  })

  test('裁定、不予受理只有法官能作出', async () => {
    const confirmationId = await layAdmitted(world, talk)
    for (const attempt of [
      ruleOnConfirmation(world.people.clerkA, { confirmationId, ruling: 'confirm' }),
      refuseConfirmation(world.people.clerkA, {
        confirmationId,
        refusalGround: 'scope',
        reason: REASON,
      }),
    ])
      expect(await attempt).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
    expect(
      await ruleOnConfirmation(
        { ...world.people.judgeA, courtId: world.courts.b },
        { confirmationId, ruling: 'confirm' },
      ),
    ).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })

  test('驳回、不予受理须有情形和理由', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const rule = (change: object) =>
      ruleOnConfirmation(world.people.judgeA, { confirmationId, ruling: 'dismiss', ...change })
    expect(await rule({})).toMatchObject({ refusal: { fields: { dismissalGround: 'REQUIRED' } } })
    expect(await rule({ dismissalGround: 'unclear' })).toMatchObject({
      refusal: { fields: { reason: 'REQUIRED' } },
    })
    expect(await rule({ dismissalGround: 'unclear', reason: REASON })).toMatchObject({ ok: true })
    expect(await seenBy(talk.applicant)).toEqual(['dismissed'])
    // What the court decided is not applied for again with the same agreement.
    expect(await agreeAs(talk.applicant, talk.caseId, talk.applicantId)).toMatchObject({
      refusal: { code: 'CONFIRMATION_STATUS' },
    })
  })

  test('不予受理', async () => {
    const confirmationId = await laySubmitted(talk)
    expect(
      await refuseConfirmation(world.people.judgeA, {
        confirmationId,
        refusalGround: 'title',
        reason: REASON,
      }),
    ).toMatchObject({ ok: true })
    expect(await seenBy(talk.applicant)).toEqual(['not_admitted'])
  })

  test('补正只有一次；补齐后重新等法院；逾期的由法官按撤回处理', async () => {
    const confirmationId = await laySubmitted(talk)
    const order = () =>
      requestConfirmationCorrection(world.people.clerkA, {
        confirmationId,
        points: '写明付款的账户\n\n补交车位使用协议',
        dueOn: addDays(today(), 7),
      })
    expect(await order()).toMatchObject({ ok: true })
    const deem = () => deemWithdrawn(world.people.judgeA, { confirmationId, reason: REASON })
    expect(await deem()).toMatchObject({ refusal: { code: 'CONFIRMATION_ORDER_NOT_DUE' } })
    const correct = () =>
      correctConfirmation(talk.respondent, {
        caseId: talk.caseId,
        confirmationId,
        words: '账户写在补充协议里',
      })
    expect(await correct()).toMatchObject({ ok: true })
    expect(await seenBy(world.people.clerkA)).toEqual(['submitted'])
    expect(await order()).toMatchObject({ refusal: { code: 'CONFIRMATION_CORRECTED_ONCE' } })
    expect(await correct()).toMatchObject({ refusal: { code: 'CONFIRMATION_STATUS' } })
  })

  test('逾期没有补正的，按撤回处理', async () => {
    const confirmationId = await laySubmitted(talk)
    await requestConfirmationCorrection(world.people.judgeA, {
      confirmationId,
      points: '写明付款的账户',
      dueOn: addDays(today(), 7),
    })
    await asOwner(`UPDATE confirmations SET correction_due_on = correction_due_on - 8`)
    expect(
      await deemWithdrawn(world.people.judgeA, { confirmationId, reason: REASON }),
    ).toMatchObject({ ok: true })
    expect(await seenBy(talk.applicant)).toEqual(['deemed_withdrawn'])
  })

  test('受理后请求撤回的，法官先答复才能裁定', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const withdraw = () =>
      withdrawConfirmation(talk.applicant, { caseId: talk.caseId, confirmationId })
    expect(await withdraw()).toMatchObject({ value: { isRequest: true } })
    const rule = () =>
      ruleOnConfirmation(world.people.judgeA, { confirmationId, ruling: 'confirm' })
    expect(await rule()).toMatchObject({ refusal: { code: 'CONFIRMATION_WITHDRAWAL_OPEN' } })
    expect(
      await answerWithdrawal(world.people.judgeA, {
        confirmationId,
        answer: 'refuse',
        reason: REASON,
      }),
    ).toMatchObject({ ok: true })
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(
      await answerWithdrawal(world.people.judgeA, { confirmationId, answer: 'permit' }),
    ).toMatchObject({ ok: true })
    expect(await rule()).toMatchObject({ refusal: { code: 'CONFIRMATION_STATUS' } })
    expect(await seenBy(talk.applicant)).toEqual(['withdrawn'])
  })
})

test('两名法官同时裁定、裁定时当事人撤回：一个成功，另一个读到是谁、什么时候', async () => {
  const { judgeA } = world.people
  for (let trial = 0; trial < Math.min(TRIALS, 6); trial += 1) {
    const mine = await layAgreed(world, 0, [`1990001${trial}001`, `1990001${trial}002`])
    const confirmationId = await layAdmitted(world, mine)
    const second = () =>
      trial % 2 === 0
        ? ruleOnConfirmation(judgeA, {
            confirmationId,
            ruling: 'dismiss',
            dismissalGround: 'unclear',
            reason: REASON,
          })
        : withdrawConfirmation(mine.applicant, { caseId: mine.caseId, confirmationId })
    const { winners, sentences } = await race([
      () => ruleOnConfirmation(judgeA, { confirmationId, ruling: 'confirm' }),
      second,
    ])
    // A request that came first only makes the ruling wait for its answer.
    expect(winners).toHaveLength(1)
    expect(sentences[0]).toMatch(/已于 \d{2}:\d{2} 由.+(裁定|请求撤回)|请先决定是否准许/)
  }
})

test('被拒绝的人读到一句话', async () => {
  const confirmationId = await laySubmitted(talk)
  await acceptConfirmation(world.people.clerkA, { confirmationId, number: newNumber() })
  const again = await acceptConfirmation(world.people.clerkA, {
    confirmationId,
    number: newNumber(),
  })
  expect(again.ok ? '' : refusalSentence(again.refusal, new Date())).toMatch(
    /已于 \d{2}:\d{2} 由甲书记受理。现在是“审查中”，不能受理。/,
  )
})
