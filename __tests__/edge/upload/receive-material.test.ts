import { readdirSync } from 'node:fs'
import { NextRequest } from 'next/server'
import pg from 'pg'
import { receiveMaterial } from '@/lib/edge/upload/receive-material'
import { hashOf } from '@/lib/files/check-files'
import { fileStore } from '@/lib/files/file-store'
import { proxy } from '@/proxy'
import { chainOfCase } from '@/__tests__/support/case-papers'
import { imageBomb, soundPdf, soundPng } from '@/__tests__/support/upload-files'
import { closeDatabase } from '@/lib/data/door'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

// 添加材料: one file with its slot, checked by its content; what is refused leaves neither a row nor a
// file.

let world: World
let caseId: string
beforeAll(async () => {
  world = await buildWorld()
})
beforeEach(async () => {
  caseId = (await layCase(world, { status: 'in_mediation' })).id
})
afterAll(closeWorld)

type Form = {
  slot?: string
  title?: string
  note?: string
  more?: Record<string, string>
  fileName?: string
}

async function send(
  who: keyof World['people'],
  bytes: Buffer | null,
  { more = {}, fileName = '材料.pdf', ...said }: Form = {},
  to = caseId,
) {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    slot: 'consent',
    title: '同意书',
    note: '',
    ...said,
    ...more,
  }))
    form.set(name, value)
  if (bytes) form.set('file', new File([new Uint8Array(bytes)], fileName))
  const request = new Request(`http://heyi.test/api/cases/${to}/materials`, {
    method: 'POST',
    body: form,
  })
  const answer = await receiveMaterial(request, {
    actor: world.people[who],
    params: { caseId: to },
  })
  return {
    status: answer.status,
    body: (await answer.json()) as Record<string, unknown> & { errors?: Record<string, string> },
  }
}

const storedFiles = () =>
  readdirSync(process.env.HEYI_FILES_DIR!, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{64}/.test(name))
    .sort()
const rows = async () =>
  (
    await (
      await ownerClient()
    ).query('SELECT * FROM materials WHERE case_id = $1 ORDER BY position', [caseId])
  ).rows
const SENTENCE = /\p{Script=Han}.*。$/u

test.each([
  ['adminB', 404],
  ['mediatorB', 404],
  ['clerkB', 403],
  ['mediatorA2', 404],
  ['clerkA', 403],
  ['reviewerA', 403],
  ['auditor', 403],
] as const)('%s 不能添加，什么也不留下', async (who, status) => {
  const before = storedFiles()
  const answer = await send(who, soundPdf(1))
  expect(answer.status).toBe(status)
  expect(answer.body.message).toMatch(SENTENCE)
  expect([await rows(), storedFiles()]).toEqual([[], before])
})

test('添加一份：文件、记录和事件齐全，按添加的先后编号', async () => {
  const bytes = soundPdf(2)
  expect(
    await send('adminA', bytes, { title: ' 调解意愿同意书 ', note: '原件由申请人持有' }),
  ).toMatchObject({ status: 201, body: { title: '调解意愿同意书' } })
  expect(
    (await send('adminA2', await soundPng(2), { slot: 'evidence', title: '照片' })).status,
  ).toBe(201)
  const [first, second] = await rows()
  expect(first).toMatchObject({
    position: 1,
    title: '调解意愿同意书',
    slot: 'consent',
    note: '原件由申请人持有',
    file_name: '材料.pdf',
    media_type: 'application/pdf',
    size: bytes.length,
    sha256: hashOf(bytes),
    added_by: '林敏',
    voided_at: null,
  })
  expect(second).toMatchObject({
    position: 2,
    slot: 'evidence',
    file_name: '材料.pdf.png',
    media_type: 'image/png',
    note: null,
    added_by: '周正',
  })
  const kept = await fileStore().open(first.storage_key)
  expect(Buffer.from(await new Response(kept!.stream).arrayBuffer()).equals(bytes)).toBe(true)
  expect(await chainOfCase(caseId)).toMatchObject([
    {
      kind: 'material.added',
      actor_name: '林敏',
      data: {
        materialId: first.id,
        title: '调解意愿同意书',
        slot: 'consent',
        sha256: hashOf(bytes),
      },
    },
    { kind: 'material.added', actor_name: '周正' },
  ])
})

test.each<[string, () => Promise<Buffer | null> | Buffer | null, Form, string]>([
  ['没有文件', () => null, {}, 'file'],
  ['空文件', () => Buffer.alloc(0), {}, 'file'],
  ['11 MB 的文件', () => Buffer.concat([soundPdf(3), Buffer.alloc(11 * 1024 * 1024)]), {}, 'file'],
  ['改名为 .pdf 的网页', () => Buffer.from('<html></html>'), {}, 'file'],
  ['像素炸弹', imageBomb, {}, 'file'],
  ['没有名称', () => soundPdf(4), { title: '  ' }, 'title'],
  ['名称过长', () => soundPdf(4), { title: '长'.repeat(101) }, 'title'],
  ['名称带换行', () => soundPdf(4), { title: 'a\nb' }, 'title'],
  ['没有选目录位置', () => soundPdf(4), { slot: '' }, 'slot'],
  ['系统生成的封面不能上传', () => soundPdf(4), { slot: 'cover' }, 'slot'],
  ['不存在的目录位置', () => soundPdf(4), { slot: '__proto__' }, 'slot'],
  ['多余的字段', () => soundPdf(4), { more: { storageKey: 'a'.repeat(64) } }, 'storageKey'],
])('%s：指出是哪一项，什么也不留下', async (_name, bytes, form, field) => {
  const before = storedFiles()
  const { status, body } = await send('adminA', await bytes(), form)
  expect(status).toBe(422)
  expect(body.message).toMatch(SENTENCE)
  expect(body.errors?.[field]).toMatch(SENTENCE)
  expect([await rows(), storedFiles()]).toEqual([[], before])
})

test('同一文件已在卷宗中的，说出它的名称、谁在何时添加，不重复保存', async () => {
  await send('adminA', soundPdf(5))
  const before = storedFiles()
  const { status, body } = await send('adminA2', soundPdf(5), {
    slot: 'evidence',
    title: '另一个名字',
  })
  expect([status, body.code]).toEqual([409, 'MATERIAL_ALREADY_THERE'])
  expect(body.message).toContain('同意书（林敏 ')
  expect([(await rows()).length, storedFiles()]).toEqual([1, before])
})

test('两个人同时添加同一文件，只有一份', async () => {
  const before = storedFiles().length
  const answers = await Promise.all(
    ['adminA', 'adminA2', 'adminA', 'adminA2'].map((who) => send(who as 'adminA', soundPdf(6))),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  expect([(await rows()).length, storedFiles().length]).toEqual([1, before + 1])
})

test('同时添加不同的文件，编号不重复', async () => {
  await Promise.all([7, 8, 9].map((serial) => send('adminA', soundPdf(serial))))
  expect((await rows()).map(({ position }) => position)).toEqual([1, 2, 3])
})

test('已归档的案件还可以添加，等待编入补充卷', async () => {
  const { id } = await layCase(world, { status: 'archived' })
  expect((await send('adminA', soundPdf(10), {}, id)).status).toBe(201)
})

/**
 * Lets the next commit that wrote a material go wrong: `isDone`: it happens, and the answer to it
 * is lost; else the connection dies before it.
 */
function cutCommit(isDone: boolean): jest.SpyInstance {
  const real = pg.Client.prototype.query as (
    this: pg.Client,
    ...args: unknown[]
  ) => Promise<unknown>
  let writer = 0
  return jest.spyOn(pg.Client.prototype, 'query').mockImplementation(async function query(
    this: pg.Client & { processID: number },
    ...args: unknown[]
  ) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text
    if (/INSERT INTO .*materials/.test(text)) writer = this.processID
    if (this.processID !== writer || !/^COMMIT/.test(text)) return real.apply(this, args)
    writer = 0
    if (isDone) await real.apply(this, args)
    await (await ownerClient()).query('SELECT pg_terminate_backend($1)', [this.processID])
    return real.apply(this, args)
  } as never)
}

test.each([
  [true, 1],
  [false, 0],
])(
  '连接在提交时断开（已提交：%s）：文件留着，卷宗里写着的文件打得开，多余的由清理移走',
  async (isDone, kept) => {
    const before = new Set(storedFiles())
    const cut = cutCommit(isDone)
    try {
      await expect(send('adminA', soundPdf(20 + kept))).rejects.toThrow()
    } finally {
      cut.mockRestore()
      // The pool may not have heard yet that its connection died: what follows gets connections of
      // its own.
      await closeDatabase()
    }
    const stored = await rows()
    expect(stored).toHaveLength(kept)
    expect(storedFiles().filter((name) => !before.has(name))).toHaveLength(1)
    for (const { storage_key: key } of stored) expect(await fileStore().open(key)).not.toBeNull()
  },
)

test.each([
  ['..\\..\\材料.pdf', '材料.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\a\\b.pdf', 'b.pdf'],
])('名字带目录的（%s）只留文件名，从不成为路径', async (fileName, kept) => {
  expect((await send('adminA', soundPdf(30), { fileName })).status).toBe(201)
  const [{ file_name: name, storage_key: key }] = await rows()
  expect([name, /^[0-9a-f]{64}$/.test(key)]).toEqual([kept, true])
})

test('编号写错的，与不存在的一样', async () => {
  expect((await send('adminA', soundPdf(11), {}, '../../etc')).status).toBe(404)
})

test('正文与所说的类型不符：400', async () => {
  const request = new Request(`http://heyi.test/api/cases/${caseId}/materials`, {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  })
  const answer = await receiveMaterial(request, { actor: world.people.adminA, params: { caseId } })
  expect(answer.status).toBe(400)
  expect((await answer.json()).message).toMatch(SENTENCE)
})

test('上传最多 12 MB，且只从本站页面收', () => {
  const ask = (bytes: number, origin: string) =>
    proxy(
      new NextRequest(`http://heyi.test/api/cases/${caseId}/materials`, {
        method: 'POST',
        headers: { host: 'heyi.test', origin, 'content-length': String(bytes) },
      }),
    )
  expect(ask(13 * 1_048_576, 'http://heyi.test').status).toBe(413)
  expect(ask(12 * 1_048_576, 'http://evil.test').status).toBe(403)
  expect(ask(12 * 1_048_576, 'http://heyi.test').headers.get('x-middleware-next')).toBe('1')
})
