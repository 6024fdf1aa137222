import sharp from 'sharp'
import { withActor } from '@/lib/data/door'
import { serveDocumentPhoto } from '@/lib/edge/download/serve-document-photo'
import type { Actor } from '@/lib/domain/access/roles'
import { getPreparationForm } from '@/lib/queries/mediator/get-preparation-form'
import { keepPhoto } from '@/lib/use-cases/identity-photo/keep-photo'
import { checkToday, sendDocumentPhoto, soundDocumentPhoto } from '../../support/identity-photo'
import { layOwnSigning, signOwn } from '../../support/sign-own-document'
import { sidewaysJpeg, soundPdf } from '../../support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 核验身份时附的证件照片（在线诉讼规则第7条）：只有本案调解员能看，之后的签名记下它的校验值。

let world: World
let scene: Awaited<ReturnType<typeof layOwnSigning>>
let checkId: string
const caseId = () => scene.existing.id
beforeEach(async () => {
  world = await buildWorld()
  scene = await layOwnSigning(world)
  checkId = await checkToday(world.people.mediatorA, caseId(), scene.existing.applicantId, 'video')
})
afterAll(closeWorld)

const send = async (actor: Actor = world.people.mediatorA, bytes?: Buffer, name?: string) =>
  sendDocumentPhoto(actor, caseId(), checkId, bytes ?? (await sidewaysJpeg()), name)
const photos = () =>
  asOwner<{ id: string; check_id: string; media_type: string; sha256: string }>(
    'SELECT id, check_id, media_type, sha256 FROM identity_photos',
  )
const fetchPhoto = (actor: Actor, photoId: string) =>
  serveDocumentPhoto(
    new Request(`http://heyi.test/api/cases/${caseId()}/document-photos/${photoId}`),
    { actor, params: { caseId: caseId(), photoId } },
  )

test('照片收下：拍摄信息去掉，调解员能看，记录写校验值；再附一张不收', async () => {
  expect(await send()).toBe('?added=1')
  const [photo, ...others] = await photos()
  expect(others).toEqual([])
  expect(photo).toMatchObject({ check_id: checkId, media_type: 'image/jpeg' })
  const shown = await fetchPhoto(world.people.mediatorA, photo!.id)
  expect(shown.status).toBe(200)
  const { exif } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
  expect(exif).toBeUndefined()
  expect(await asOwner(`SELECT data FROM events WHERE kind = 'identity.photo-kept'`)).toMatchObject(
    [{ data: { checkId, sha256: photo!.sha256 } }],
  )
  expect(await send()).toBe('?refused=IDENTITY_PHOTO_TWICE')
  const form = await getPreparationForm(world.people.mediatorA, { caseId: caseId() })
  expect(form.ok && form.value.photos).toMatchObject([{ checkId, photoId: photo!.id }])
})

test('当事人、机构、法院和别的调解员都看不到，也不能附', async () => {
  await send()
  const [photo] = await photos()
  const { people } = world
  for (const actor of [
    scene.applicant,
    scene.respondent,
    people.adminA,
    people.clerkA,
    people.mediatorA2,
  ]) {
    expect((await fetchPhoto(actor, photo!.id)).status).not.toBe(200)
    expect(await send(actor)).toMatch(/^\?refused=(NOT_FOUND|FORBIDDEN)$/)
    const read = withActor(actor, (db) => db.identityPhoto.findMany({ select: { id: true } }))
    expect(await read.catch(() => [])).toEqual([])
  }
  const materials = await asOwner(
    `SELECT 1 FROM materials m JOIN identity_photos p ON p.storage_key = m.storage_key`,
  )
  expect(materials).toEqual([])
})

test('只收照片；没有选的说清楚', async () => {
  const { mediatorA } = world.people
  expect(await send(mediatorA, soundPdf(1), '证件.pdf')).toBe('?refused=IDENTITY_PHOTO_KIND')
  expect(await send(mediatorA, Buffer.alloc(0))).toBe('?refused=FILE_MISSING')
  expect(await photos()).toEqual([])
})

test('别的案件的照片，从本案的地址取不到；别人的核验，数据库也不收', async () => {
  await send()
  const [photo] = await photos()
  const other = await layCase(world, { status: 'in_mediation' })
  const answer = await serveDocumentPhoto(new Request('http://heyi.test/'), {
    actor: world.people.mediatorA,
    params: { caseId: other.id, photoId: photo!.id },
  })
  expect(answer.status).toBe(404)
  expect(
    await keepPhoto(world.people.mediatorA, soundDocumentPhoto(other.id, checkId)),
  ).toMatchObject({ refusal: { code: 'IDENTITY_PHOTO_UNFIT' } })
  const [row] = await asOwner<{ court_id: string; holder_id: string; own: string }>(
    `SELECT court_id, holder_id, (SELECT id FROM identity_checks WHERE mediator_id <> $2
       AND case_id = $1 LIMIT 1) AS own FROM cases WHERE id = $1`,
    [caseId(), world.people.mediatorA.id],
  )
  const foreign = withActor(world.people.mediatorA, (db) =>
    db.identityPhoto.create({
      data: {
        checkId: row!.own,
        caseId: caseId(),
        courtId: row!.court_id,
        holderId: row!.holder_id,
        mediatorId: world.people.mediatorA.id,
        mediaType: 'image/jpeg',
        size: 1,
        sha256: 'x',
        storageKey: 'x',
        addedAt: new Date(),
      },
    }),
  )
  await expect(foreign).rejects.toThrow(/row-level security/)
})

test('之后的签名记下照片的校验值，对方没有照片的不记', async () => {
  const { mediatorA } = world.people
  // By the same way, on the same day, against the same kind of document.
  await checkToday(mediatorA, caseId(), scene.existing.respondentId, 'video')
  await send()
  const [photo] = await photos()
  expect(await signOwn(scene.applicant, caseId(), scene.document, 0)).toMatchObject({ ok: true })
  expect(await signOwn(scene.respondent, caseId(), scene.document, 1)).toMatchObject({ ok: true })
  expect(
    await asOwner('SELECT place, identity_photo_sha256 FROM document_signatures ORDER BY place'),
  ).toEqual([
    { place: 0, identity_photo_sha256: photo!.sha256 },
    { place: 1, identity_photo_sha256: null },
  ])
})
