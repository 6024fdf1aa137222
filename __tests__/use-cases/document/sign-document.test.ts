import { readAs, withActor } from '@/lib/data/door'
import { findAgreement } from '@/lib/data/stores/case/agreement-store'
import { findEffective } from '@/lib/domain/agreement/find-effective'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { signAgreement } from '@/lib/use-cases/agreement/sign-agreement'
import { voidAgreement } from '@/lib/use-cases/agreement/void-agreement'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { getAgreementForm } from '@/lib/queries/mediator/get-agreement-form'
import { chainOfCase } from '../../support/case-papers'
import {
  answerAt,
  layDocumentToSign,
  layScan,
  readSigning,
  signAt,
} from '../../support/sign-document'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 文书的签署：docs/decisions/0077-signatures.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay() {
  const existing = await layCase(world, { status: 'in_mediation' })
  return { existing, document: await layDocumentToSign(world, existing) }
}
const today = () => toLocalDate(new Date())
const me = () => world.people.mediatorA
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? 'done' : decided.refusal?.code
const effectiveOf = (existing: { id: string; applicantId: string; respondentId: string }) =>
  readAs(me(), 'test', async (db) =>
    findEffective(await findAgreement(db, existing.id), [
      { id: existing.applicantId, name: '申请人', side: 'applicant' as const },
      { id: existing.respondentId, name: '被申请人', side: 'respondent' as const },
    ]),
  )

test('双方在文书上手写签名：同时就是协议的签署，最后一人签署的时刻协议生效', async () => {
  const { existing, document } = await lay()
  expect(codeOf(await signAt(me(), existing, document, 0))).toBe('done')
  expect(await effectiveOf(existing)).toBeNull()
  expect(codeOf(await signAt(me(), existing, document, 1))).toBe('done')
  const [last] = await asOwner<{ recorded_at: Date }>(
    'SELECT recorded_at FROM document_signatures WHERE document_id = $1 AND place = 1',
    [document.documentId],
  )
  expect((await effectiveOf(existing))?.at).toEqual(last!.recorded_at)
  expect(await readSigning(me(), existing.id)).toMatchObject({
    lines: [
      { state: 'signed', offers: null },
      { state: 'signed', offers: null },
      { state: 'open', offers: 'sign', whose: null },
      { state: 'waiting', offers: null },
    ],
    effective: expect.stringContaining('最后一名当事人签署时起生效'),
  })
  const events = (await chainOfCase(existing.id)).slice(-4)
  expect(events.map(({ kind }) => kind)).toEqual([
    'agreement.signed',
    'document.signed',
    'agreement.signed',
    'document.signed',
  ])
  expect(events.at(-1)).toMatchObject({
    data: { place: 2, way: 'handwritten', sha256: document.sha256 },
  })
})

test('签名的证据逐项留存：笔画、设备、地址、身份核验、知悉方式、所见文件', async () => {
  const { existing, document } = await lay()
  await signAt(me(), existing, document, 0, { read: 'helper', helper: '许敏（姐姐）' })
  const [row] = await asOwner('SELECT * FROM document_signatures WHERE document_id = $1', [
    document.documentId,
  ])
  expect(row).toMatchObject({
    way: 'handwritten',
    seen_sha256: document.sha256,
    drawing: { width: 400, height: 200 },
    identity_way: 'original_on_site',
    reading: 'helper',
    helper: '许敏（姐姐）',
    device: 'Android 手机',
    address: '203.0.113.7',
    recorded_by: me().name,
  })
})

test('页面显示的不是卷宗里的这一份：不签；重复签：说明已签', async () => {
  const { existing, document } = await lay()
  expect(codeOf(await signAt(me(), existing, { ...document, sha256: 'a'.repeat(64) }, 0))).toBe(
    'SIGNATURE_OTHER_FILE',
  )
  const both = await Promise.all([0, 0].map((place) => signAt(me(), existing, document, place)))
  expect(both.map(codeOf).sort()).toEqual(['SIGNATURE_ALREADY', 'done'])
})

test('一方拒签：协议不生效，可以改签；结案时拒签是第七项事由', async () => {
  const { existing, document } = await lay()
  await signAt(me(), existing, document, 0)
  const refused = { how: 'refused', note: '付款日期不同意', on: today() }
  expect(codeOf(await answerAt(me(), existing, document, 1, refused))).toBe('done')
  const agreement = await readAs(me(), 'test', (db) => findAgreement(db, existing.id))
  expect(agreement?.signatures.map(({ answer }) => answer)).toEqual(['signed', 'refused'])
  expect((await chainOfCase(existing.id)).at(-1)).toMatchObject({
    kind: 'document.signature-refused',
    data: { place: 2 },
  })
  expect(codeOf(await signAt(me(), existing, document, 2))).toBe('SIGNATURE_EARLIER_FIRST')
  expect(codeOf(await signAt(me(), existing, document, 1))).toBe('done')
  expect(await effectiveOf(existing)).not.toBeNull()
})

test('纸质签署：卷宗里要有扫描件，别的案件的不算', async () => {
  const { existing, document } = await lay()
  const other = await layCase(world, { status: 'in_mediation' })
  const paper = async (materialId: string) =>
    answerAt(me(), existing, document, 0, { how: 'paper', materialId, on: today() })
  expect(codeOf(await paper(await layScan(other.id)))).toBe('INPUT_INVALID')
  expect(codeOf(await paper(await layScan(existing.id)))).toBe('done')
})

test('别人的一处不请本人签名，写明由谁签；印章处写明由保管人用印；机构页面上不签', async () => {
  const { existing, document } = await lay()
  const signers = [
    { role: 'mediator', id: null, name: '吴桐', step: 1 },
    { role: 'institution_seal', id: null, name: '甲调解中心', step: 1 },
    { role: 'party', id: existing.applicantId, name: '申请人', step: 1 },
  ]
  await asOwner(`UPDATE case_documents SET signers = $2 WHERE id = $1`, [
    document.documentId,
    JSON.stringify(signers),
  ])
  const offers = async (actor: typeof world.people.adminA) =>
    (await readSigning(actor, existing.id))!.lines.map((line) => [line.offers, line.whose])
  expect(await offers(me())).toEqual([
    ['paper', '由吴桐本人签名'],
    ['paper', '由甲调解中心的印章保管人用印'],
    ['sign', null],
  ])
  expect(await offers(world.people.adminA)).toEqual([1, 2, 3].map(() => [null, null]))
})

test('协议书已经定稿的，不再另行登记协议的签署', async () => {
  const { existing } = await lay()
  const form = await getAgreementForm(me(), { caseId: existing.id })
  expect(form).toMatchObject({ value: { signedIn: expect.stringMatching(/调协字第\d+号/) } })
  expect(
    await signAgreement(me(), {
      caseId: existing.id,
      signerId: existing.applicantId,
      answer: 'signed',
      how: 'on_site',
      on: today(),
    }),
  ).toMatchObject({ refusal: { code: 'SIGN_IN_DOCUMENT' } })
})

test('当事人签署之后，文书不能单独作废；作废协议，文书和签署一并作废', async () => {
  const { existing, document } = await lay()
  const voiding = { caseId: existing.id, documentId: document.documentId, reason: '付款金额写错' }
  await signAt(me(), existing, document, 0)
  expect(codeOf(await voidDocument(world.people.adminA, voiding))).toBe('DOCUMENT_BINDS_PARTIES')
  expect(codeOf(await voidAgreement(me(), { caseId: existing.id, reason: '付款金额写错' }))).toBe(
    'done',
  )
  expect(codeOf(await signAt(me(), existing, document, 1))).toBe('SIGNATURE_DOCUMENT_VOID')
  const rows = await asOwner<{ voided: boolean }>(
    `SELECT d.voided_at IS NOT NULL AND m.voided_at IS NOT NULL AS voided
     FROM case_documents d JOIN materials m ON m.id = d.material_id WHERE d.id = $1`,
    [document.documentId],
  )
  expect(rows).toEqual([{ voided: true }])
})

test('没有当事人签署的文书可以作废，协议不受影响', async () => {
  const { existing, document } = await lay()
  const voiding = { caseId: existing.id, documentId: document.documentId, reason: '付款金额写错' }
  expect(codeOf(await voidDocument(world.people.adminA, voiding))).toBe('done')
  const agreement = await readAs(me(), 'test', (db) => findAgreement(db, existing.id))
  expect(agreement).toMatchObject({ voided: null, finished: expect.anything() })
})

test.each([
  ['别的机构', 'adminB'],
  ['别的调解员', 'mediatorB'],
  ['本机构的管理员', 'adminA'],
  ['法院引调员', 'clerkA'],
  ['审阅人', 'reviewerA'],
] as const)('%s 不能替当事人登记签署', async (_name, who) => {
  const { existing, document } = await lay()
  const code = codeOf(await signAt(world.people[who], existing, document, 0))
  expect(code).toMatch(/NOT_FOUND|FORBIDDEN|SIGNATURE_BY_MEDIATOR/)
})

test('数据库本身：签署只能添加，不能改，不能删，不能以别人的名义，作废的文书不能再添', async () => {
  const { existing, document } = await lay()
  await signAt(me(), existing, document, 0)
  const run = (sql: string) =>
    withActor(me(), (db) => db.$executeRawUnsafe(sql, document.documentId))
  await expect(
    run(`UPDATE document_signatures SET signed_by = 'x' WHERE document_id = $1::uuid`),
  ).rejects.toThrow(/permission denied/)
  await expect(run(`DELETE FROM document_signatures WHERE document_id = $1::uuid`)).rejects.toThrow(
    /permission denied/,
  )
  const copy = (
    by: string,
  ) => `INSERT INTO document_signatures (case_id, court_id, holder_id, document_id,
      signature_no, place, answer, signed_by, signed_on, seen_sha256, recorded_at, recorded_by,
        recorded_by_id)
    SELECT case_id, court_id, holder_id, document_id, 9, 1, 'refused', 'x', signed_on, 'x',
      recorded_at, 'x', ${by} FROM document_signatures WHERE document_id = $1::uuid`
  await expect(run(copy(`'${world.people.adminA.id}'`))).rejects.toThrow(/row-level security/)
  await asOwner(`UPDATE case_documents SET voided_at = now() WHERE id = $1`, [document.documentId])
  await expect(run(copy(`'${me().id}'`))).rejects.toThrow(/row-level security/)
})
