import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveMaterial } from '@/lib/edge/download/serve-material'
import { serveView } from '@/lib/edge/download/serve-view'
import { receiveMaterial } from '@/lib/edge/upload/receive-material'
import { hashOf } from '@/lib/files/check-files'
import { checkUploads } from '@/lib/files/check-upload'
import { keepFiles } from '@/lib/files/file-store'
import { gatherFileEvidence } from '@/lib/files/gather-evidence'
import { readKept } from '@/lib/files/read-kept'
import { workFileScans } from '@/lib/jobs/work-file-scans'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { chainOfCase } from '@/__tests__/support/case-papers'
import { BEYOND_LIMITS, EICAR, makeClamd } from '@/__tests__/support/clamd'
import { layCourtKey, material, referral, sendJson } from '@/__tests__/support/referral-api'
import { pdfWithAction, soundPdf } from '@/__tests__/support/upload-files'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 查毒：查出病毒的不收；查毒程序不在的，收下隔离，谁也读不到，查过才放行。

const path = join(tmpdir(), `heyi-clamd-${process.pid}.sock`)
process.env.HEYI_CLAMD = path

let world: World
let clamd: ReturnType<typeof makeClamd>
const now = () => new Date('2026-11-24T03:00:00Z')
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  clamd = makeClamd(path)
  await clamd.start()
  await asOwner('DELETE FROM file_scans')
})
afterEach(() => clamd.stop())
afterAll(closeWorld)

const infected = () => pdfWithAction(`(${EICAR})`)

async function send(bytes: Buffer) {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const form = new FormData()
  form.set('slot', 'evidence')
  form.set('title', '证据')
  form.set('file', new File([new Uint8Array(bytes)], '证据.pdf'))
  const answer = await receiveMaterial(
    new Request(`http://heyi.test/api/cases/${caseId}/materials`, { method: 'POST', body: form }),
    { actor: world.people.adminA, params: { caseId } },
  )
  const body = (await answer.json()) as { materialId?: string; errors?: { file?: string } }
  return { caseId, status: answer.status, materialId: body.materialId!, said: body.errors?.file }
}

const give = async (door: typeof serveMaterial, materialId: string) => {
  const request = new Request('http://heyi.test/api/materials/x')
  const answer = await door(request, { actor: world.people.adminA, params: { materialId } })
  return { status: answer.status, said: answer.ok ? null : (await answer.json()).message }
}
const scans = () => asOwner('SELECT state, found FROM file_scans')
const keyOf = async (materialId: string) => {
  const sql = 'SELECT storage_key, sha256 FROM materials WHERE id = $1::uuid'
  const [row] = await asOwner<{ storage_key: string; sha256: string }>(sql, [materialId])
  return row!
}

test('没有病毒的照收，不留查毒的记录；查出病毒的不收', async () => {
  const bytes = soundPdf(31)
  expect((await send(bytes)).status).toBe(201)
  expect(clamd.scanned.map(hashOf)).toEqual([hashOf(bytes)])
  expect(await send(infected())).toMatchObject({
    status: 422,
    said: expect.stringContaining('查出病毒'),
  })
  expect(await scans()).toEqual([])
})

test('查毒程序不在：收下隔离，谁也读不到，页面写明；它回来以后放行', async () => {
  await clamd.stop()
  const { caseId, status, materialId } = await send(soundPdf(32))
  expect([status, await scans()]).toEqual([201, [{ state: 'awaiting', found: null }]])
  const { storage_key: key, sha256 } = await keyOf(materialId)
  await expect(readKept(key, sha256)).rejects.toThrow('held back: awaiting')
  for (const door of [serveMaterial, serveView])
    expect(await give(door, materialId)).toMatchObject({
      status: 423,
      said: expect.stringContaining('等待查毒'),
    })
  const looks = (await chainOfCase(caseId)).map(({ kind }) => kind)
  expect(looks.filter((kind) => /^material\.(read|viewed)$/.test(kind))).toEqual([])
  const dossier = await getDossier(world.people.adminA, { caseId })
  if (!dossier.ok) throw new Error(dossier.refusal.code)
  const shown = dossier.value.slots.flatMap(({ materials }) => materials)
  expect(shown).toMatchObject([
    { kind: 'PDF 文档 · 待查毒', shownAs: null, held: expect.stringContaining('查毒') },
  ])

  expect(await workFileScans(now)).toBe(0)
  clamd = makeClamd(path)
  await clamd.start()
  expect(await workFileScans(now)).toBe(1)
  expect(await scans()).toEqual([{ state: 'clean', found: null }])
  expect(hashOf(await readKept(key, sha256))).toBe(sha256)
  for (const door of [serveMaterial, serveView])
    expect((await give(door, materialId)).status).toBe(200)
  expect(await workFileScans(now)).toBe(0)
})

test('隔离的查出病毒：一直读不到，说明原因', async () => {
  await clamd.stop()
  const { materialId } = await send(infected())
  clamd = makeClamd(path)
  await clamd.start()
  expect(await workFileScans(now)).toBe(1)
  expect(await scans()).toEqual([{ state: 'infected', found: 'Eicar-Test-Signature' }])
  expect(await give(serveMaterial, materialId)).toMatchObject({
    status: 423,
    said: expect.stringContaining('已经隔离'),
  })
  const { storage_key: key, sha256 } = await keyOf(materialId)
  await expect(readKept(key, sha256)).rejects.toThrow('held back: infected')
})

test('它判断不了的一件：收下隔离，不挡住后面的', async () => {
  const beyond = await send(pdfWithAction(`(${BEYOND_LIMITS})`))
  expect([beyond.status, await scans()]).toEqual([201, [{ state: 'awaiting', found: null }]])
  await clamd.stop()
  const { materialId } = await send(soundPdf(34))
  clamd = makeClamd(path)
  await clamd.start()
  expect(await workFileScans(now)).toBe(1)
  expect((await give(serveMaterial, materialId)).status).toBe(200)
  expect((await give(serveMaterial, beyond.materialId)).status).toBe(423)
})

test('没有回答的：同一次送来的其余文件不再逐个去等', async () => {
  await clamd.stop()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  }).listen(path)
  await once(server, 'listening')
  const uploads = [41, 42, 43].map((pages) => ({ fileName: 'a.pdf', bytes: soundPdf(pages) }))
  const { files, mistakes } = await checkUploads(uploads)
  await new Promise((resolve) => server.close(resolve))
  expect(files.map(({ awaitsScan }) => awaitsScan)).toEqual([true, true, true])
  expect([mistakes.size, connections]).toEqual([0, 1])
})

test('四性检测时才查出的病毒：是带毒，不是打不开', async () => {
  const [storageKey = ''] = await keepFiles([infected()])
  const file = { no: 1, storageKey, fileName: 'a.pdf', mediaType: 'application/pdf' }
  expect(await gatherFileEvidence({ ...file, scan: 'clean' })).toMatchObject({
    opens: true,
    scan: 'infected',
  })
})

test('法院接口一样：查出病毒的不收；不在的收下隔离', async () => {
  const key = await layCourtKey(world.courts.a)
  const refer = (bytes: Buffer) => sendJson(referral({ materials: [material(bytes)] }), { key })
  const refused = await refer(infected())
  expect([refused.status, Object.values(refused.body.errors ?? {})[0]]).toEqual([
    422,
    expect.stringContaining('查出病毒'),
  ])
  await clamd.stop()
  expect((await refer(soundPdf(33))).status).toBe(201)
  expect(await scans()).toEqual([{ state: 'awaiting', found: null }])
})
