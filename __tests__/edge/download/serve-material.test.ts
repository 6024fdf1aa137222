import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { attachment } from '@/lib/edge/download/attachment'
import { serveMaterial } from '@/lib/edge/download/serve-material'
import { FILE_POLICY } from '@/lib/edge/security/security-headers'
import { proxy } from '@/proxy'
import { chainOfCase, FILE_BYTES, FILE_HASH, layPapers } from '@/__tests__/support/case-papers'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

let world: World

beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const download = (who: keyof World['people'], materialId: string) =>
  serveMaterial(new Request('http://heyi.test/api/materials/x'), {
    actor: world.people[who],
    params: { materialId },
  })

test.each([
  'adminB',
  'mediatorA2',
  'clerkB',
  'reviewerA',
  'partyX',
  'auditor',
  'courtSystemA',
] as const)('%s 下载不到，回答与不存在的一样', async (who) => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { materialId } = await layPapers(inserted)
  const [refused, unknown] = [await download(who, materialId), await download(who, randomUUID())]
  expect([refused.status, await refused.json()]).toEqual([404, await unknown.json()])
  expect(await chainOfCase(inserted.id)).toEqual([])
})

test('写错的编号也是 404', async () => {
  expect((await download('adminA', '../../etc/passwd')).status).toBe(404)
})

test.each(['adminA', 'mediatorA', 'clerkA', 'judgeA'] as const)(
  '%s 下载到原件，作为附件，什么也不能运行，并留下记录',
  async (who) => {
    const inserted = await layCase(world, { status: 'in_mediation' })
    const { materialId } = await layPapers(inserted)
    const answer = await download(who, materialId)
    expect(answer.status).toBe(200)
    expect(Buffer.from(await answer.arrayBuffer()).equals(FILE_BYTES)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(FILE_BYTES.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining('sandbox'),
      'content-disposition': expect.stringMatching(/^attachment; /),
    })
    expect(await chainOfCase(inserted.id)).toMatchObject([
      {
        kind: 'material.read',
        actor_name: world.people[who].name,
        data: { materialId, title: '起诉状', sha256: FILE_HASH },
      },
    ])
  },
)

test('存放的文件被改动过的，不提供下载', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { materialId, storageKey } = await layPapers(inserted)
  await writeFile(
    join(process.env.HEYI_FILES_DIR!, storageKey.slice(0, 2), storageKey),
    'something else',
  )
  await expect(download('adminA', materialId)).rejects.toThrow('differs from its hash')
})

test('代理写下的策略对材料也是沙箱，不是页面的那一份', () => {
  const policyOf = (path: string) =>
    proxy(new NextRequest(`http://heyi.test${path}`)).headers.get('content-security-policy')
  expect(policyOf(`/api/materials/${randomUUID()}`)).toBe(FILE_POLICY)
  expect(policyOf('/institution/cases')).toContain("script-src 'self'")
})

describe('文件名', () => {
  test('中文、空格、引号和括号都按 RFC 5987 编码，另有只含扩展名的旧式名字', () => {
    expect(attachment('起诉状 (一)\'".pdf')).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''%E8%B5%B7%E8%AF%89%E7%8A%B6%20%28%E4%B8%80%29%27%22.pdf`,
    )
  })

  test('换行和孤立的代理项不会变成别的响应头', () => {
    expect(attachment('a\r\nset-cookie: x=1.pdf')).not.toMatch(/[\r\n]/)
    expect(attachment('\ud800.pdf')).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`,
    )
    expect(attachment('无扩展名')).toContain('filename="file"')
  })
})

test('HEAD 不是下载：不给，也不留下下载记录', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  const { materialId } = await layPapers(inserted)
  const answer = await serveMaterial(
    new Request('http://heyi.test/api/materials/x', { method: 'HEAD' }),
    { actor: world.people.adminA, params: { materialId } },
  )
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET'])
  expect(await chainOfCase(inserted.id)).toEqual([])
})
