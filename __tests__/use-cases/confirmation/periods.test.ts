import { asSystem, withActor } from '@/lib/data/door'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { planConfirmationPeriods } from '@/lib/jobs/watch-confirmation-periods'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { getPreparationForm } from '@/lib/queries/mediator/get-preparation-form'
import { withdrawConfirmation } from '@/lib/use-cases/confirmation/withdraw-confirmation'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import {
  agreeAs,
  idOf,
  layAgreed,
  layConfirmation,
  laySubmitted,
} from '../../support/confirmations'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 三十日（民诉法第205条）：提醒没有确认的各方，各一次；过了的，系统记为超期。结案以后，为了申请还可以当面核验身份。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())

/** The work of today, by two processes at once. */
async function runToday(): Promise<void> {
  const each = async () => {
    await planConfirmationPeriods(new Date())
    await workOutbox(new Date())
  }
  await Promise.all([each(), each()])
  await workOutbox(new Date())
}
/** The same of another day: the plan of one day is made once. */
async function runAgain(): Promise<void> {
  await asOwner(`DELETE FROM outbox WHERE kind = 'confirmation_periods'`)
  await runToday()
}
type Sms = { readonly account: string; readonly facts: { readonly until: string } }
const reminders = () =>
  asOwner<Sms>(
    `SELECT account_id AS account, facts FROM deliveries WHERE document = 'confirmation_reminder'
      ORDER BY 1`,
  )
const eventsOf = async ({ caseId }: Talk, kind: string) =>
  asOwner<{ data: object; internal: boolean }>(
    `SELECT data, heyi_is_internal(kind, data) AS internal FROM events WHERE case_id = $1
      AND kind = $2`,
    [caseId, kind],
  )

describe('提醒', () => {
  test('生效后第一天，各方各一条短信，只写案号和期限；再办也不再发；记下来，法院看不到', async () => {
    const talk = await layAgreed(world, 1)
    await runToday()
    await runAgain()
    const sent = await reminders()
    expect(sent.map(({ account }) => account)).toEqual(
      [talk.applicant.id, talk.respondent.id].sort(),
    )
    expect(sent[0]!.facts).toMatchObject({ until: addDays(today(), 29) })
    const words = outgoingWords(
      { document: 'confirmation_reminder', facts: sent[0]!.facts as never },
      { name: '示例区调解中心', phone: null },
    ).text
    expect(words).toContain('双方可以一起请法院确认')
    expect(await eventsOf(talk, 'confirmation.reminded')).toMatchObject([
      { data: { day: 1 }, internal: true },
      { data: { day: 1 }, internal: true },
    ])
  })

  test('已经确认的一方不提醒，只提醒另一方', async () => {
    const talk = await layAgreed(world, 7)
    await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
    await runToday()
    expect((await reminders()).map(({ account }) => account)).toEqual([talk.respondent.id])
  })

  test.each([
    ['已经提交的', async (talk: Talk) => void (await laySubmitted(talk))],
    [
      '撤回了的',
      async (talk: Talk) => {
        await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
        const confirmationId = await idOf(talk.caseId)
        await withdrawConfirmation(talk.applicant, { caseId: talk.caseId, confirmationId })
      },
    ],
    [
      '立案后委托的，法院不收',
      async (talk: Talk) =>
        void (await asOwner(`UPDATE cases SET source = 'entrusted_summary' WHERE id = $1`, [
          talk.caseId,
        ])),
    ],
  ])('%s，不提醒', async (_name, lay) => {
    const talk = await layAgreed(world, 7)
    await lay(talk)
    await runToday()
    expect(await reminders()).toEqual([])
  })
})

describe('超期', () => {
  const layLate = async () => {
    const talk = await layAgreed(world, 45)
    const confirmationId = await layConfirmation(talk.caseId, 'waiting_parties', {
      effective_on: addDays(today(), -45),
      due_on: addDays(today(), -15),
    })
    return { talk, confirmationId }
  }
  const statusOf = async (id: string) => {
    const [row] = await asOwner<{ status: string }>(
      'SELECT status FROM confirmations WHERE id = $1',
      [id],
    )
    return row!.status
  }

  test('过了末日的申请结束，记一次，告知调解员；以后确认的，被告知是系统办的', async () => {
    const { talk, confirmationId } = await layLate()
    await runToday()
    await runAgain()
    expect(await statusOf(confirmationId)).toBe('lapsed')
    expect(await eventsOf(talk, 'confirmation.lapsed')).toHaveLength(1)
    const [notice] = await asOwner<{ facts: object }>(
      `SELECT facts FROM notices WHERE kind = 'confirmation.moved' AND case_id = $1`,
      [talk.caseId],
    )
    expect(notice).toMatchObject({ facts: { status: 'lapsed' } })
    const late = await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
    expect(late).toMatchObject({ refusal: { code: 'CONFIRMATION_STATUS' } })
    expect(late.ok || refusalSentence(late.refusal, new Date())).toContain('由系统登记超期')
    expect(await reminders()).toEqual([])
  })

  test('没有过末日的，还等着', async () => {
    const talk = await layAgreed(world, 5)
    await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
    await runToday()
    expect(await statusOf(await idOf(talk.caseId))).toBe('waiting_parties')
  })

  test('数据库：系统除了超期以外什么也改不了，没有过末日的也结束不了，当事人不能自己记超期', async () => {
    const { talk, confirmationId } = await layLate()
    const change = { revision: { increment: 1 }, lastActBy: '', lastActAt: new Date() }
    const move = async (id: string, data: object, by: 'system' | 'party' = 'system') => {
      const work = (db: Parameters<Parameters<typeof asSystem>[1]>[0]) =>
        db.confirmation.updateMany({ where: { id }, data: { ...change, ...data } })
      try {
        await (by === 'system' ? asSystem('a test', work) : withActor(talk.applicant, work))
        return 'moved'
      } catch {
        return 'refused'
      }
    }
    const lapse = { status: 'lapsed', lastAct: 'lapse' }
    expect(await move(confirmationId, { status: 'withdrawn', lastAct: 'withdraw' })).toBe('refused')
    expect(await move(confirmationId, lapse, 'party')).toBe('refused')
    const running = await layAgreed(world, 5, ['19900008021', '19900008022'])
    const open = await layConfirmation(running.caseId, 'waiting_parties')
    expect(await move(open, lapse)).toBe('refused')
    expect(await move(confirmationId, lapse)).toBe('moved')
  })
})

describe('结案以后当面核验身份', () => {
  const check = (talk: Talk) =>
    checkIdentity(world.people.mediatorA, {
      caseId: talk.caseId,
      person: `party:${talk.applicantId}`,
      way: 'original_on_site',
      document: 'id_card',
      result: 'matches',
      on: today(),
    })

  test('协议生效了的可以，核验以后能确认，不再得分；没有生效的不可以', async () => {
    const talk = await layAgreed(world)
    await asOwner(`DELETE FROM identity_checks WHERE case_id = $1`, [talk.caseId])
    expect(await agreeAs(talk.applicant, talk.caseId, talk.applicantId)).toMatchObject({
      refusal: { code: 'CONFIRMATION_IDENTITY_FIRST' },
    })
    const form = await getPreparationForm(world.people.mediatorA, { caseId: talk.caseId })
    expect(form).toMatchObject({ value: { abilities: { check_identity: { allowed: true } } } })
    expect(await check(talk)).toMatchObject({ ok: true })
    expect(await agreeAs(talk.applicant, talk.caseId, talk.applicantId)).toMatchObject({ ok: true })
    expect(await asOwner('SELECT 1 FROM score_points WHERE case_id = $1', [talk.caseId])).toEqual(
      [],
    )
    await asOwner(`DELETE FROM agreement_marks WHERE case_id = $1 AND mark_no = 3`, [talk.caseId])
    expect(await check(talk)).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ALLOW' } })
  })
})
