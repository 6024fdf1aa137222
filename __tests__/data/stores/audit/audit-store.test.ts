import { createHash } from 'node:crypto'
import type { Prisma } from '@/lib/data/generated/prisma/client'
import { asSystem } from '@/lib/data/door'
import { findLastAnchor, lockSealing, writeAnchor } from '@/lib/data/stores/audit/anchor-store'
import {
  readAnchors,
  readHeads,
  readLinks,
  readLinksOf,
  readSealedHeads,
} from '@/lib/data/stores/audit/audit-store'
import { statementNameOf } from '@/lib/data/statement-names'
import { anchorText, linkText } from '@/lib/domain/audit/chain-text'
import { appendLook, tamper } from '@/__tests__/support/chains'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 核验所读的: 每一条记录、每一条链的末端、每一次封存, 一页一页读完 (ADR 0003).

let world: World
let one: string
let other: string
beforeEach(async () => {
  world = await buildWorld()
  const lay = async () => (await layCase(world, { status: 'pending_acceptance' })).id
  ;[one, other] = [await lay(), await lay()].toSorted() as [string, string]
})
afterAll(closeWorld)

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const look = (caseId: string, minute = 0) =>
  appendLook(world, caseId, world.people.adminA, at(minute))
const seal = (minute: number) =>
  asSystem('test', async (db) => {
    await lockSealing(db)
    return writeAnchor(db, at(minute), sha256)
  })
const SYSTEM = { open: asSystem, page: 5_000 }
async function all<Row>(pages: AsyncGenerator<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}

describe('记录', () => {
  test('没有记录的，一页也没有', async () => {
    expect(await all(readLinks(SYSTEM))).toEqual([])
    expect(await all(readHeads(SYSTEM))).toEqual([])
    expect(await all(readAnchors(SYSTEM, 99))).toEqual([])
    expect(await all(readSealedHeads(SYSTEM))).toEqual([])
  })

  test('按链、按号的次序，每一条照原样，带着所在链的末端', async () => {
    await look(other, 0)
    await look(one, 1)
    await look(other, 2)
    const links = await all(readLinks(SYSTEM))
    expect(links.map(({ chain, seq, head }) => [chain, seq, head?.seq])).toEqual([
      [`case:${one}`, 1, 1],
      [`case:${other}`, 1, 2],
      [`case:${other}`, 2, 2],
    ])
    const [, first, second] = links
    expect(second).toEqual({
      chain: `case:${other}`,
      seq: 2,
      id: expect.any(String),
      kind: 'case.viewed',
      at: at(2),
      actorId: world.people.adminA.id,
      actorName: '林敏',
      actorRole: 'institution_admin',
      caseId: other,
      courtId: world.courts.a,
      institutionId: world.institutions.a,
      basis: null,
      data: '{"surface": "detail"}',
      prevHash: first!.hash,
      hash: sha256(linkText(second!)),
      head: { seq: 2, hash: second!.hash },
    })
    expect(first!.prevHash).toBe('')
  })

  test('链的末端不见了，记录还读得出来，只是没有末端', async () => {
    await look(one)
    await tamper('DELETE FROM chain_heads')
    expect((await all(readLinks(SYSTEM))).map(({ head }) => head)).toEqual([null])
  })
})

describe('链的末端', () => {
  test('按链的名字排；记录不在了的看得出来', async () => {
    await look(other)
    await look(one)
    await tamper('DELETE FROM events WHERE case_id = $1', [other])
    expect(
      (await all(readHeads(SYSTEM))).map(({ chain, seq, hasRows }) => [chain, seq, hasRows]),
    ).toEqual([
      [`case:${one}`, 1, true],
      [`case:${other}`, 1, false],
    ])
  })

  test('封存过的号在封存里；从没封存过的不问；号被改过的看得出来', async () => {
    await look(one)
    await look(other)
    const known = async () => (await all(readHeads(SYSTEM))).map(({ isSealKnown }) => isSealKnown)
    expect(await known()).toEqual([true, true])
    await seal(10)
    expect(await known()).toEqual([true, true])
    await tamper('UPDATE chain_heads SET anchored = 7 WHERE chain = $1', [`case:${other}`])
    expect(await known()).toEqual([true, false])
  })
})

describe('封存', () => {
  test('第一次封存：没有前一次，封下所有链头；再封时没有变动的不再封', async () => {
    await look(one)
    await look(other)
    expect(await asSystem('test', findLastAnchor)).toBeNull()
    expect(await seal(10)).toMatchObject({ heads: 2 })
    expect(await seal(20)).toMatchObject({ heads: 0 })
    await look(other)
    expect(await seal(30)).toMatchObject({ heads: 1 })
    const sealed = await all(readSealedHeads(SYSTEM))
    expect(sealed.map(({ anchorId, chain, seq }) => [anchorId, chain, seq])).toEqual([
      [1, `case:${one}`, 1],
      [1, `case:${other}`, 1],
      [3, `case:${other}`, 2],
    ])
  })

  test('每一次封存接着前一次，摘要由当时的链头算出', async () => {
    await look(one)
    await seal(10)
    await seal(20)
    const [first, second] = await all(readAnchors(SYSTEM, 2))
    const heads = (await all(readSealedHeads(SYSTEM))).map(({ chain, seq, hash }) => ({
      chain,
      seq,
      hash,
    }))
    expect(first).toEqual({
      id: 1,
      at: at(10),
      prevHash: '',
      hash: sha256(anchorText('', at(10), heads)),
    })
    expect(second).toEqual({
      id: 2,
      at: at(20),
      prevHash: first!.hash,
      hash: sha256(anchorText(first!.hash, at(20), [])),
    })
    expect(await asSystem('test', findLastAnchor)).toEqual({
      id: 2,
      at: at(20),
      hash: second!.hash,
    })
  })

  test('只读到指定的那一次为止', async () => {
    for (const minute of [10, 20, 30]) await seal(minute)
    const ids = async (last: number) => (await all(readAnchors(SYSTEM, last))).map(({ id }) => id)
    expect([await ids(0), await ids(2), await ids(99)]).toEqual([[], [1, 2], [1, 2, 3]])
  })

  test('时钟倒退了，封存的时间不倒退', async () => {
    await seal(30)
    await seal(10)
    expect((await all(readAnchors(SYSTEM, 9))).map((anchor) => anchor.at)).toEqual([at(30), at(30)])
  })

  test('封下的号今天是什么：没有动的相同，改了的不同，删了的没有', async () => {
    await look(one)
    await look(other)
    await seal(10)
    const today = async () =>
      (await all(readSealedHeads(SYSTEM))).map(({ hash, hashToday }) =>
        hashToday === null ? 'missing' : hashToday === hash ? 'same' : 'changed',
      )
    expect(await today()).toEqual(['same', 'same'])
    await tamper(`UPDATE events SET hash = 'forged' WHERE case_id = $1`, [one])
    await tamper('DELETE FROM events WHERE case_id = $1', [other])
    expect(await today()).toEqual(['changed', 'missing'])
  })

  test('封存本身被删掉的，看得出来', async () => {
    await look(one)
    await seal(10)
    expect((await all(readSealedHeads(SYSTEM)))[0]?.isAnchorThere).toBe(true)
    await tamper('DELETE FROM anchors')
    expect((await all(readSealedHeads(SYSTEM)))[0]?.isAnchorThere).toBe(false)
  })
})

test('超过一页的，一页接一页读完，不漏也不重', async () => {
  const heads = `INSERT INTO chain_heads (chain, seq, hash)
    SELECT 'case:' || to_char(n, 'FM00000'), n, 'hash' FROM generate_series(1, 5001) n`
  const anchors = `INSERT INTO anchors (at, prev_hash, hash)
    SELECT now(), '', 'hash' FROM generate_series(1, 5001)`
  const sealed = `INSERT INTO anchor_heads (anchor_id, chain, seq, hash)
    SELECT 1 + n % 2, 'case:' || n, n, 'hash' FROM generate_series(1, 5001) n`
  for (const sql of [heads, anchors, sealed]) expect(await tamper(sql)).toBe(5001)
  async function sizes<Row>(pages: AsyncGenerator<Row[]>, keyOf: (row: Row) => unknown) {
    const keys = new Set<unknown>()
    const lengths: number[] = []
    for await (const page of pages) {
      lengths.push(page.length)
      for (const row of page) keys.add(keyOf(row))
    }
    return [...lengths, keys.size]
  }
  expect(await sizes(readHeads(SYSTEM), ({ chain }) => chain)).toEqual([5000, 1, 5001])
  expect(await sizes(readAnchors(SYSTEM, 9999), ({ id }) => id)).toEqual([5000, 1, 5001])
  expect(await sizes(readSealedHeads(SYSTEM), ({ chain }) => chain)).toEqual([5000, 1, 5001])
})

test('每一页都重新计划：记录很少时的计划不留下来', async () => {
  await look(one)
  const texts: string[] = []
  const open: typeof asSystem = (reason, read) =>
    asSystem(reason, (db) => {
      const query = (statement: Prisma.Sql) => {
        texts.push(statement.sql)
        return db.$queryRaw(statement)
      }
      return read(
        new Proxy(db, { get: (of, name) => (name === '$queryRaw' ? query : of[name as never]) }),
      )
    })
  const reader = { open, page: 5_000 }
  for (const pages of [readLinks(reader), readLinksOf(reader, `case:${one}`)]) await all(pages)
  await all(readHeads(reader))
  await all(readAnchors(reader, 9))
  await all(readSealedHeads(reader))
  expect(texts).toHaveLength(5)
  expect(texts.filter((text) => statementNameOf(text) + statementNameOf(text) !== '')).toEqual([])
})
