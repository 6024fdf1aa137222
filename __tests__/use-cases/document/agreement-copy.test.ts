import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { Actor } from '@/lib/domain/access/roles'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { getOwnDocument } from '@/lib/queries/party/get-own-document'
import { getOwnDocuments } from '@/lib/queries/party/get-own-documents'
import { getOwnFile } from '@/lib/queries/party/get-own-file'
import { chainOfCase } from '../../support/case-papers'
import { layPart } from '../../support/case-parts'
import { comeIn, invite, layCome } from '../../support/invitations'
import { answerAt, layScan, signAt } from '../../support/sign-document'
import { layOwnSigning, refuseOwn, signOwn } from '../../support/sign-own-document'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 签好以后：生效的时刻、各方自己的一份、送达的记录；当事人页面上要签的。

let world: World
let signing: Awaited<ReturnType<typeof layOwnSigning>>
beforeEach(async () => {
  world = await buildWorld()
  signing = await layOwnSigning(world)
})
afterAll(closeWorld)

const me = () => world.people.mediatorA
async function viewOf(actor: Actor) {
  const { existing, document } = signing
  const found = await getOwnDocument(actor, {
    caseId: existing.id,
    documentId: document.documentId,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
const caseOf = async (actor: Actor) => {
  const found = await getOwnCase(actor, { caseId: signing.existing.id })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
/** The parties sign on their own phones, the mediator and the institution after them. */
async function signAll() {
  const { existing, document, applicant, respondent } = signing
  await signOwn(applicant, existing.id, document, 0)
  await signOwn(respondent, existing.id, document, 1)
  await signAt(me(), existing, document, 2)
  const on = toLocalDate(new Date())
  const seal = { how: 'paper', materialId: await layScan(existing.id), on }
  await answerAt(me(), existing, document, 3, seal)
}

test('要签的：案件页上一步就到；签了以后等别人；都签了写明从何时起生效', async () => {
  const { existing, document, applicant, respondent } = signing
  await asOwner(
    `INSERT INTO consents (case_id, court_id, holder_id, mediator_id, entry_no, party_id,
      party_name, scope, answer, way, given_on, recorded_at)
     SELECT p.case_id, p.court_id, p.holder_id, $2, 900 + p.position, p.id, p.name,
       'electronic_service', 'given',
       'oral', current_date, now() FROM parties p WHERE p.case_id = $1`,
    [existing.id, me().id],
  )
  expect(await caseOf(applicant)).toMatchObject({
    progress: { step: 'sign', todo: { act: 'sign', documentId: document.documentId } },
    documents: { count: 1, toSign: 1 },
    effective: null,
  })
  expect(await viewOf(applicant)).toMatchObject({
    stage: 'to_sign',
    seen: document.sha256,
    content: { title: '调解协议书' },
    sign: {
      place: 0,
      proofs: { needed: 2, isIdentified: true, held: ['identity'], witness: null },
    },
  })
  // What the court takes of an application is read before the signature, and keeps no one from it.
  expect(await viewOf(applicant)).toMatchObject({
    beforeSigning: { takes: '甲区法院收在手机上签的协议。', keptOut: [], unclear: [] },
    offer: null,
  })
  await signOwn(applicant, existing.id, document, 0)
  expect(await caseOf(applicant)).toMatchObject({ progress: { step: 'sign', todo: null } })
  expect(await viewOf(applicant)).toMatchObject({ stage: 'signed', sign: null, effective: null })
  await signOwn(respondent, existing.id, document, 1)
  const when = expect.stringMatching(/^\d+月\d+日 \d{2}:\d{2}$/)
  const left = [expect.stringMatching(/^还有 \d+ 天，最晚(\d{4}年)?\d+月\d+日。$/)]
  for (const actor of [applicant, respondent]) {
    const offered = { effective: when, beforeSigning: null, offer: { left } }
    expect(await viewOf(actor)).toMatchObject(offered)
    expect(await caseOf(actor)).toMatchObject({ confirmation: { left } })
  }
  expect(await caseOf(respondent)).toMatchObject({
    progress: { step: 'perform', todo: null },
    effective: when,
  })
})

test('说了不签的：不再催，还可以改签', async () => {
  const { existing, document, applicant } = signing
  await refuseOwn(applicant, existing.id, document, 0, '金额不对')
  expect(await viewOf(applicant)).toMatchObject({ stage: 'refused', sign: { place: 0 } })
  expect(await caseOf(applicant)).toMatchObject({ documents: { toSign: 0 } })
})

test('身份关系的：要在纸上签，页面上没有签字的地方', async () => {
  await asOwner(`UPDATE cases SET dispute_type = 'marriage_family' WHERE id = $1`, [
    signing.existing.id,
  ])
  expect(await viewOf(signing.applicant)).toMatchObject({ stage: 'on_paper', sign: null })
})

test('一般授权的代理人看得到，不能签；帮忙的人看得到，没有签字的地方', async () => {
  const { existing } = signing
  const agentId = crypto.randomUUID()
  await asOwner(
    `INSERT INTO agents (id, case_id, court_id, holder_id, party_id, kind, name, authority)
     SELECT $2, case_id, court_id, holder_id, id, 'citizen', '张强', 'general' FROM parties
       WHERE id = $1`,
    [existing.applicantId, agentId],
  )
  const [part] = await asOwner<{ id: string }>('SELECT id FROM participants WHERE person_id = $1', [
    agentId,
  ])
  const agent = await comeIn(await invite(world, existing.id, part!.id, { phone: '19900008011' }))
  expect(await viewOf(agent)).toMatchObject({ stage: 'others', isGeneralAgent: true, sign: null })
  const helperId = await layPart('participants', existing.id, {
    kind: 'helper',
    party_id: existing.applicantId,
    name: '周晴',
    joined_at: new Date(0),
  })
  const helper = await comeIn(await invite(world, existing.id, helperId, { phone: '19900008012' }))
  expect(await viewOf(helper)).toMatchObject({ stage: 'others', isGeneralAgent: false, sign: null })
})

test.each([
  ['调解员', 'mediatorA'],
  ['机构', 'adminA'],
] as const)('签署件由%s制作：给各方的通知有送达的记录，各方打开自己的一份', async (_name, by) => {
  const { existing, document, applicant, respondent } = signing
  await signAll()
  const input = { caseId: existing.id, documentId: document.documentId }
  expect(await concludeDocument(world.people[by], input)).toMatchObject({ ok: true })
  const deliveries = await asOwner<{ party_id: string; facts: object }>(
    `SELECT party_id, facts FROM deliveries WHERE document = 'agreement_copy'`,
  )
  expect(deliveries.map(({ party_id }) => party_id).sort()).toEqual(
    [existing.applicantId, existing.respondentId].sort(),
  )
  // 通知里只有案号。
  for (const { facts } of deliveries) expect(Object.keys(facts)).toEqual(['caseNo'])
  for (const actor of [applicant, respondent]) {
    const copy = await getOwnFile(actor, { ...input, file: 'copy' })
    expect(copy).toMatchObject({ ok: true, value: { mediaType: 'application/pdf' } })
    expect((await chainOfCase(existing.id)).at(-1)).toMatchObject({ kind: 'material.read' })
  }
  expect(await viewOf(applicant)).toMatchObject({ hasCopy: true, stage: 'signed' })
})

test('有人不签的，没有协议可送，不发通知', async () => {
  const { existing, document, applicant, respondent } = signing
  await refuseOwn(applicant, existing.id, document, 0, '金额不对')
  await signOwn(respondent, existing.id, document, 1)
  const input = { caseId: existing.id, documentId: document.documentId }
  expect(await concludeDocument(me(), input)).toMatchObject({ ok: true })
  expect(await asOwner(`SELECT id FROM deliveries WHERE document = 'agreement_copy'`)).toEqual([])
})

test('别的案件的当事人：没有这份文书，也没有这个文件；卷宗里别的材料谁也打不开', async () => {
  const { existing, document, applicant } = signing
  const other = await layCase(world, { status: 'in_mediation' })
  const stranger = await layCome(world, other.id, other.applicantId, '19900008007')
  const input = { caseId: existing.id, documentId: document.documentId }
  const missing = { refusal: { code: 'NOT_FOUND' } }
  expect(await getOwnDocument(stranger, input)).toMatchObject(missing)
  expect(await getOwnDocuments(stranger, { caseId: existing.id })).toMatchObject(missing)
  expect(await getOwnFile(stranger, { ...input, file: 'shown' })).toMatchObject(missing)
  expect(await getOwnFile(applicant, { ...input, file: 'copy' })).toMatchObject(missing)
  await layScan(existing.id)
  const found = await getOwnDocuments(applicant, { caseId: existing.id })
  expect(found).toMatchObject({ value: { lines: [{ title: '调解协议书' }] } })
  // 对方一人的文书不是这一方的。
  await asOwner(`UPDATE case_documents SET signers = $2 WHERE id = $1`, [
    document.documentId,
    JSON.stringify([{ role: 'party', id: existing.respondentId, name: '被申请人', step: 1 }]),
  ])
  expect(await getOwnDocument(applicant, input)).toMatchObject(missing)
})
