import { withActor } from '@/lib/data/door'
import { findConfirmationsOfCase } from '@/lib/data/stores/confirmation/confirmation-store'
import type { Actor } from '@/lib/domain/access/roles'
import { declareIdentity } from '@/lib/use-cases/participation/declare-identity'
import { sha256 } from '@/lib/platform/sha256'
import { getMediationProof } from '@/lib/queries/confirmation/get-mediation-proof'
import { getSubmittedApplication } from '@/lib/queries/confirmation/get-submitted-application'
import { getOwnApplicationPaper } from '@/lib/queries/party/get-own-application-paper'
import { withdrawConfirmation } from '@/lib/use-cases/confirmation/withdraw-confirmation'
import { agreeAs, idOf, layAgreed, laySubmitted } from '../../support/confirmations'
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

const agree = (who: 'applicant' | 'respondent', change: object = {}) =>
  agreeAs(talk[who], talk.caseId, talk[`${who}Id`], change)
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

describe('双方确认', () => {
  test('一方确认了，法院还看不到；双方都确认，才提交，法院看得到', async () => {
    expect(await agree('applicant')).toMatchObject({ value: { submits: false } })
    expect(await seenBy(talk.respondent)).toEqual(['waiting_parties'])
    expect(await seenBy(world.people.judgeA)).toEqual([])
    expect(await seenBy(world.people.mediatorA)).toEqual(['waiting_parties'])
    expect(await agree('respondent')).toMatchObject({ value: { submits: true } })
    expect(await seenBy(world.people.judgeA)).toEqual(['submitted'])
    expect(await seenBy(world.people.clerkA)).toEqual(['submitted'])
    expect(await seenBy(world.people.clerkB)).toEqual([])
    expect(await seenBy(world.people.adminB)).toEqual([])
    expect(await eventsOf()).toEqual(['confirmation.agreed', 'confirmation.agreed'])
  })

  test('同一方确认两次，只记一次', async () => {
    await agree('applicant')
    expect(await agree('applicant')).toMatchObject({ ok: true, value: { submits: false } })
    expect(await eventsOf()).toEqual(['confirmation.agreed'])
  })

  test('双方签的是同一份文字：各签各的名，申请书上都有，法院和双方打开的是同一份', async () => {
    await agree('applicant', { read: 'helper', helper: '女儿许小静' })
    await agree('respondent')
    const id = await idOf(talk.caseId)
    const rows = await asOwner<{ text: string; sha256: string; sent: string }>(
      `SELECT s.application_text AS text, s.text_sha256 AS sha256, e.data->>'textSha256' AS sent
       FROM confirmation_signatures s JOIN events e ON e.case_id = s.case_id
         AND e.kind = 'confirmation.agreed' AND e.data->>'partyId' = s.party_id::text
       WHERE s.confirmation_id = $1`,
      [id],
    )
    expect(rows).toHaveLength(2)
    expect(new Set(rows.flatMap(({ sha256: sum, sent }) => [sum, sent])).size).toBe(1)
    expect(sha256(rows[0]!.text)).toBe(rows[0]!.sha256)
    const own = { caseId: talk.caseId, confirmationId: id }
    const papers = await Promise.all([
      getSubmittedApplication(world.people.judgeA, { confirmationId: id }),
      getOwnApplicationPaper(talk.applicant, own),
      getOwnApplicationPaper(talk.respondent, own),
    ])
    const [court, ...parties] = papers.map((paper) => paper.ok && paper.value.content)
    expect(court && court.signatures.map(({ mark }) => mark?.svg?.slice(0, 4))).toEqual([
      '<svg',
      '<svg',
    ])
    expect(JSON.stringify(court)).toContain('由他人念给本人听：女儿许小静')
    for (const content of parties) expect(content).toEqual(court)
  })

  test('主持调解的证明由系统按登记的记录生成，只给法院', async () => {
    await agree('applicant')
    const before = { confirmationId: await idOf(talk.caseId) }
    expect(await getMediationProof(world.people.judgeA, before)).toMatchObject({ ok: false })
    await agree('respondent')
    await asOwner('UPDATE cases SET accepted_at = $2 WHERE id = $1', [talk.caseId, '2026-03-02'])
    const proof = await getMediationProof(world.people.judgeA, before)
    const words = JSON.stringify(proof.ok && proof.value.content.blocks)
    expect(words).toContain('甲调解中心主持调解')
    expect(words).toMatch(/受理日期.{3}2026年3月2日/)
    for (const actor of [world.people.clerkB, world.people.mediatorA, world.people.adminA])
      expect(await getMediationProof(actor, before)).toMatchObject({ ok: false })
  })

  test('没有写名字、没有说看到最后、看的不是这一份的，不能确认，什么也没有写', async () => {
    for (const [change, refusal] of [
      [{ drawing: '{}' }, { fields: { drawing: 'DRAWING_UNREADABLE' } }],
      [{ readToEnd: undefined }, { fields: { readToEnd: 'REQUIRED' } }],
      [{ read: 'helper' }, { fields: { helper: 'REQUIRED' } }],
      [{ seen: 'f'.repeat(64) }, { code: 'CONFIRMATION_TEXT_CHANGED' }],
    ] as const)
      expect(await agree('applicant', change)).toMatchObject({ refusal })
    expect(await seenBy(talk.applicant)).toEqual([])
  })

  test('双方同时确认：都记下，只有一份申请，提交了', async () => {
    const answers = await Promise.all([agree('applicant'), agree('respondent')])
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await seenBy(world.people.judgeA)).toEqual(['submitted'])
  })

  test('没有承诺、没有在一天内核对身份的，不能确认，什么也没有写', async () => {
    expect(await agree('applicant', { promise: undefined })).toMatchObject({
      refusal: { code: 'INPUT_INVALID', fields: { promise: 'PROMISE_MISSING' } },
    })
    await asOwner(
      `UPDATE identity_checks SET checked_on = checked_on - 2,
      recorded_at = recorded_at - interval '25 hours' WHERE case_id = $1`,
      [talk.caseId],
    )
    expect(await agree('applicant')).toMatchObject({
      refusal: { code: 'CONFIRMATION_IDENTITY_FIRST' },
    })
    expect(await seenBy(talk.applicant)).toEqual([])
  })

  test('不能替对方确认', async () => {
    expect(await agreeAs(talk.applicant, talk.caseId, talk.respondentId)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_ANSWER' },
    })
  })

  test('协议没有生效、过了三十天、立案后委托的，不能申请', async () => {
    const late = await layAgreed(world, 45, ['19900008011', '19900008012'])
    expect(await agreeAs(late.applicant, late.caseId, late.applicantId)).toMatchObject({
      refusal: { code: 'CONFIRMATION_BLOCKED' },
    })
    await asOwner(`UPDATE cases SET source = 'entrusted_summary' WHERE id = $1`, [talk.caseId])
    expect(await agree('applicant')).toMatchObject({ refusal: { code: 'CONFIRMATION_BLOCKED' } })
    await asOwner(`UPDATE cases SET source = 'delegated_pre_filing' WHERE id = $1`, [talk.caseId])
    await asOwner(`DELETE FROM agreement_marks WHERE case_id = $1 AND mark_no = 3`, [talk.caseId])
    expect(await agree('applicant')).toMatchObject({ refusal: { code: 'CONFIRMATION_BLOCKED' } })
  })

  test('双方确认以前可以撤回，以后可以再申请', async () => {
    await agree('applicant')
    const withdrawn = await withdrawConfirmation(talk.respondent, {
      caseId: talk.caseId,
      confirmationId: await idOf(talk.caseId),
    })
    expect(withdrawn).toMatchObject({ value: { isRequest: false } })
    expect(await seenBy(world.people.judgeA)).toEqual([])
    await laySubmitted(talk)
    expect(await seenBy(talk.applicant)).toEqual(['submitted', 'withdrawn'])
  })
})

test('结案以后，为了申请可以在自己的手机上再核对一次身份；没有生效的协议，不可以', async () => {
  const declare = () =>
    declareIdentity(talk.applicant, {
      caseId: talk.caseId,
      partyId: talk.applicantId,
      name: talk.applicant.name,
      document: 'id_card',
      number: '819999199003070014',
    })
  await asOwner(`UPDATE agreement_marks SET mark = 'refused' WHERE case_id = $1 AND mark_no = 3`, [
    talk.caseId,
  ])
  expect(await declare()).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ALLOW' } })
  await asOwner(`UPDATE agreement_marks SET mark = 'signed' WHERE case_id = $1 AND mark_no = 3`, [
    talk.caseId,
  ])
  // The one of the same day is nothing new.
  await asOwner(`DELETE FROM identity_checks WHERE case_id = $1`, [talk.caseId])
  expect(await declare()).toMatchObject({ value: { leadsTo: 'confirm' } })
})
