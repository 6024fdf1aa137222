import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { now } from '@/lib/platform/clock'
import { appendLooks, tamper } from '../support/chains'
import { runCompiled } from '../support/compiled-program'
import { emptyTables } from '../support/empty-tables'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 每一次封存的摘要离开数据库：写进文件、发到地址；以后按文件核对，属主整个改写也能发现。

const folder = mkdtempSync(join(tmpdir(), 'anchors-'))
const file = join(folder, 'anchors.txt')

let world: World
let caseId: string
beforeEach(async () => {
  rmSync(file, { force: true })
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'pending_acceptance' })).id
  await appendLooks(world, caseId, 3)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await closeWorld()
})

type Anchor = { readonly id: string; readonly at: Date; readonly hash: string }

const anchorRows = async () =>
  (await (await ownerClient()).query<Anchor>('SELECT id, at, hash FROM anchors ORDER BY id')).rows
const asLines = (anchors: readonly Anchor[]) =>
  anchors.map(({ id, at, hash }) => `${id}\t${at.toISOString()}\t${hash}\n`).join('')

/** An anchor, and the file as the first test finds it. */
async function sealAndNote(): Promise<void> {
  await anchorChains(now())
  writeFileSync(file, asLines(await anchorRows()))
}

const seal = () =>
  runCompiled('audit-anchor', [], { HEYI_ANCHOR_FILE: file, HEYI_LOG_LEVEL: 'info' })
const verify = () => runCompiled('audit-verify', ['--against', file])

test('每次封存写一行，日志里也有摘要；一致时核对通过', async () => {
  const first = await seal()
  await appendLooks(world, caseId, 1)
  await seal()
  const anchors = await anchorRows()
  expect(readFileSync(file, 'utf8')).toBe(asLines(anchors))
  expect(anchors).toHaveLength(2)
  expect(first.said).toContain(anchors[0]!.hash)
  expect(await verify()).toMatchObject({ status: 0, said: expect.stringContaining('全部一致') })
})

test('全部记录和封存一起清空：按文件核对，逐次指出', async () => {
  await sealAndNote()
  await emptyTables(['events', 'chain_heads', 'anchors', 'anchor_heads'])
  const { status, said } = await verify()
  expect(status).toBe(1)
  expect(said).toMatch(/第 1 次封存（.*）：另行保存的封存摘要不在数据库中/)
  expect(said).toContain('没有一条操作记录')
})

test('封存和封存标记一起删除：按文件核对就能发现', async () => {
  await sealAndNote()
  await tamper('DELETE FROM anchor_heads')
  await tamper('DELETE FROM anchors')
  await tamper('UPDATE chain_heads SET anchored = 0')
  expect(await verifyChains()).toMatchObject({ faultCount: 0 })
  expect((await verify()).status).toBe(1)
})

test.each([
  ['没有这个文件', () => join(folder, 'none.txt'), '读不到文件'],
  [
    '不是摘要的文件',
    () => {
      writeFileSync(file, '封存\n')
      return file
    },
    '第 1 行不是封存摘要',
  ],
])('%s：结束码为 2，说明是什么问题', async (_, path, sentence) => {
  expect(await runCompiled('audit-verify', ['--against', path()])).toMatchObject({
    status: 2,
    said: expect.stringContaining(sentence),
  })
})

test('发到地址；地址和文件都不通时封存照做，日志写明', async () => {
  const received: unknown[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      received.push(JSON.parse(body))
      response.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  try {
    expect(await runCompiled('audit-anchor', [], { HEYI_ANCHOR_URL: address })).toMatchObject({
      status: 0,
    })
    expect(received).toEqual(
      (await anchorRows()).map(({ id, at, hash }) => ({
        anchor: Number(id),
        at: at.toISOString(),
        hash,
      })),
    )
  } finally {
    server.close()
  }
  const { status, said } = await runCompiled('audit-anchor', [], {
    HEYI_ANCHOR_URL: address,
    HEYI_ANCHOR_FILE: join(folder, 'no', 'such', 'folder.txt'),
    HEYI_LOG_LEVEL: 'info',
  })
  expect(status).toBe(0)
  expect(said).toContain('anchor not posted')
  expect(said).toContain('anchor not written to the file')
  expect(await anchorRows()).toHaveLength(2)
})
