import sharp from 'sharp'
import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { secondInFull } from '@/lib/documents/templates/moments-in-words'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { sealDocument } from '@/lib/edge/document/seal-document'
import { receiveSealPicture } from '@/lib/edge/institution-seal/receive-seal-picture'
import { setUpSeal } from '@/lib/edge/institution-seal/set-up-seal'
import { readKept } from '@/lib/files/read-kept'
import { getCaseDocument } from '@/lib/queries/institution/get-case-document'
import { nameKeeper } from '@/lib/use-cases/institution-seal/name-keeper'
import { retireSeal } from '@/lib/use-cases/institution-seal/retire-seal'
import { chainOfCase } from '../../support/case-papers'
import { layDocumentToSign, laySeal, signAt } from '../../support/sign-document'
import { findSignedCopy, textOfFile } from '../../support/signed-copy'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 机构电子印章和用印：docs/decisions/0089-institution-seals.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const me = () => world.people.mediatorA

/** The agreement's document with everything but the seal signed. */
async function layForSeal() {
  const existing = await layCase(world, { status: 'in_mediation' })
  const document = await layDocumentToSign(world, existing)
  for (const place of [0, 1, 2]) await signAt(me(), existing, document, place)
  return { existing, document }
}
type Signing = Awaited<ReturnType<typeof layForSeal>>

const sealAt = (actor: Actor, { existing, document }: Signing) =>
  sealDocument(actor, {
    caseId: existing.id,
    documentId: document.documentId,
    place: '3',
    seen: document.sha256,
    device: 'Windows 电脑',
    address: '203.0.113.8',
  })
const newSeal = (keeperId: string) =>
  setUpSeal(world.people.adminA, { name: '调解专用章', from: today(), keeperId })
const sealingOf = async (actor: Actor, caseId: string) => {
  const page = await getCaseDocument(actor, { caseId, kind: 'agreement' })
  return page.ok ? page.value.sealing : null
}

test('用印：只有保管人能用；换了保管人，原保管人不能；图样、保管人、时间、校验值在签署件和证据页里', async () => {
  const { adminA, adminA2, adminB } = world.people
  const signing = await layForSeal()
  expect(await sealAt(adminA, signing)).toMatchObject({ refusal: { code: 'SEAL_NONE' } })
  expect(await newSeal(world.people.mediatorA.id)).toMatchObject({
    refusal: { fields: { keeperId: 'CHOOSE_ONE' } },
  })
  const set = await newSeal(adminA.id)
  if (!set.ok) throw new Error(JSON.stringify(set.refusal))
  const { sealId } = set.value
  await nameKeeper(adminA, { sealId, keeperId: adminA2.id })
  expect(await sealAt(adminA, signing)).toMatchObject({
    refusal: { code: 'SEAL_NOT_KEEPER', facts: { keeper: adminA2.name } },
  })
  expect(await sealingOf(adminA, signing.existing.id)).toMatchObject({
    ability: { allowed: false, why: expect.stringContaining(adminA2.name) },
  })
  for (const other of [me(), adminB, world.people.clerkA])
    expect(await sealAt(other, signing)).toMatchObject({
      refusal: { code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) },
    })
  expect(await sealingOf(adminA2, signing.existing.id)).toMatchObject({
    place: 3,
    seal: '调解专用章',
    ability: { allowed: true },
  })
  expect(await sealAt(adminA2, signing)).toMatchObject({ ok: true })
  expect(await sealingOf(adminA2, signing.existing.id)).toBeNull()
  const text = await textOfFile((await findSignedCopy(world, signing.existing.id))!)
  const [seal] = await asOwner<{ sha256: string; storage_key: string }>(
    'SELECT sha256, storage_key FROM institution_seals WHERE id = $1',
    [sealId],
  )
  const [row] = await asOwner<{ recorded_at: Date; seal_id: string }>(
    `SELECT recorded_at, seal_id FROM document_signatures WHERE document_id = $1 AND way = 'seal'`,
    [signing.document.documentId],
  )
  expect(row!.seal_id).toBe(sealId)
  for (const expected of [
    `印章保管人${adminA2.name}以本人账号登录后加盖`,
    secondInFull(row!.recorded_at),
    seal!.sha256.slice(0, 40),
    'Windows电脑',
    '电子印章是平台经保管人操作后置于文书上的图样',
    '不称其为该法第十三条规定的可靠的电子签名',
  ])
    expect(text).toContain(expected)
  // What is written in the picture of the seal itself.
  expect(text.slice(0, text.indexOf('签署证据页'))).toContain('调解专用章')
  expect((await readKept(seal!.storage_key, seal!.sha256)).toString()).toContain('<svg')
  const events = await chainOfCase(signing.existing.id)
  expect(events.find(({ kind }) => kind === 'document.sealed')).toMatchObject({
    data: { place: 4, sealId, seal: '调解专用章', sealSha256: seal!.sha256 },
  })
  expect(await retireSeal(adminA, { sealId })).toMatchObject({ ok: true })
})

test('上传的图样经检查后重新生成；不是图片的不收，别的角色不能', async () => {
  const send = (actor: Actor, bytes: Buffer, fileName: string) => {
    const body = new FormData()
    body.set('name', '电子印章')
    body.set('from', today())
    body.set('keeperId', world.people.adminA.id)
    body.set('file', new File([new Uint8Array(bytes)], fileName))
    const url = 'http://localhost/api/institution-seals'
    return receiveSealPicture(new Request(url, { method: 'POST', body }), { actor })
  }
  const jpeg = await sharp({
    create: { width: 900, height: 900, channels: 3, background: '#c8102e' },
  })
    .jpeg()
    .toBuffer()
  const { adminA } = world.people
  expect((await send(adminA, Buffer.from('%PDF-1.7\n%%EOF'), '章.pdf')).status).toBe(422)
  expect((await send(me(), jpeg, '章.jpg')).status).toBe(404)
  expect((await send(adminA, jpeg, '章.jpg')).status).toBe(201)
  const [seal] = await asOwner<{ media_type: string; storage_key: string; sha256: string }>(
    'SELECT * FROM institution_seals ORDER BY set_up_at DESC LIMIT 1',
  )
  const kept = await readKept(seal!.storage_key, seal!.sha256)
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'png', width: 800 })
  const signing = await layForSeal()
  expect(await sealAt(adminA, signing)).toMatchObject({ ok: true })
  expect(await findSignedCopy(world, signing.existing.id)).not.toBeNull()
})

test('数据库本身：不是保管人的，印章不能用；图样和名称不能改', async () => {
  const { adminA, adminA2 } = world.people
  const signing = await layForSeal()
  const sealId = await laySeal(adminA2)
  const { documentId } = signing.document
  const insert = (actor: Actor) =>
    withActor(actor, (db) => {
      return db.$executeRaw`
        INSERT INTO document_signatures (case_id, court_id, holder_id, document_id, signature_no,
          place, answer, way, signed_by, signed_on, seen_sha256, recorded_at, recorded_by,
          recorded_by_id, seal_id)
        SELECT case_id, court_id, holder_id, id, 9, 3, 'signed', 'seal', 'x', now(), 'x', now(),
          'x', ${actor.id}::uuid, ${sealId}::uuid
        FROM case_documents WHERE id = ${documentId}::uuid`
    })
  await expect(insert(adminA)).rejects.toThrow(/row-level security/)
  await expect(
    withActor(adminA, (db) => db.$executeRaw`UPDATE institution_seals SET sha256 = 'x'`),
  ).rejects.toThrow(/permission denied/)
  expect(await insert(adminA2)).toBe(1)
})
