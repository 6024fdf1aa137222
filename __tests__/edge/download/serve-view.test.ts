import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import sharp from 'sharp'
import { FILE_POLICY, PDF_READER_POLICY } from '@/lib/edge/security/security-headers'
import { serveReaderFile } from '@/lib/edge/download/serve-reader-file'
import { serveView } from '@/lib/edge/download/serve-view'
import { addMaterial } from '@/lib/use-cases/material/add-material'
import { checkFiles } from '@/lib/files/check-files'
import { keepFiles } from '@/lib/files/file-store'
import { proxy } from '@/proxy'
import { chainOfCase } from '@/__tests__/support/case-papers'
import { DOCX } from '@/__tests__/support/referral-api'
import { sidewaysJpeg, soundPdf } from '@/__tests__/support/upload-files'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function lay(bytes: Buffer) {
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const {
    files: [file],
  } = checkFiles([{ fileName: '材料', bytes }])
  const [storageKey] = await keepFiles([bytes])
  const added = await addMaterial(world.people.adminA, {
    ...file,
    caseId,
    slot: 'evidence',
    title: '证据',
    storageKey,
  })
  if (!added.ok) throw new Error(added.refusal.code)
  return { caseId, materialId: added.value.materialId, storageKey: storageKey! }
}

const view = (who: keyof World['people'], materialId: string, method = 'GET') =>
  serveView(new Request('http://heyi.test/api/materials/x/view', { method }), {
    actor: world.people[who],
    params: { materialId },
  })
const accessRecordsFor = async (caseId: string) =>
  (await chainOfCase(caseId)).filter(({ kind }) => kind === 'material.viewed')

test.each([
  'adminB',
  'mediatorA2',
  'mediatorB',
  'clerkB',
  'partyX',
  'auditor',
  'courtSystemA',
] as const)('%s 看不到，回答与不存在的一样，不留记录', async (who) => {
  const { caseId, materialId } = await lay(soundPdf(20))
  const [refused, unknown] = [await view(who, materialId), await view(who, randomUUID())]
  expect([refused.status, await refused.json()]).toEqual([404, await unknown.json()])
  expect(await accessRecordsFor(caseId)).toEqual([])
})

test.each(['adminA', 'mediatorA', 'clerkA', 'judgeA', 'reviewerA'] as const)(
  '%s 在页面上看 PDF：原样、不存留、什么也不能运行，并留下记录',
  async (who) => {
    const bytes = soundPdf(21)
    const { caseId, materialId } = await lay(bytes)
    const answer = await view(who, materialId)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(bytes.length),
    })
    expect(await accessRecordsFor(caseId)).toMatchObject([
      {
        actor_name: world.people[who].name,
        actor_role: world.people[who].role,
        data: { materialId, title: '证据' },
      },
    ])
  },
)

test('图片是重新制作的副本：已转正，不带拍摄地点和设备', async () => {
  const { materialId } = await lay(await sidewaysJpeg())
  const answer = await view('reviewerA', materialId)
  const copy = Buffer.from(await answer.arrayBuffer())
  expect([answer.headers.get('content-type'), copy.includes('SecretPhone')]).toEqual([
    'image/webp',
    false,
  ])
  expect(await sharp(copy).metadata()).toMatchObject({ width: 30, height: 60 })
})

test('存放的文件被改动过的，一个字节也不给', async () => {
  const { materialId, storageKey } = await lay(soundPdf(22))
  await writeFile(
    join(process.env.HEYI_FILES_DIR!, storageKey.slice(0, 2), storageKey),
    soundPdf(23),
  )
  await expect(view('adminA', materialId)).rejects.toThrow('differs from its hash')
})

test('Word 和 Excel 不能在页面上看，说明原因，不算查阅', async () => {
  const { caseId, materialId } = await lay(DOCX)
  const answer = await view('adminA', materialId)
  expect([answer.status, (await answer.json()).message]).toEqual([
    415,
    '这种文件不能在页面上显示。',
  ])
  expect(await accessRecordsFor(caseId)).toEqual([])
})

test('HEAD 什么也没看到，不留记录', async () => {
  const { caseId, materialId } = await lay(soundPdf(24))
  expect((await view('adminA', materialId, 'HEAD')).status).toBe(405)
  expect(await accessRecordsFor(caseId)).toEqual([])
})

describe('阅读 PDF 的程序', () => {
  test.each([
    ['build', 'pdf.worker.min.mjs', 'text/javascript'],
    ['cmaps', 'UniGB-UTF16-H.bcmap', 'application/octet-stream'],
    ['wasm', 'openjpeg.wasm', 'application/wasm'],
  ])('%s/%s 由本站提供', async (folder, file, mediaType) => {
    const answer = await serveReaderFile(folder, file)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, mediaType])
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1_000)
  })

  test.each([
    ['build', 'pdf.sandbox.min.mjs'],
    ['cmaps', '../package.json'],
    ['cmaps', '..%2Fpackage.json'],
    ['..', 'package.json'],
    ['__proto__', 'x.js'],
    ['wasm', 'nothing.wasm'],
  ])('%s/%s 没有', async (folder, file) => {
    expect((await serveReaderFile(folder, file)).status).toBe(404)
  })

  test('它的策略不许求值、不许连到别处；浏览器可以长期保存', () => {
    const { headers } = proxy(
      new NextRequest('http://heyi.test/api/pdf-reader/5.6.205/build/pdf.worker.min.mjs'),
    )
    expect(headers.get('content-security-policy')).toBe(PDF_READER_POLICY)
    expect(PDF_READER_POLICY).not.toContain("'unsafe-eval'")
    expect(headers.get('cache-control')).toContain('immutable')
  })
})
