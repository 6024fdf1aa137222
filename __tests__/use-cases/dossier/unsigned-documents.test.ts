import { withActor } from '@/lib/data/door'
import { findArchivingStates } from '@/lib/data/stores/dossier/archiving-state'
import { findUnsignedDocuments } from '@/lib/data/stores/dossier/unsigned-store'
import { Manifest } from '@/lib/domain/dossier/manifest'
import { concludeDocument } from '@/lib/edge/document/conclude-document'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { voidDocument } from '@/lib/use-cases/document/void-document'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
import { bindDue, bindingOf, layClosed, OWED, statusOf, volumesOf } from '../../support/archiving'
import { finaliseAsSeen } from '../../support/finalise'
import { signOnPaper } from '../../support/sign-document'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 归档等待签署：docs/decisions/0079-archiving.md；domain.md 6（签章状态）。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A closed case whose acceptance form is finalised and not signed. */
async function layUnsigned() {
  const { id } = await layClosed(world, ['acceptance_form'])
  const finalised = await finaliseAsSeen(world.people.adminA, id, 'acceptance_form')
  if (!finalised.ok) throw new Error(finalised.refusal.code)
  return { id, ...finalised.value }
}
const sign = async ({ id, documentId }: Awaited<ReturnType<typeof layUnsigned>>) => {
  await signOnPaper(world, id, documentId)
  const made = await concludeDocument(world.people.adminA, { caseId: id, documentId })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.materialId
}
const stateOf = async (id: string) =>
  (await withActor(world.people.adminA, (db) => findArchivingStates(db, [id]))).get(id)
const formIn = ({ manifest }: { readonly manifest: string }) =>
  Manifest.parse(JSON.parse(manifest)).items.find(({ slot }) => slot === 'acceptance_form')

test('文书还没有签署：不归档，写明是哪一份、谁还没有签；签署件制作后归档，清单写已签署', async () => {
  const unsigned = await layUnsigned()
  const { adminA } = world.people
  expect(await bindDue()).toEqual([])
  expect(await bindingOf(unsigned.id)).toMatchObject({ state: 'waiting' })
  expect(await archiveDossier(adminA, { caseId: unsigned.id })).toMatchObject({
    refusal: { code: 'DOSSIER_INCOMPLETE', facts: { count: 1 } },
  })
  const page = await getDossier(adminA, { caseId: unsigned.id })
  expect(page).toMatchObject({
    value: {
      archive: {
        there: OWED.length,
        missing: [
          {
            name: '受理登记表（未签署）',
            unsigned: {
              kind: 'acceptance_form',
              words: '尚未签署：甲调解中心',
            },
          },
        ],
      },
    },
  })
  const materialId = await sign(unsigned)
  await bindDue()
  expect(await statusOf(unsigned.id)).toBe('archived')
  const [volume] = await volumesOf(unsigned.id)
  expect(formIn(volume!)).toMatchObject({ materialId, signatures: 'complete' })
  expect(await stateOf(unsigned.id)).toBe('archived')
  const archived = await getDossier(adminA, { caseId: unsigned.id })
  expect(archived).toMatchObject({ value: { archive: { unbound: 0, missing: [] } } })
})

test('只差机构印章的，由机构补；还差别人签名的不是', async () => {
  const { id, documentId } = await layUnsigned()
  const isSealAlone = async () =>
    (await withActor(world.people.adminA, (db) => findUnsignedDocuments(db, id))).map(
      ({ waitsForSealAlone }) => waitsForSealAlone,
    )
  expect(await isSealAlone()).toEqual([true])
  await asOwner(
    `UPDATE case_documents SET signers = signers
      || '[{"role":"party","id":null,"name":"许静","step":9}]'
     WHERE id = $1`,
    [documentId],
  )
  expect(await isSealAlone()).toEqual([false])
})

test('签署件的签章状态以实际的签名为准：少了一个签名，清单写未签署完毕', async () => {
  const unsigned = await layUnsigned()
  await sign(unsigned)
  await asOwner(
    `UPDATE case_documents SET signers = signers
      || '[{"role":"party","id":null,"name":"许静","step":9}]'
     WHERE id = $1`,
    [unsigned.documentId],
  )
  await bindDue()
  const [volume] = await volumesOf(unsigned.id)
  expect(formIn(volume!)).toMatchObject({ signatures: 'incomplete' })
})

test('作了情况说明的，未签署的文书入卷并写明；后来签署的，签署件编入补充卷；已入卷的不作废', async () => {
  const unsigned = await layUnsigned()
  const { id: caseId, documentId, materialId } = unsigned
  const { adminA } = world.people
  const reason = '调解员因病住院，暂时无法签署'
  await explainSlot(adminA, { caseId, slot: 'acceptance_form', reason })
  const [order] = await bindDue()
  const remarks = JSON.stringify(order!.remarks)
  expect([remarks.includes('受理登记表（未签署）'), remarks.includes(reason)]).toEqual([true, true])
  const [first] = await volumesOf(caseId)
  expect(formIn(first!)).toMatchObject({ materialId, signatures: 'incomplete' })
  expect(await archiveDossier(adminA, { caseId })).toMatchObject({
    refusal: { code: 'DOSSIER_NOTHING_NEW' },
  })
  const copy = await sign(unsigned)
  expect(await stateOf(caseId)).toBe('unbound')
  expect(await archiveDossier(adminA, { caseId })).toMatchObject({ value: { volume: 2 } })
  await bindDue()
  expect(await stateOf(caseId)).toBe('supplemented')
  const [, second] = await volumesOf(caseId)
  expect(formIn(second!)).toMatchObject({ materialId: copy, signatures: 'complete' })
  expect(
    await voidDocument(adminA, { caseId, documentId, reason: '内容有误，重新生成' }),
  ).toMatchObject({ refusal: { code: 'DOSSIER_CLOSED' } })
  await expect(
    withActor(
      adminA,
      (db) =>
        db.$executeRaw`UPDATE case_documents SET voided_at = now() WHERE id = ${documentId}::uuid`,
    ),
  ).rejects.toThrow(/row-level security/)
})
