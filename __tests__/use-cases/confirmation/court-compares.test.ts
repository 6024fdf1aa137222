import { randomUUID } from 'node:crypto'
import { withActor } from '@/lib/data/door'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getCourtReturns } from '@/lib/queries/case/get-court-returns'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { appointHearing } from '@/lib/use-cases/confirmation/appoint-hearing'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { deemWithdrawn } from '@/lib/use-cases/confirmation/deem-withdrawn'
import { refuseConfirmation } from '@/lib/use-cases/confirmation/refuse-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { layPart } from '../../support/case-parts'
import { layAdmitted, layAgreed, layConfirmation, laySubmitted } from '../../support/confirmations'
import { race } from '../../support/race'
import { sealInto } from '../../support/seal-into'
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
const deskOf = async (who: 'judgeA' | 'clerkA' | 'reviewerA', confirmationId: string) => {
  const view = await getConfirmation(world.people[who], { confirmationId })
  if (!view.ok) throw new Error(view.refusal.code)
  return view.value
}
const ownPage = async () => {
  const view = await getOwnConfirmation(talk.applicant, { caseId: talk.caseId })
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
const order = (confirmationId: string) =>
  requestSupplement(world.people.clerkA, {
    confirmationId,
    items: ['title_certificate|补交车位使用协议', 'statement|就履行作书面陈述'],
    points: '写明账户',
    dueOn: inDays(7),
  })

test('补正按代码一次告知；法院看到从那以后变了什么，与各项对照', async () => {
  const confirmationId = await laySubmitted(talk)
  const sent = await requestConfirmationCorrection(world.people.clerkA, {
    confirmationId,
    items: ['title_certificate|补交车位使用协议', 'identity|补交身份证'],
    dueOn: inDays(7),
  })
  expect(sent).toMatchObject({ ok: true })
  await layPart('materials', talk.caseId, {
    position: 9,
    title: '车位使用协议',
    file_name: 'a.pdf',
    media_type: 'application/pdf',
    size: 1,
    sha256: 'a'.repeat(64),
    storage_key: randomUUID(),
    added_by: '谢岚',
    added_at: new Date(Date.now() + 1000),
    slot: 'evidence',
  })
  await correctConfirmation(talk.applicant, {
    caseId: talk.caseId,
    confirmationId,
    words: '协议已补交',
  })
  expect((await deskOf('clerkA', confirmationId)).review.comparisons[0]).toMatchObject({
    items: [
      { code: '财产权利证明', isTouched: true },
      { code: '身份证明', isTouched: false, papers: [] },
    ],
    answers: [{ lines: ['协议已补交'] }],
    clauses: [],
  })
})

test('供法官留意的，只有本院法官看到', async () => {
  const confirmationId = await laySubmitted(talk)
  await asOwner(`UPDATE parties SET phone_hash = 'same' WHERE case_id = $1`, [talk.caseId])
  await asOwner(`UPDATE agreements SET disputes = '双方无争议。' WHERE case_id = $1`, [talk.caseId])
  const signs = (await deskOf('judgeA', confirmationId)).review.signs
  expect(signs?.join()).toMatch(/登记的电话相同.*没有争议/)
  expect((await deskOf('clerkA', confirmationId)).review.signs).toBeNull()
  expect((await deskOf('reviewerA', confirmationId)).review.signs).toBeNull()
  expect(JSON.stringify(await ownPage())).not.toContain('相同')
  // Nothing of them is stored.
  const events = await asOwner(`SELECT data FROM events WHERE case_id = $1`, [talk.caseId])
  expect(JSON.stringify(events)).not.toMatch(/same_telephone|no_dispute/)
})

test('本院退回过的代码，成为同一机构下一件的核对事项；别的机构看不到', async () => {
  const returned = await layAgreed(world, 0, ['19900018001', '19900018002'])
  for (const each of [returned, await layAgreed(world, 0, ['19900018003', '19900018004'])]) {
    const confirmationId = await laySubmitted(each)
    await requestConfirmationCorrection(world.people.clerkA, {
      confirmationId,
      items: ['service_contact|写明送达地址'],
      dueOn: inDays(7),
    })
  }
  const refused = await layAgreed(world, 0, ['19900018005', '19900018006'])
  await refuseConfirmation(world.people.judgeA, {
    confirmationId: await laySubmitted(refused),
    refusalGround: 'title',
    reason: REASON,
  })
  const served = await asOwner<{ document: string }>(
    'SELECT document FROM deliveries WHERE case_id = $1',
    [refused.caseId],
  )
  expect(served.map(({ document }) => document)).toEqual(['court_refusal', 'court_refusal'])
  const linesOf = async (who: 'mediatorA' | 'adminA' | 'judgeA') => {
    const view = await getCourtReturns(world.people[who], { caseId: talk.caseId })
    return view.ok ? view.value.map(({ line }) => line) : []
  }
  const expected = [
    '最近 3 件申请中，2 件因“送达地址和电话”被退回。',
    '最近 3 件申请中，1 件因“不予受理：涉及确权”被退回。',
  ]
  expect(await linesOf('mediatorA')).toEqual(expected)
  expect(await linesOf('adminA')).toEqual(expected)
  expect(await linesOf('judgeA')).toEqual([])
  // A party reads what to look at, without numbers, and only what was returned more than once.
  expect((await ownPage()).review.checks).toEqual(['收信的地址和电话写全没有？'])
})

test('一件事一条短信：不予受理、通知到场的，收到法律通知的不再收“有新消息”；通知不到的才收', async () => {
  const { judgeA } = world.people
  const smsOf = async (caseId: string) => {
    await workOutbox(new Date())
    const rows = await asOwner<{ document: string }>(
      `SELECT document FROM deliveries WHERE case_id = $1 AND channel = 'sms' AND state <> 'failed'
        ORDER BY document`,
      [caseId],
    )
    return rows.map(({ document }) => document)
  }
  const confirmationId = await layAdmitted(world, talk)
  await sealInto('parties.phone_sealed', '13900000001', [talk.applicantId])
  await sealInto('parties.phone_sealed', '13900000002', [talk.respondentId])
  await smsOf(talk.caseId)
  await asOwner('DELETE FROM deliveries')
  const hearing = { confirmationId, hearingId: randomUUID(), way: 'telephone', place: '' }
  await appointHearing(judgeA, { ...hearing, startsAt: `${inDays(3)}T14:30` })
  expect(await smsOf(talk.caseId)).toEqual(['court_hearing', 'court_hearing'])

  const refused = await layAgreed(world, 0, ['19900018021', '19900018022'])
  const of = { confirmationId: await laySubmitted(refused), refusalGround: 'title', reason: REASON }
  await smsOf(refused.caseId)
  await asOwner('DELETE FROM deliveries')
  // The court knows no number of the respondent, whose account has one.
  await sealInto('parties.phone_sealed', '13900000001', [refused.applicantId])
  await refuseConfirmation(judgeA, of)
  expect(await smsOf(refused.caseId)).toEqual(['court_refusal', 'talk_news'])
})

describe('同时办的，一个成功，另一个读到是谁、什么时候', () => {
  const rule = (confirmationId: string, seen: number) =>
    ruleOnConfirmation(world.people.judgeA, { confirmationId, ruling: 'confirm', seen })

  test('补充与裁定：按没有看到的补充裁定的，请先看过', async () => {
    for (let round = 0; round < 4; round += 1) {
      talk = await layAgreed(world, 0, [`1990002${round}001`, `1990002${round}002`])
      const confirmationId = await layAdmitted(world, talk)
      await order(confirmationId)
      const { revision } = await stored(confirmationId)
      const { winners, sentences } = await race([
        () => rule(confirmationId, revision),
        () => supplementOf(confirmationId),
      ])
      expect(winners).toHaveLength(1)
      expect(sentences[0]).toMatch(/已于 \d{2}:\d{2} 由.+(裁定|提交补充材料)/)
    }
  })

  test('补正与按撤回处理', async () => {
    for (let round = 0; round < 4; round += 1) {
      talk = await layAgreed(world, 0, [`1990003${round}001`, `1990003${round}002`])
      const confirmationId = await layConfirmation(talk.caseId, 'correcting', {
        correction_due_on: inDays(-1),
      })
      const { winners, sentences } = await race([
        () => deemWithdrawn(world.people.judgeA, { confirmationId, reason: REASON }),
        () =>
          correctConfirmation(talk.applicant, {
            caseId: talk.caseId,
            confirmationId,
            words: '迟了一天，请收下',
          }),
      ])
      expect(winners).toHaveLength(1)
      expect(sentences[0]).toMatch(/已于 \d{2}:\d{2} 由.+(按撤回处理|提交补正)/)
    }
  })

  test('两名法官同时通知到场：一次', async () => {
    const confirmationId = await layAdmitted(world, talk)
    const appoint = () =>
      appointHearing(world.people.judgeA, {
        confirmationId,
        hearingId: randomUUID(),
        way: 'telephone',
        startsAt: `${inDays(3)}T14:30`,
      })
    const { winners, sentences } = await race([appoint, appoint])
    expect(winners).toHaveLength(1)
    expect(sentences[0]).toMatch(/^甲法官已经通知双方于/)
  })
})
