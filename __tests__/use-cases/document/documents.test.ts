import { readKept } from '@/lib/files/read-kept'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { verifyPdfSignature } from '@/lib/documents/pdf-signature/verify-pdf-signature'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { withActor } from '@/lib/data/door'
import type { Actor } from '@/lib/domain/access/roles'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { finaliseAsSeen, readDocument } from '../../support/finalise'
import { chainOfCase } from '../../support/case-papers'
import { layAgreement } from '../../support/agreement'
import { layCome } from '../../support/invitations'
import { layScan } from '../../support/sign-document'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 文书定稿和作废：docs/decisions/0076-documents.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay() {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layAgreement(existing, world.people.mediatorA.id, { isFinished: true })
  return existing
}

const numbers = async () =>
  (
    await asOwner<{ number: number }>(
      `SELECT number FROM case_documents WHERE kind = 'agreement' ORDER BY number`,
    )
  ).map(({ number }) => number)

test('定稿的文书签过名，进入卷宗的位置，文件与校验值相符，案件留下记录', async () => {
  const { id } = await lay()
  const finalised = await finaliseAsSeen(world.people.mediatorA, id, 'agreement')
  expect(finalised).toMatchObject({
    ok: true,
    value: { number: expect.stringContaining('调协字') },
  })
  const [material] = await withActor(world.people.adminA, (db) => findCaseMaterials(db, id))
  expect(material).toMatchObject({
    title: '调解协议书',
    slot: 'outcome',
    mediaType: 'application/pdf',
    addedBy: world.people.mediatorA.name,
    voided: null,
  })
  const bytes = await readKept(material!.storageKey, material!.sha256)
  expect(verifyPdfSignature(bytes)).toMatchObject({ is: 'genuine', signedAt: expect.any(Date) })
  expect((await chainOfCase(id)).at(-1)).toMatchObject({
    kind: 'document.finalised',
    data: { document: 'agreement', sha256: material!.sha256, pages: expect.any(Number) },
  })
  expect(await readDocument(world.people.adminA, id, 'agreement')).toMatchObject({
    state: 'final',
    valid: { materialId: material!.id },
    finalise: { allowed: false },
    makeVoid: { allowed: true },
  })
})

test('定稿以后，已经进来的当事人收到有新消息的短信；没有进来的一方没有', async () => {
  const existing = await lay()
  const applicant = await layCome(world, existing.id, existing.applicantId)
  await finaliseAsSeen(world.people.mediatorA, existing.id, 'agreement')
  await workOutbox(new Date())
  expect(
    await asOwner(
      `SELECT account_id AS account FROM deliveries WHERE document = 'talk_news' AND case_id = $1`,
      [existing.id],
    ),
  ).toEqual([{ account: applicant.id }])
})

test('查看之后内容变了：不定稿，不占编号', async () => {
  const { id } = await lay()
  const seen = (await readDocument(world.people.mediatorA, id, 'agreement'))!.seen
  await asOwner(`UPDATE cases SET cause = '买卖合同纠纷' WHERE id = $1`, [id])
  const before = await numbers()
  expect(
    await finaliseDocument(world.people.mediatorA, {
      caseId: id,
      kind: 'agreement',
      subjectId: '',
      seen,
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'DOCUMENT_CHANGED_MEANWHILE' } })
  expect(await numbers()).toEqual(before)
  expect(await withActor(world.people.adminA, (db) => findCaseMaterials(db, id))).toEqual([])
})

test('列出卷内材料的终结报告可以定稿：不把自己算作新添的材料', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  await asOwner(`UPDATE cases SET outcome = 'deadlock' WHERE id = $1`, [id])
  await asOwner(
    `INSERT INTO closings (case_id, court_id, holder_id, mediator_id, outcome, account,
       failure_reason, cost_raising, court_notes, closed_at)
     SELECT id, court_id, holder_id, $2, 'deadlock', '调解一次。', '分歧较大。', '无。', '无。', closed_at
     FROM cases WHERE id = $1`,
    [id, world.people.mediatorA.id],
  )
  expect(await finaliseAsSeen(world.people.mediatorA, id, 'closing_report')).toMatchObject({
    ok: true,
  })
})

test('两人同时定稿一份：一人办成，另一人知道是谁', async () => {
  const { id } = await lay()
  const answers = await Promise.all(
    (['mediatorA', 'adminA'] as const).map((who) =>
      finaliseAsSeen(world.people[who], id, 'agreement'),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'DOCUMENT_ALREADY_FINAL', facts: { by: expect.any(String) } },
  })
  expect(await withActor(world.people.adminA, (db) => findCaseMaterials(db, id))).toHaveLength(1)
})

test('六件同时定稿：编号各不相同，没有空号', async () => {
  const cases = await Promise.all(Array.from({ length: 6 }, lay))
  const answers = await Promise.all(
    cases.map(({ id }) => finaliseAsSeen(world.people.mediatorA, id, 'agreement')),
  )
  // One whose number was taken five times in a row tries again.
  for (const [index, answer] of answers.entries())
    if (!answer.ok) {
      expect(answer.refusal.code).toBe('DOCUMENT_NUMBER_TAKEN')
      const again = await finaliseAsSeen(world.people.mediatorA, cases[index]!.id, 'agreement')
      expect(again).toMatchObject({ ok: true })
    }
  const taken = await numbers()
  expect(taken).toEqual(taken.map((_, index) => index + 1))
})

test('作废：文书和卷宗里的文件都标明，可以重新定稿，编号接着走', async () => {
  const { id } = await lay()
  await finaliseAsSeen(world.people.mediatorA, id, 'agreement')
  const { valid } = (await readDocument(world.people.mediatorA, id, 'agreement'))!
  const voiding = { caseId: id, documentId: valid!.documentId, reason: '付款金额写错' }
  expect(await voidDocument(world.people.mediatorA, voiding)).toMatchObject({ ok: true })
  expect(await voidDocument(world.people.adminA, voiding)).toMatchObject({
    ok: false,
    refusal: { code: 'DOCUMENT_ALREADY_VOIDED', facts: { by: world.people.mediatorA.name } },
  })
  const [material] = await withActor(world.people.adminA, (db) => findCaseMaterials(db, id))
  expect(material!.voided).toMatchObject({
    by: world.people.mediatorA.name,
    reason: '付款金额写错',
  })
  expect(await readDocument(world.people.mediatorA, id, 'agreement')).toMatchObject({
    state: 'ready',
    valid: null,
    former: [{ number: valid!.number, voided: expect.stringContaining('付款金额写错') }],
  })
  const again = await finaliseAsSeen(world.people.mediatorA, id, 'agreement')
  expect(again).toMatchObject({ ok: true })
  expect(again.ok && again.value.number).not.toBe(valid!.number)
})

test('字库里没有的字：不定稿，指出是哪个字', async () => {
  const { id } = await lay()
  await asOwner(`UPDATE parties SET name = '小明🙂' WHERE case_id = $1 AND side = 'applicant'`, [
    id,
  ])
  expect(await finaliseAsSeen(world.people.mediatorA, id, 'agreement')).toMatchObject({
    ok: false,
    refusal: { code: 'DOCUMENT_NOT_SET', facts: { characters: expect.stringContaining('🙂') } },
  })
})

test.each([
  ['别的机构', 'adminB'],
  ['别的调解员', 'mediatorB'],
  ['法院引调员', 'clerkA'],
  ['审阅人', 'reviewerA'],
] as const)('%s 不能定稿，也不能作废', async (_name, who) => {
  const { id } = await lay()
  const seen = (await readDocument(world.people.mediatorA, id, 'agreement'))!.seen
  const input = { caseId: id, kind: 'agreement', subjectId: '', seen }
  const refused = await finaliseDocument(world.people[who], input)
  expect(refused.ok ? 'done' : refused.refusal.code).toMatch(/NOT_FOUND|FORBIDDEN/)
  await finaliseAsSeen(world.people.mediatorA, id, 'agreement')
  const { valid } = (await readDocument(world.people.mediatorA, id, 'agreement'))!
  const voided = await voidDocument(world.people[who], {
    caseId: id,
    documentId: valid!.documentId,
    reason: '没有权限也要作废这一份',
  })
  expect(voided.ok ? 'done' : voided.refusal.code).toMatch(/NOT_FOUND|FORBIDDEN/)
})

test('数据库本身：调解员只能作废文书的文件，不能作废别的材料；定稿的内容不能改', async () => {
  const { id } = await lay()
  await finaliseAsSeen(world.people.mediatorA, id, 'agreement')
  const run = (sql: string) =>
    withActor(world.people.mediatorA, (db) => db.$executeRawUnsafe(sql, id))
  await expect(
    run(`UPDATE case_documents SET number = 99 WHERE case_id = $1::uuid`),
  ).rejects.toThrow(/permission denied/)
  await expect(run(`DELETE FROM case_documents WHERE case_id = $1::uuid`)).rejects.toThrow(
    /permission denied/,
  )
  await asOwner(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
       size, sha256, storage_key, added_by, added_at)
     SELECT id, court_id, holder_id, 9, '起诉状', 'a.pdf', 'application/pdf', 1,
       repeat('a', 64), md5(id::text) || md5('x'), '甲区法院', now()
     FROM cases WHERE id = $1`,
    [id],
  )
  expect(
    await run(
      `UPDATE materials SET voided_at = now(), voided_by = 'x', void_reason = 'x'
       WHERE case_id = $1::uuid AND title = '起诉状'`,
    ),
  ).toBe(0)
})

test('数据库本身：签署件是本案的材料，只记一次，不能换成别的文件；作废不能撤回，理由不能改', async () => {
  const { mediatorA, adminA } = world.people
  const { id } = await lay()
  const finalised = await finaliseAsSeen(mediatorA, id, 'agreement')
  if (!finalised.ok) throw new Error(finalised.refusal.code)
  const { documentId, materialId } = finalised.value
  const by = (actor: Actor, sql: string, ...values: string[]) =>
    withActor(actor, (db) => db.$executeRawUnsafe(sql, ...values))
  const name = (file: string) =>
    by(
      mediatorA,
      'UPDATE case_documents SET signed_material_id = $2::uuid WHERE id = $1::uuid',
      documentId,
      file,
    )
  await expect(name(await layScan((await lay()).id))).rejects.toThrow(/row-level security/)
  expect(await name(await layScan(id))).toBe(1)
  await expect(name(materialId)).rejects.toThrow(/never changed/)
  const voided = { caseId: id, documentId, reason: '送交签署前发现数额有误' }
  expect(await voidDocument(mediatorA, voided)).toMatchObject({ ok: true })
  for (const actor of [mediatorA, adminA])
    for (const change of ['voided_at = NULL', "void_reason = '另一个理由'"])
      expect(
        await by(actor, `UPDATE materials SET ${change} WHERE id = $1::uuid`, materialId),
      ).toBe(0)
})
