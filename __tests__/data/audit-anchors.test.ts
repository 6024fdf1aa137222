import { asSystem } from '@/lib/data/door'
import { findLastAnchor, HEADS_PER_ANCHOR } from '@/lib/data/stores/audit/anchor-store'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { appendLook, appendLooks, tamper } from '../support/chains'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 封存：每小时把所有链头连在一起存一次，改写整条链也会被发现。

let world: World
let caseId: string

beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'pending_acceptance' })).id
  await appendLooks(world, caseId, 3)
})
afterAll(closeWorld)

const EIGHT = new Date('2026-11-24T00:00:00Z')
const later = (minutes: number) => new Date(EIGHT.getTime() + minutes * 60_000)

async function sealedRows() {
  const owner = await ownerClient()
  const { rows } = await owner.query<{ anchor_id: string; seq: string }>(
    'SELECT anchor_id, seq FROM anchor_heads ORDER BY anchor_id, chain',
  )
  return rows.map((row) => [Number(row.anchor_id), Number(row.seq)])
}

async function codes(notedAnchor?: string) {
  return (
    await verifyChains(notedAnchor ? { noted: [{ id: null, at: null, hash: notedAnchor }] } : {})
  ).faults.map(({ code }) => code)
}

test('只有上次封存后有变动的链头才再封存', async () => {
  const second = await layCase(world, { status: 'pending_acceptance' })
  await appendLook(world, second.id)
  expect(await anchorChains(EIGHT)).toEqual({ anchors: 1, heads: 2 })
  await appendLook(world, caseId)
  expect(await anchorChains(later(60))).toEqual({ anchors: 1, heads: 1 })
  expect((await sealedRows()).map(([anchor]) => anchor)).toEqual([1, 1, 2])
  expect((await sealedRows()).at(-1)).toEqual([2, 4])
  expect(await codes()).toEqual([])
})

test('没有事情发生的一小时也封存：封存证明确实没有', async () => {
  await anchorChains(EIGHT)
  expect(await anchorChains(later(60))).toEqual({ anchors: 1, heads: 0 })
  expect(await verifyChains()).toMatchObject({ anchors: 2, faultCount: 0 })
})

test('一小时内再运行不封存，满一小时才封存', async () => {
  expect(await anchorChains(EIGHT, { onlyIfDue: true })).toEqual({ anchors: 1, heads: 1 })
  expect(await anchorChains(later(59), { onlyIfDue: true })).toEqual({ anchors: 0, heads: 0 })
  expect(await anchorChains(later(60), { onlyIfDue: true })).toEqual({ anchors: 1, heads: 0 })
})

test('两个进程同时运行：一个封存，另一个发现已封存', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => anchorChains(EIGHT, { onlyIfDue: true })),
  )
  expect(answers.map(({ anchors }) => anchors).sort()).toEqual([0, 0, 0, 1])
})

test('时钟拨回也不会产生比上一次更早的封存', async () => {
  await anchorChains(EIGHT)
  await anchorChains(later(-600))
  expect((await asSystem('test', findLastAnchor))?.at).toEqual(EIGHT)
  expect(await codes()).toEqual([])
})

test('正在写入的链头留到下一次封存，不让任何人等待', async () => {
  const owner = await ownerClient()
  await owner.query('BEGIN')
  await owner.query('SELECT 1 FROM chain_heads WHERE chain = $1 FOR UPDATE', [`case:${caseId}`])
  expect(await anchorChains(EIGHT)).toEqual({ anchors: 1, heads: 0 })
  await owner.query('COMMIT')
  expect(await anchorChains(later(60))).toEqual({ anchors: 1, heads: 1 })
})

test('链头超过一次封存的容量，分几次封存', async () => {
  await tamper(
    `INSERT INTO chain_heads (chain, seq, hash) SELECT 'case:' || gen_random_uuid(), 1, 'x'
      FROM generate_series(1, $1)`,
    [HEADS_PER_ANCHOR],
  )
  expect(await anchorChains(EIGHT)).toEqual({ anchors: 2, heads: HEADS_PER_ANCHOR + 1 })
})

test('十二人写入时封存和核验：没有死锁，没有误报，没有遗漏', async () => {
  const cases: { id: string }[] = []
  for (let n = 0; n < 4; n++) cases.push(await layCase(world, { status: 'pending_acceptance' }))
  const writers = Array.from({ length: 12 }, async (_, n) => {
    for (let round = 0; round < 12; round++) await appendLook(world, cases[(n + round) % 4]!.id)
  })
  let isWriting = true
  const sealer = (async () => {
    while (isWriting) await anchorChains(new Date())
  })()
  const found: string[] = []
  const verifier = (async () => {
    while (isWriting) found.push(...(await codes()))
  })()
  await Promise.all(writers).finally(() => {
    isWriting = false
  })
  await Promise.all([sealer, verifier])
  await anchorChains(new Date())
  expect(found).toEqual([])
  expect(await verifyChains()).toMatchObject({ events: 3 + 144, chains: 5, faultCount: 0 })
  const owner = await ownerClient()
  expect((await owner.query('SELECT 1 FROM chain_heads WHERE seq > anchored')).rowCount).toBe(0)
})

describe('封存本身被改动', () => {
  beforeEach(async () => {
    await anchorChains(EIGHT)
    await appendLook(world, caseId)
    await anchorChains(later(60))
  })

  test('改动封存的时间或内容：摘要对不上', async () => {
    await tamper(`UPDATE anchors SET at = at - interval '1 hour' WHERE id = 1`)
    expect(await codes()).toEqual(['anchor_altered'])
  })

  test('删除较早的一次封存：后一次接不上，留下的链头无主', async () => {
    await tamper('DELETE FROM anchors WHERE id = 1')
    expect(await codes()).toEqual(['anchor_missing', 'anchor_broken_link'])
  })

  test('删除最近一次封存：封存过的链头无主', async () => {
    await tamper('DELETE FROM anchors WHERE id = 2')
    expect(await codes()).toEqual(['anchor_missing'])
  })

  test('连同封存的链头一起删除最近一次：链上还登记着封存到第几条', async () => {
    await tamper('DELETE FROM anchor_heads WHERE anchor_id = 2')
    await tamper('DELETE FROM anchors WHERE id = 2')
    expect(await codes()).toEqual(['seal_missing'])
  })

  test('全部封存被一致地删除：另行保存的摘要不在其中', async () => {
    const noted = (await asSystem('test', findLastAnchor))!.hash
    expect(await codes(noted)).toEqual([])
    await tamper('DELETE FROM anchor_heads')
    await tamper('DELETE FROM anchors')
    await tamper('UPDATE chain_heads SET anchored = 0')
    expect(await codes()).toEqual([])
    expect(await codes(noted)).toEqual(['anchor_unknown'])
  })
})
