import { readdirSync, readlinkSync } from 'node:fs'
import { z } from 'zod'
import { NextRequest } from 'next/server'
import { serveExport } from '@/lib/edge/download/serve-export'
import { FILE_POLICY } from '@/lib/edge/security/security-headers'
import { defineExport, type Export } from '@/lib/queries/define-export'
import { exportCases } from '@/lib/queries/institution/export-cases'
import { proxy } from '@/proxy'
import { openWorkbook } from '@/__tests__/support/exported'
import { until } from '@/__tests__/support/until'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '@/__tests__/support/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await layCase(world, { status: 'pending_acceptance' })
})
afterAll(closeWorld)

const requestExport = (what: Export, who: keyof World['people'], query = '', method = 'GET') =>
  serveExport(what)(new Request(`http://heyi.test/api/exports/x${query}`, { method }), {
    actor: world.people[who],
  })
const recorded = async () =>
  (
    await (
      await ownerClient()
    ).query(`SELECT count(*)::int AS n FROM events WHERE kind = 'list.exported'`)
  ).rows[0].n as number

test.each(['mediatorA', 'clerkA', 'reviewerA', 'auditor', 'partyX'] as const)(
  '%s 得到的回答与没有这个列表一样',
  async (who) => {
    const answer = await requestExport(exportCases, who)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({
      code: 'NOT_FOUND',
      message: '没有找到该内容，或者您无权查看。请从列表重新进入。',
    })
  },
)

test.each(['HEAD', 'POST'])('%s 不做文件，也不留记录', async (method) => {
  const before = await recorded()
  const answer = await requestExport(exportCases, 'adminA', '', method)
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET'])
  expect(await recorded()).toBe(before)
})

test('作为附件给出，名字是列表的名字加时间，浏览器不保存、不猜类型', async () => {
  const answer = await requestExport(exportCases, 'adminA', '?tab=all')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': FILE_POLICY,
  })
  const name = /^attachment; filename="file\.xlsx"; filename\*=UTF-8''(.+)$/.exec(
    answer.headers.get('content-disposition')!,
  )![1]!
  expect(decodeURIComponent(name)).toMatch(/^案件分配列表-\d{8}-\d{4}\.xlsx$/)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  expect((await openWorkbook(bytes)).sheets['案件分配列表']).toHaveLength(2)
})

test('代理写下的策略对导出文件也是沙箱', () => {
  expect(
    proxy(new NextRequest('http://heyi.test/api/exports/cases')).headers.get(
      'content-security-policy',
    ),
  ).toBe(FILE_POLICY)
})

const made = (
  rows: Iterable<readonly [number]> | AsyncIterable<readonly [number]>,
  atLeast?: number,
) =>
  defineExport({
    act: 'case:export',
    list: 'cases',
    input: z.object({}),
    load: async () => ({
      title: '试验',
      conditions: [],
      ...(atLeast && { atLeast }),
      sheets: [{ name: '试验', columns: [{ header: '数', kind: 'number' }], rows }],
    }),
  })

test('十万零一行：一句话说明怎么办，没有文件，也不算导出过', async () => {
  const before = await recorded()
  const answer = await requestExport(
    made(
      (function* () {
        for (let n = 0; n <= 100_000; n++) yield [n] as const
      })(),
    ),
    'adminA',
  )
  expect(answer.status).toBe(413)
  expect(await answer.json()).toEqual({
    code: 'EXPORT_TOO_LARGE',
    message: '符合条件的超过 100,000 行，一次最多导出这么多。请缩小查询范围后分次导出。',
  })
  expect(await recorded()).toBe(before)
})

test('事先知道放不下的，一行也不读', async () => {
  const read = jest.fn()
  const answer = await requestExport(
    made(
      (function* () {
        read()
        yield [1] as const
      })(),
      100_001,
    ),
    'adminA',
  )
  expect([answer.status, read.mock.calls.length]).toEqual([413, 0])
})

test('读到一半出错：没有文件，没有记录，下一次照常', async () => {
  const before = await recorded()
  await expect(
    requestExport(
      made(
        (async function* () {
          yield [1] as const
          throw new Error('the database went away')
        })(),
      ),
      'adminA',
    ),
  ).rejects.toThrow('the database went away')
  expect(await recorded()).toBe(before)
  expect((await requestExport(made([[1]]), 'adminA')).status).toBe(200)
})

/**
 * Files of exports that this process holds open: they have no name any more, the system still lists
 * their numbers.
 */
const heldOpen = () =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return /scratch-.* \(deleted\)$/.test(readlinkSync(`/proc/self/fd/${fd}`))
    } catch {
      return false
    }
  }).length

test('等不及而离开的人：文件不留，回答是空的', async () => {
  const gone = new Request('http://heyi.test/api/exports/cases?tab=all', {
    signal: AbortSignal.abort(),
  })
  const answer = await serveExport(exportCases)(gone, { actor: world.people.adminA })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(heldOpen()).toBe(0)
})

test('文件轮到时才打开：三个在写，其余等候的一个也不占；写完、拒绝、出错之后都不留', async () => {
  let go = () => undefined as void
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  let writing = 0
  const slow = () =>
    made(
      (async function* () {
        writing += 1
        await gate
        yield [1] as const
      })(),
    )
  const asking = Array.from({ length: 8 }, () => requestExport(slow(), 'adminA'))
  await until(() => writing === 3)
  expect(heldOpen()).toBe(3)
  go()
  for (const answer of await Promise.all(asking)) await answer.arrayBuffer()
  expect((await requestExport(made([[1]], 100_001), 'adminA')).status).toBe(413)
  await until(() => heldOpen() === 0)
})
