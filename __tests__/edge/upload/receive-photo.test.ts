import { createHash, randomUUID } from 'node:crypto'
import { PART_BYTES, partCount } from '@/lib/domain/upload/upload'
import {
  receiveUploadEnd,
  receiveUploadPart,
  receiveUploadStart,
} from '@/lib/edge/upload/receive-photo'
import { fileStore } from '@/lib/files/file-store'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { actAt } from '@/__tests__/support/case-rows'
import { soundJpegOf } from '@/__tests__/support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 照片分段上传：每段核对 SHA-256，断了接着传，到齐后照常检查，只进卷宗一次；ADR 0067.

let world: World
let photo: Buffer
beforeAll(async () => {
  world = await buildWorld()
  photo = await soundJpegOf(PART_BYTES + 100_000)
})
afterAll(closeWorld)

type Who = keyof World['people']
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const partsOf = (bytes: Buffer) =>
  Array.from({ length: partCount(bytes.length) }, (_, no) =>
    bytes.subarray(no * PART_BYTES, (no + 1) * PART_BYTES),
  )
/** No two tests send the same bytes: a dossier takes them once. */
const fresh = () => Buffer.concat([photo, Buffer.from(randomUUID())])

async function begin(bytes: Buffer, change: object = {}) {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const head = {
    id: randomUUID(),
    account: world.people.mediatorA.id,
    caseId,
    madeAt: '2026-11-24T01:35:00.000Z',
    fileName: '照片.jpg',
    slot: 'evidence',
    title: '证据材料_申请人_2026-11-24_1',
    size: bytes.length,
    sha256: hash(bytes),
    partSha256: partsOf(bytes).map(hash),
    ...change,
  }
  return { head, answer: await start(head) }
}

async function call(
  handler: typeof receiveUploadPart,
  who: Who,
  body: Uint8Array<ArrayBuffer> | string,
  params: Readonly<Record<string, string>> = {},
) {
  const request = new Request('http://heyi.test/api/mediator/uploads', { method: 'POST', body })
  const answer = await actAt(() => handler(request, { actor: world.people[who], params }))
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const start = (head: object, who: Who = 'mediatorA') =>
  call(receiveUploadStart, who, JSON.stringify(head))
const sendPart = (id: string, no: number | string, bytes: Buffer, who: Who = 'mediatorA') =>
  call(receiveUploadPart, who, new Uint8Array(bytes), { uploadId: id, partNo: String(no) })
const finish = (id: string, who: Who = 'mediatorA') =>
  call(receiveUploadEnd, who, '', { uploadId: id })
const sendAll = (id: string, bytes: Buffer) =>
  Promise.all(partsOf(bytes).map((part, no) => sendPart(id, no, part)))

const materialsOf = (caseId: string) =>
  asOwner<{ id: string; title: string; slot: string; sha256: string; added_by: string }>(
    'SELECT id, title, slot, sha256, added_by FROM materials WHERE case_id = $1',
    [caseId],
  )
const partKeys = async (id: string) =>
  (
    await asOwner<{ storage_key: string }>(
      'SELECT storage_key FROM upload_parts WHERE upload_id = $1 ORDER BY part_no',
      [id],
    )
  ).map(({ storage_key }) => storage_key)
const handToAnother = (caseId: string) =>
  asOwner('UPDATE cases SET mediator_id = $2 WHERE id = $1', [caseId, world.people.mediatorA2.id])

test('各段到齐后进卷宗：编号、目录、名称和文件照旧，各段的答复是它的 SHA-256，段不再留着', async () => {
  const bytes = fresh()
  const { head, answer } = await begin(bytes)
  expect(answer).toEqual({ status: 200, body: { received: [] } })
  const parts = await sendAll(head.id, bytes)
  expect(parts.map(({ body }) => body.sha256)).toEqual(head.partSha256)
  const keys = await partKeys(head.id)
  expect(keys).toHaveLength(2)
  expect(await finish(head.id)).toEqual({
    status: 200,
    body: { sha256: head.sha256, parts: head.partSha256 },
  })
  expect(await materialsOf(head.caseId)).toEqual([
    {
      id: head.id,
      title: head.title,
      slot: 'evidence',
      sha256: head.sha256,
      added_by: world.people.mediatorA.name,
    },
  ])
  for (const key of keys) expect(await fileStore().open(key)).toBeNull()
  await sweepOrphans(new Date())
  expect(await partKeys(head.id)).toEqual([])
})

test('断了再传：问得到已有哪几段；一段损坏的不存；没到齐不进卷宗', async () => {
  const bytes = fresh()
  const { head } = await begin(bytes)
  const [first, second] = partsOf(bytes)
  await sendPart(head.id, 0, first!)
  expect((await start(head)).body).toEqual({ received: [0] })
  const damaged = Buffer.from(second!)
  damaged[5]! ^= 1
  expect((await sendPart(head.id, 1, damaged)).body.code).toBe('UPLOAD_PART_DAMAGED')
  expect((await sendPart(head.id, 1, second!.subarray(1))).body.code).toBe('UPLOAD_PART_DAMAGED')
  expect(await finish(head.id)).toMatchObject({ status: 409, body: { code: 'UPLOAD_INCOMPLETE' } })
  expect(await materialsOf(head.caseId)).toEqual([])
  await sendPart(head.id, 1, second!)
  expect((await finish(head.id)).status).toBe(200)
})

test('同一段传两次、同时传、同时收尾：只存一份，只有一份材料，答复相同', async () => {
  const bytes = fresh()
  const { head } = await begin(bytes)
  await Promise.all([sendAll(head.id, bytes), sendAll(head.id, bytes)])
  expect(await partKeys(head.id)).toHaveLength(2)
  const ends = await Promise.all([finish(head.id), finish(head.id)])
  expect(ends.map(({ status, body }) => [status, body.sha256])).toEqual([
    [200, head.sha256],
    [200, head.sha256],
  ])
  expect(await materialsOf(head.caseId)).toHaveLength(1)
})

test('收尾的答复没有收到，案件随后换了调解员：再问仍答已收到', async () => {
  const bytes = fresh()
  const { head } = await begin(bytes)
  await sendAll(head.id, bytes)
  await finish(head.id)
  await handToAnother(head.caseId)
  expect(await start(head)).toEqual({ status: 200, body: { sha256: head.sha256 } })
  expect(await finish(head.id)).toEqual({ status: 200, body: { sha256: head.sha256 } })
})

test('传到一半案件换了调解员：其余各段和收尾都当作没有这次上传，不进卷宗', async () => {
  const bytes = fresh()
  const { head } = await begin(bytes)
  const [first, second] = partsOf(bytes)
  await sendPart(head.id, 0, first!)
  await handToAnother(head.caseId)
  expect((await sendPart(head.id, 1, second!)).status).toBe(404)
  expect((await finish(head.id)).status).toBe(404)
  expect((await start(head)).status).toBe(404)
  expect(await materialsOf(head.caseId)).toEqual([])
})

test('别人的上传，对谁都不存在；没有的段、没有的编号也一样', async () => {
  const bytes = fresh()
  const { head } = await begin(bytes)
  const part = partsOf(bytes)[0]!
  for (const who of ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const) {
    expect((await sendPart(head.id, 0, part, who)).status).toBe(404)
    expect((await finish(head.id, who)).status).toBe(404)
  }
  expect((await start({ ...head, account: world.people.mediatorA2.id }, 'mediatorA2')).status).toBe(
    404,
  )
  for (const no of ['2', '-1', 'x', '1.5'])
    expect((await sendPart(head.id, no, part)).status).toBe(404)
  expect((await sendPart('x', 0, part)).status).toBe(404)
  expect((await sendPart(randomUUID(), 0, part)).status).toBe(404)
  expect(await partKeys(head.id)).toEqual([])
})

test('照常检查：不是图片的不收，说明原因', async () => {
  const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 7)])
  const { head } = await begin(bytes)
  await sendAll(head.id, bytes)
  const ended = await finish(head.id)
  expect(ended.status).toBe(422)
  expect(Object.keys(ended.body.errors as object)).toEqual(['file'])
  expect(await materialsOf(head.caseId)).toEqual([])
})

test.each([
  ['太大', { size: 11 * 1024 * 1024 }],
  ['段数不符', { partSha256: [] }],
  ['目录里没有的位置', { slot: 'cover' }],
  ['没有名称', { title: ' ' }],
])('%s：不开始', async (_title, change) => {
  expect((await begin(fresh(), change)).answer.status).toBe(422)
})

test('换一个文件用同一编号：不收', async () => {
  const { head } = await begin(fresh())
  const other = fresh()
  const changed = { ...head, sha256: hash(other), partSha256: partsOf(other).map(hash) }
  expect(await start(changed)).toMatchObject({ status: 422, body: { code: 'UPLOAD_DIFFERS' } })
})

test('尚未接收的案件：不收', async () => {
  const { id: caseId } = await layCase(world, { status: 'pending_mediator' })
  expect((await begin(fresh(), { caseId })).answer.body.code).toBe('MATERIAL_BEFORE_ACCEPTANCE')
})

test('没有传完的，七天内的段留着；过了七天清理，之后可以重新开始', async () => {
  const bytes = fresh()
  const { head } = await begin(bytes)
  await sendPart(head.id, 0, partsOf(bytes)[0]!)
  const [key] = await partKeys(head.id)
  const begun = new Date('2026-11-24T02:00:00Z').getTime()
  const days = (count: number) => new Date(begun + count * 86_400_000)
  await asOwner('UPDATE uploads SET started_at = $2 WHERE id = $1', [head.id, days(0)])
  await sweepOrphans(days(6.9))
  expect(await partKeys(head.id)).toEqual([key])
  await sweepOrphans(days(7.1))
  expect(await partKeys(head.id)).toEqual([])
  expect(await start(head)).toEqual({ status: 200, body: { received: [] } })
})
