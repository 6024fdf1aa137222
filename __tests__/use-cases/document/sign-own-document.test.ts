import { readAs } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { WRONG_TRIES_AT_MOST } from '@/lib/domain/invitation/entry-throttle'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { requestSigningCode } from '@/lib/use-cases/participation/request-signing-code'
import { chainOfCase } from '../../support/case-papers'
import { layPart } from '../../support/case-parts'
import { whileHeld } from '../../support/held-row'
import { comeIn, invite, layCome } from '../../support/invitations'
import { readSigning } from '../../support/sign-document'
import {
  answerOwn,
  layOwnSigning,
  refuseOwn,
  requestCode,
  signOwn,
  witnessFor,
} from '../../support/sign-own-document'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 当事人在自己的手机上签：docs/decisions/0106-parties-sign-themselves.md。

let world: World
let signing: Awaited<ReturnType<typeof layOwnSigning>>
beforeEach(async () => {
  world = await buildWorld()
  signing = await layOwnSigning(world)
})
afterAll(closeWorld)

const codeOf = (decided: {
  ok: boolean
  refusal?: { code: string; fields?: Readonly<Record<string, string>> }
}) =>
  decided.ok ? 'done' : (Object.values(decided.refusal?.fields ?? {})[0] ?? decided.refusal?.code)
const effective = async () => {
  const { existing } = signing
  const agreement = await readAs(world.people.mediatorA, 'test', (db) =>
    findAgreement(db, existing.id),
  )
  return findEffective(agreement, [
    { id: existing.applicantId, name: '申请人', side: 'applicant' as const },
    { id: existing.respondentId, name: '被申请人', side: 'respondent' as const },
  ])
}
/** The identity of both was checked a week ago. */
const ageChecks = () =>
  asOwner(
    `UPDATE identity_checks SET checked_on = checked_on - 7,
      recorded_at = recorded_at - interval '7 days'`,
  )

test('双方各在自己的手机上签：最后一人签字的时刻协议生效，记在其参与名下', async () => {
  const { existing, document, applicant, respondent } = signing
  expect(codeOf(await signOwn(applicant, existing.id, document, 0))).toBe('done')
  expect(await effective()).toBeNull()
  expect(codeOf(await signOwn(respondent, existing.id, document, 1))).toBe('done')
  const [row] = await asOwner(
    `SELECT s.*, t.account_id FROM document_signatures s JOIN participants t
      ON t.id = s.participant_id
     WHERE s.place = 1`,
  )
  expect(row).toMatchObject({
    way: 'handwritten',
    person_kind: 'party',
    seen_sha256: document.sha256,
    drawing: { width: 400 },
    identity_way: 'original_on_site',
    reading: 'self',
    device: 'wechat/android',
    address: '203.0.113.9',
    recorded_by_id: respondent.id,
    account_id: respondent.id,
    witness_name: null,
  })
  expect(row!.confirmed_at).toBeInstanceOf(Date)
  expect((await effective())?.at).toEqual(row!.recorded_at)
  const marks = await asOwner(
    `SELECT mark, mediator_id, participant_id IS NOT NULL AS own FROM agreement_marks
     WHERE mark = 'signed'`,
  )
  expect(marks).toEqual([0, 1].map(() => ({ mark: 'signed', mediator_id: null, own: true })))
  expect((await chainOfCase(existing.id)).slice(-2)).toMatchObject([
    { kind: 'agreement.signed', data: { effectiveOn: expect.any(String) } },
    {
      kind: 'document.signed',
      data: { place: 2, way: 'handwritten', proofs: ['number', 'identity'] },
    },
  ])
  // 与在调解员手机上签的是同一处：调解员接着签。
  expect(await readSigning(world.people.mediatorA, existing.id)).toMatchObject({
    lines: [{ state: 'signed' }, { state: 'signed' }, { state: 'open' }, { state: 'waiting' }],
    effective: expect.stringContaining('生效'),
  })
})

test('协议因当事人签字生效的，分数由系统记给调解员，只记一次；调解员收到消息', async () => {
  const { existing, document, applicant, respondent } = signing
  await signOwn(applicant, existing.id, document, 0)
  await signOwn(respondent, existing.id, document, 1)
  const points = () =>
    asOwner(`SELECT mediator_id FROM score_points WHERE code = 'agreement_signed'`)
  expect(await points()).toEqual([])
  await workOutbox(new Date(Date.now() + 1000))
  expect(await points()).toEqual([{ mediator_id: world.people.mediatorA.id }])
  const notices = await asOwner(
    `SELECT facts FROM notices WHERE kind = 'document.answered' ORDER BY id`,
  )
  expect(notices).toEqual(
    [0, 1].map(() => ({ facts: { document: 'agreement', answer: 'signed', isComplete: false } })),
  )
})

test('三样要两样：只有当天的核验不够，有见证人就够', async () => {
  const { existing, document, applicant } = signing
  const me = world.people.mediatorA
  expect(codeOf(await answerOwn(applicant, existing.id, document, 0))).toBe(
    'SIGNATURE_PROOFS_MISSING',
  )
  expect(codeOf(await witnessFor(me, existing.id, document, 0, existing.applicantId))).toBe('done')
  expect(codeOf(await answerOwn(applicant, existing.id, document, 0))).toBe('done')
  const [row] = await asOwner('SELECT * FROM document_signatures')
  expect(row).toMatchObject({
    witness_name: '周晴',
    witness_presence: 'line',
    confirmed_at: null,
  })
  expect((await chainOfCase(existing.id)).map(({ kind }) => kind)).toContain(
    'document.witness-named',
  )
})

test('核验过了 24 小时：只有验证码不够；再有见证人才够', async () => {
  const { existing, document, applicant } = signing
  await ageChecks()
  expect(codeOf(await signOwn(applicant, existing.id, document, 0))).toBe(
    'SIGNATURE_PROOFS_MISSING',
  )
  await witnessFor(world.people.mediatorA, existing.id, document, 0, existing.applicantId)
  expect(codeOf(await signOwn(applicant, existing.id, document, 0))).toBe('done')
})

test('见证人一小时以后不算', async () => {
  const { existing, document, applicant } = signing
  await witnessFor(world.people.mediatorA, existing.id, document, 0, existing.applicantId)
  await asOwner(`UPDATE signature_witnesses SET named_at = named_at - interval '61 minutes'`)
  expect(codeOf(await answerOwn(applicant, existing.id, document, 0))).toBe(
    'SIGNATURE_PROOFS_MISSING',
  )
})

test('验证码：不对的不签，用过的不能再用，表上填的确认时间不算', async () => {
  const { existing, document, applicant, respondent } = signing
  const code = await requestCode(applicant)
  const wrong = code === '000000' ? '000001' : '000000'
  const own = (typed: object) => answerOwn(applicant, existing.id, document, 0, typed)
  expect(codeOf(await own({ code: wrong }))).toBe('PHONE_CODE_WRONG')
  expect(codeOf(await own({ confirmedAt: new Date() }))).toBe('SIGNATURE_PROOFS_MISSING')
  // 别人的验证码不能用。
  expect(codeOf(await answerOwn(respondent, existing.id, document, 1, { code }))).toBe(
    'PHONE_CODE_WRONG',
  )
  // 表上漏了的先说，验证码没有用掉。
  expect(codeOf(await own({ code, agreed: undefined }))).toBe('REQUIRED')
  expect(codeOf(await own({ code: ` ${code.slice(0, 3)} ${code.slice(3)}` }))).toBe('done')
  const [row] = await asOwner<{ used: boolean }>(
    `SELECT used_at IS NOT NULL AS used FROM phone_codes WHERE account_id = $1`,
    [applicant.id],
  )
  expect(row).toEqual({ used: true })
})

test('验证码试错五次作废；要得太多的停一停', async () => {
  const { existing, document, applicant } = signing
  const code = await requestCode(applicant)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let n = 0; n < WRONG_TRIES_AT_MOST; n++)
    await answerOwn(applicant, existing.id, document, 0, { code: wrong })
  expect(codeOf(await answerOwn(applicant, existing.id, document, 0, { code }))).toBe(
    'PHONE_CODE_WRONG',
  )
  for (let n = 0; n < 4; n++) await requestCode(applicant)
  expect(codeOf(await requestSigningCode(applicant, {}))).toBe('PHONE_CODE_THROTTLED')
})

test('不签：写明理由，协议不生效；以后还可以签', async () => {
  const { existing, document, applicant, respondent } = signing
  const refuse = (note: string) => refuseOwn(respondent, existing.id, document, 1, note)
  expect(codeOf(await refuse(' '))).toBe('REQUIRED')
  expect(codeOf(await refuse('付款日期不同意'))).toBe('done')
  await signOwn(applicant, existing.id, document, 0)
  expect(await effective()).toBeNull()
  const marks = await asOwner(`SELECT mark, note FROM agreement_marks WHERE mark = 'refused'`)
  expect(marks).toEqual([{ mark: 'refused', note: '付款日期不同意' }])
  expect(JSON.stringify(await chainOfCase(existing.id))).not.toContain('drawing')
  expect(codeOf(await signOwn(respondent, existing.id, document, 1))).toBe('done')
  expect(await effective()).not.toBeNull()
})

test('同时签同一处：一人成，另一次说明谁在何时签了', async () => {
  const { existing, document, applicant } = signing
  await witnessFor(world.people.mediatorA, existing.id, document, 0, existing.applicantId)
  // 两次都读到“还没有签”之前，谁也写不了。
  const both = await whileHeld(
    { sql: 'SELECT 1 FROM chain_heads FOR UPDATE', values: [] },
    [0, 1].map(() => () => answerOwn(applicant, existing.id, document, 0)),
  )
  expect(both.map(codeOf).sort()).toEqual(['SIGNATURE_ALREADY', 'done'])
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { facts: { name: expect.any(String), on: expect.any(String) } },
  })
})

test('别的案件、别的一处、帮忙的人、结束了的参与：都签不了', async () => {
  const { existing, document, applicant, respondent } = signing
  const other = await layCase(world, { status: 'in_mediation' })
  const stranger = await layCome(world, other.id, other.applicantId, '19900008007')
  expect(codeOf(await signOwn(stranger, existing.id, document, 0))).toBe('NOT_FOUND')
  expect(codeOf(await signOwn(applicant, existing.id, document, 1))).toBe(
    'SIGNATURE_NOT_YOURS_HERE',
  )
  await layPart('participants', existing.id, {
    kind: 'helper',
    party_id: existing.respondentId,
    name: '周晴',
    joined_at: new Date(0),
  })
  const [helper] = await asOwner<{ id: string }>(
    `SELECT id FROM participants WHERE kind = 'helper'`,
  )
  const come = await comeIn(await invite(world, existing.id, helper!.id, { phone: '19900008009' }))
  expect(codeOf(await signOwn(come, existing.id, document, 1))).toBe('SIGNATURE_NOT_YOURS_HERE')
  await asOwner(
    `UPDATE participants SET ended_on = '2026-11-20', end_reason = '已更换' WHERE account_id = $1`,
    [respondent.id],
  )
  expect(codeOf(await answerOwn(respondent, existing.id, document, 1))).toBe('NOT_FOUND')
})

test('身份关系的案件不在手机上签；作废的文书不再签', async () => {
  const { existing, document, applicant } = signing
  await asOwner(`UPDATE cases SET dispute_type = 'marriage_family' WHERE id = $1`, [existing.id])
  expect(codeOf(await signOwn(applicant, existing.id, document, 0))).toBe('SIGNATURE_PAPER_ONLY')
  await asOwner(`UPDATE cases SET dispute_type = 'property_service' WHERE id = $1`, [existing.id])
  await asOwner(`UPDATE case_documents SET voided_at = now(), voided_by = '谢岚' WHERE id = $1`, [
    document.documentId,
  ])
  expect(await signOwn(applicant, existing.id, document, 0)).toMatchObject({
    refusal: { code: 'SIGNATURE_DOCUMENT_VOID', facts: { by: '谢岚' } },
  })
})

test('见证人由本案调解员指定，不能是本案的人；当事人和别人都不能指定', async () => {
  const { existing, document, applicant } = signing
  const { mediatorA, mediatorB, adminA } = world.people
  const [{ name }] = (await asOwner<{ name: string }>('SELECT name FROM parties WHERE id = $1', [
    existing.respondentId,
  ])) as [{ name: string }]
  const by = (actor: typeof mediatorA, witness?: string) =>
    witnessFor(actor, existing.id, document, 0, existing.applicantId, witness)
  expect(codeOf(await by(mediatorA, name))).toBe('WITNESS_OF_CASE')
  expect(codeOf(await by(mediatorA, ' '))).toBe('REQUIRED')
  for (const actor of [mediatorB, adminA, applicant])
    expect(codeOf(await by(actor))).toMatch(/NOT_FOUND|FORBIDDEN/)
  expect(await asOwner('SELECT id FROM signature_witnesses')).toEqual([])
})
