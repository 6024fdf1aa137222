import type { CertificateAuthority } from '@/lib/channels/certificate-authority'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { withActor } from '@/lib/data/door'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { signDocument } from '@/lib/edge/document/sign-document'
import { secondInFull } from '@/lib/documents/templates/moments-in-words'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { chainOfCase } from '../../support/case-papers'
import { DRAWING } from '../../support/drawing'
import { finaliseAsSeen, readDocument } from '../../support/finalise'
import { layPreparations } from '../../support/lay-preparations'
import { makeLocalAuthority } from '../../support/local-authority'
import {
  answerAt,
  hashOfDocument,
  layDocumentToSign,
  layScan,
  signAt,
} from '../../support/sign-document'
import { findSignedCopy, materialsOf, textOfFile } from '../../support/signed-copy'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 签署件和签署证据页：docs/decisions/0077-signatures.md.

const mockAuthority: { current: CertificateAuthority | null } = { current: null }
jest.mock('@/lib/channels/configured-authority', () => ({
  configuredAuthority: () => mockAuthority.current,
}))
afterEach(() => {
  mockAuthority.current = null
})

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const me = () => world.people.mediatorA

/** The consent form of the applicant, which the applicant alone signs. */
async function lay() {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layPreparations(existing, today())
  const finalised = await finaliseAsSeen(me(), existing.id, 'consent_form', existing.applicantId)
  if (!finalised.ok) throw new Error(finalised.refusal.code)
  const { documentId } = finalised.value
  const sha256 = await hashOfDocument(documentId)
  return { existing, documentId, sha256 }
}
type Signing = Awaited<ReturnType<typeof lay>>

const answer = ({ existing, documentId, sha256 }: Signing, given: object) =>
  signDocument(me(), {
    caseId: existing.id,
    documentId,
    place: '0',
    seen: sha256,
    person: `party:${existing.applicantId}`,
    ...given,
  })
const write = (signing: Signing) =>
  answer(signing, {
    how: 'handwritten',
    drawing: JSON.stringify(DRAWING),
    read: 'mediator',
    agreed: 'on',
    device: 'Android 手机',
    address: '203.0.113.7',
  })
const placesOf = async ({ existing }: Signing) =>
  (await readDocument(me(), existing.id, 'consent_form', existing.applicantId))!.signing!
const signedCopyOf = async ({ existing }: Signing) => (await findSignedCopy(world, existing.id))!

test('全部签署：自动制作签署件，内容不变，末附证据页，各项时间与记录一致，没有空格', async () => {
  const signing = await lay()
  expect((await placesOf(signing)).lines).toHaveLength(1)
  expect(await write(signing)).toMatchObject({ ok: true })
  const materials = await materialsOf(world, signing.existing.id)
  const copy = await signedCopyOf(signing)
  expect(copy).toMatchObject({ slot: 'consent', voided: null })
  const first = materials.find(({ sha256 }) => sha256 === signing.sha256)!
  const [before, after] = [await textOfFile(first), await textOfFile(copy)]
  const words = before.slice(0, 200)
  expect(after).toContain(words)
  const [event] = (await chainOfCase(signing.existing.id)).filter(
    ({ kind }) => kind === 'document.signed',
  )
  const [row] = await asOwner<{ recorded_at: Date }>(
    'SELECT recorded_at FROM document_signatures WHERE document_id = $1',
    [signing.documentId],
  )
  expect(event).toBeDefined()
  const evidence = after.slice(after.indexOf('签署证据页'))
  for (const expected of [
    signing.sha256.slice(0, 40),
    secondInFull(row!.recorded_at),
    'Android手机',
    '203.0.113.7',
    '居民身份证',
    '调解员念给本人听',
    '我看懂了文书的内容，自愿签名',
    '全部签署',
    '不称其为该法第十三条规定的可靠的电子签名',
  ])
    expect(evidence).toContain(expected)
  expect(evidence).toMatch(/理由无/)
  expect((await chainOfCase(signing.existing.id)).at(-1)).toMatchObject({
    kind: 'document.concluded',
    data: { sha256: copy.sha256, refused: 0 },
  })
})

test('案件里已有更晚的记录：证据页的每个时间仍与它的事项一致，签署件的制作时间也有记录', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layPreparations(existing, today())
  const ahead = new Date(Date.now() + 90_000)
  const [{ court_id: courtId } = { court_id: '' }] = await asOwner<{ court_id: string }>(
    'SELECT court_id FROM cases WHERE id = $1',
    [existing.id],
  )
  const subject = { caseId: existing.id, courtId, institutionId: me().institutionId }
  await withActor(me(), (db) =>
    appendEvent(db, {
      event: {
        kind: 'act.refused',
        data: { act: 'document:sign', code: 'FORBIDDEN', target: existing.id },
      },
      subject,
      by: me(),
      at: ahead,
    }),
  )
  const document = await layDocumentToSign(world, existing)
  for (const place of [0, 1, 2])
    expect(await signAt(me(), existing, document, place)).toMatchObject({ ok: true })
  const seal = { how: 'paper', materialId: await layScan(existing.id), on: today() }
  expect(await answerAt(me(), existing, document, 3, seal)).toMatchObject({ ok: true })
  const concluded = { caseId: existing.id, documentId: document.documentId }
  expect(await concludeDocument(me(), concluded)).toMatchObject({ ok: true })
  const chain = await asOwner<{ kind: string; at: Date; data: { madeAt?: string } }>(
    'SELECT kind, at, data FROM events WHERE case_id = $1 ORDER BY seq',
    [existing.id],
  )
  const timesOf = (kind: string) =>
    chain.filter((event) => event.kind === kind).map(({ at }) => secondInFull(at))
  const text = await textOfFile((await findSignedCopy(world, existing.id))!)
  const evidence = text.slice(text.indexOf('签署证据页'))
  const [finalised] = timesOf('document.finalised')
  const signed = timesOf('document.signed')
  expect(signed).toHaveLength(4)
  expect(evidence).toContain(`定稿${finalised}，由`)
  for (const time of signed.slice(0, 3)) expect(evidence).toContain(`签署时间${time}`)
  expect(evidence).toContain(`${signed[1]}（最后一名当事人签署`)
  const { data } = chain.findLast(({ kind }) => kind === 'document.concluded')!
  expect(evidence).toContain(`制作${secondInFull(new Date(data.madeAt!))}，由`)
})

test('入卷的是签署件，不是定稿的原件；签署以前，文书等待签署', async () => {
  const signing = await lay()
  const flags = async () =>
    (await materialsOf(world, signing.existing.id)).map(({ awaitsSignature, isReplaced }) => [
      awaitsSignature,
      isReplaced,
    ])
  expect(await flags()).toEqual([[true, false]])
  await write(signing)
  expect(await flags()).toEqual([
    [false, true],
    [false, false],
  ])
})

test('有人拒签：不自动制作；由调解员制作，证据页写明拒签和理由', async () => {
  const signing = await lay()
  await answer(signing, { how: 'refused', note: '认为告知不清楚', on: today() })
  expect(await materialsOf(world, signing.existing.id)).toHaveLength(1)
  const input = { caseId: signing.existing.id, documentId: signing.documentId }
  expect(await concludeDocument(me(), input)).toMatchObject({ ok: true })
  const copy = await signedCopyOf(signing)
  const text = await textOfFile(copy)
  expect(text).toContain('认为告知不清楚')
  expect(text).toMatch(/拒绝签署/)
  expect(await write(signing)).toMatchObject({ refusal: { code: 'SIGNATURES_CONCLUDED' } })
  expect(await concludeDocument(me(), input)).toMatchObject({
    refusal: { code: 'SIGNATURES_CONCLUDED' },
  })
})

test('还有人没有签：不能制作，说明是谁', async () => {
  const signing = await lay()
  const input = { caseId: signing.existing.id, documentId: signing.documentId }
  expect(await concludeDocument(me(), input)).toMatchObject({
    refusal: { code: 'SIGNATURES_MISSING', facts: { missing: expect.any(String) } },
  })
})

test('两次同时制作：只有一份签署件', async () => {
  const signing = await lay()
  await answer(signing, { how: 'refused', note: '认为告知不清楚', on: today() })
  const input = { caseId: signing.existing.id, documentId: signing.documentId }
  const made = await Promise.all([1, 2].map(() => concludeDocument(me(), input)))
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await materialsOf(world, signing.existing.id)).toHaveLength(2)
})

test('纸质签署的签署件：写明以原件为准，记扫描件的校验值', async () => {
  const signing = await lay()
  await answer(signing, {
    how: 'paper',
    materialId: await layScan(signing.existing.id),
    on: today(),
  })
  const copy = await signedCopyOf(signing)
  const text = await textOfFile(copy)
  expect(text).toContain('在纸上签署，见卷内扫描件')
  expect(text).toContain('见纸质原件；扫描件在卷内')
  expect(text).toContain('c'.repeat(40))
})

test('作废：签署件随文书作废', async () => {
  const signing = await lay()
  await write(signing)
  const input = {
    caseId: signing.existing.id,
    documentId: signing.documentId,
    reason: '告知的内容有误',
  }
  expect(await voidDocument(me(), input)).toMatchObject({ ok: true })
  expect(
    (await materialsOf(world, signing.existing.id)).map(({ voided }) => voided !== null),
  ).toEqual([true, true])
  const { id, applicantId } = signing.existing
  const page = await readDocument(me(), id, 'consent_form', applicantId)
  expect(page?.former).toMatchObject([
    {
      shownMaterialId: (await signedCopyOf(signing)).id,
      signatures: [expect.stringMatching(/屏幕手写.*随文书作废/)],
    },
  ])
})

test('每份文书有自己的核验码，印在最后一页', async () => {
  const signing = await lay()
  const { code } = await placesOf(signing)
  expect(code).toMatch(/^HY-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  const [material] = await materialsOf(world, signing.existing.id)
  expect(await textOfFile(material!)).toContain(`核验码${code}`)
})

test('有电子认证机构的：签名随证书保存，证据页写明；表单里自称的证书不算', async () => {
  const signing = await lay()
  const forged = { authority: '自称', certificates: 'x', signature: 'x', serial: 'x' }
  const sent = { how: 'refused', note: '先看看', on: today(), certification: forged }
  expect(await answer(signing, sent)).toMatchObject({ ok: true })
  const local = makeLocalAuthority()
  mockAuthority.current = local
  expect(await write(signing)).toMatchObject({ ok: true })
  const rows = await asOwner<{ certificate_authority: string; certificates: string }>(
    'SELECT * FROM document_signatures WHERE document_id = $1 ORDER BY signature_no',
    [signing.documentId],
  )
  expect(rows.map((row) => row.certificate_authority)).toEqual([null, local.name])
  expect(rows[1]!.certificates).toContain('BEGIN CERTIFICATE')
  const copy = await signedCopyOf(signing)
  expect(await textOfFile(copy)).toContain(
    `由依法设立的电子认证服务提供者${local.name}签发证书并认证`,
  )
})

test('认证机构没有应答：签名照办，不称为可靠的电子签名；规则不许的不去认证', async () => {
  const signing = await lay()
  let orders = 0
  mockAuthority.current = {
    ...makeLocalAuthority(),
    sign: async () => {
      orders += 1
      throw new Error('no answer')
    },
  }
  expect(await write({ ...signing, sha256: 'a'.repeat(64) })).toMatchObject({
    refusal: { code: 'SIGNATURE_OTHER_FILE' },
  })
  expect(orders).toBe(0)
  expect(await write(signing)).toMatchObject({ ok: true })
  expect(orders).toBe(1)
  const copy = await signedCopyOf(signing)
  expect(await textOfFile(copy)).toContain('本件不称其为该法第十三条规定的可靠的电子签名')
})
