import fc from 'fast-check'
import { z } from 'zod'
import { PAGE_FIELDS, PAGE_SIZES } from '@/lib/queries/paging/page-input'
import { presentPage } from '@/lib/queries/paging/page-view'
import { cutPage, positionAt } from '@/lib/queries/paging/keyset'
import { readInBatches } from '@/lib/queries/paging/read-in-batches'

// Every list is paged the same way: no row is skipped, none comes twice, and an address that cannot
// be read is the first page.

const Page = z.object(PAGE_FIELDS)

test.each<[string, object, object]>([
  ['什么也没有', {}, { from: 1, size: 20 }],
  ['每页五十', { size: '50' }, { from: 1, size: 50 }],
  ['每页一万', { size: '10000' }, { from: 1, size: 20 }],
  ['每页负数', { size: '-20' }, { from: 1, size: 20 }],
  ['第零行', { from: '0' }, { from: 1, size: 20 }],
  ['半行', { from: '1.5' }, { from: 1, size: 20 }],
  ['天文数字', { from: '1e300' }, { from: 1, size: 20 }],
  ['不是数', { from: 'abc', size: 'NaN' }, { from: 1, size: 20 }],
  ['从第二十一行', { from: '21' }, { from: 21, size: 20 }],
  ['游标太长', { after: 'x'.repeat(81) }, { from: 1, size: 20 }],
])('地址里%s', (_title, query, expected) => {
  expect(Page.parse(query)).toEqual(expected)
})

test('每页的行数只有三种', () => expect(PAGE_SIZES).toEqual([20, 50, 100]))

describe('页面上的行号', () => {
  const page = (previous: string | null) => ({ rows: [1, 2], previous, next: null })
  const show = (previous: string | null, from: number) =>
    presentPage(page(previous), { from, size: 20 }, (row) => row * 10)

  test('第一页总是从第一行数起，不论地址怎样说', () => {
    expect(show(null, 41)).toEqual({
      rows: [10, 20],
      previous: null,
      next: null,
      from: 1,
      size: 20,
    })
  })
  test('后面的页从地址所说的行数起', () => expect(show('x', 41).from).toBe(41))
})

/** A table of rows by key, read as a store reads it. */
const readTable = (
  rows: readonly number[],
  position: ReturnType<typeof positionAt<number>>,
  size: number,
) => {
  const { cursor, isBackwards } = position
  const beyond = rows.filter((row) =>
    cursor === null ? true : isBackwards ? row < cursor : row > cursor,
  )
  return (isBackwards ? beyond.toReversed() : beyond).slice(0, size + 1)
}
const pageAt = (
  rows: readonly number[],
  after: number | null,
  before: number | null,
  size: number,
) => {
  const position = positionAt(after, before)
  return cutPage(position, readTable(rows, position, size), String, size)
}
const table = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 60 })
  .map((rows) => rows.toSorted((a, b) => a - b))

test('往后翻到底：每一行恰好一次，次序不变', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
      const seen: number[] = []
      let after: string | null = null
      do {
        const page: ReturnType<typeof pageAt> = pageAt(
          rows,
          after === null ? null : Number(after),
          null,
          size,
        )
        seen.push(...page.rows)
        after = page.next
      } while (after !== null)
      expect(seen).toEqual(rows)
    }),
  )
})

test('翻到下一页再翻回来，是同一页', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
      const first = pageAt(rows, null, null, size)
      if (first.next === null) return
      const second = pageAt(rows, Number(first.next), null, size)
      expect(second.previous).not.toBeNull()
      const back = pageAt(rows, null, Number(second.previous), size)
      expect(back.rows).toEqual(first.rows)
      expect([back.previous, back.next]).toEqual([null, first.next])
    }),
  )
})

test('两个方向都给了，往后翻为准；都没有给，是第一页', () => {
  expect(positionAt(5, 3)).toEqual({ cursor: 5, isBackwards: false, isFirst: false })
  expect(positionAt(null, 3)).toEqual({ cursor: 3, isBackwards: true, isFirst: false })
  expect(positionAt(null, null)).toEqual({ cursor: null, isBackwards: false, isFirst: true })
})

describe('整个列表分批读', () => {
  async function readAll(count: number, size: number) {
    const requested: [number | null, number][] = []
    const batches = readInBatches(
      async (after: number | null, take) => {
        requested.push([after, take])
        const from = after === null ? 0 : after + 1
        return Array.from({ length: Math.max(0, Math.min(take, count - from)) }, (_, n) => from + n)
      },
      (row) => row,
      size,
    )
    const rows: number[] = []
    for await (const batch of batches) rows.push(...batch)
    return { rows, requested }
  }

  test.each([
    [0, 3, [[null, 3]]],
    [2, 3, [[null, 3]]],
    [
      3,
      3,
      [
        [null, 3],
        [2, 3],
      ],
    ],
    [
      7,
      3,
      [
        [null, 3],
        [2, 3],
        [5, 3],
      ],
    ],
  ])('%d 行，每批 %d 行：一行不漏，不多读一批', async (count, size, expected) => {
    const { rows, requested } = await readAll(count, size)
    expect(rows).toEqual(Array.from({ length: count }, (_, n) => n))
    expect(requested).toEqual(expected)
  })
})
