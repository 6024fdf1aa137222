import { asSystem } from '@/lib/data/door'
import { Prisma } from '@/lib/data/generated/prisma/client'
import { rowsBehind, sortedBy, type RowOrder } from '@/lib/data/keyset-sql'
import { expression, readRows, select } from '@/lib/data/typed-reads'
import { closeWorld } from '../support/world'

afterAll(closeWorld)

const ROWS = Prisma.sql`FROM (VALUES (1, 'a'), (1, 'b'), (2, 'c'), (NULL, 'd'), (NULL, 'e')) r (day,
  id)`
const column = expression<number | null>(Prisma.sql`r.day`)
const id = expression<string>(Prisma.sql`r.id`)
const ASCENDING: RowOrder<number | null, string> = {
  column,
  id,
  direction: 'asc',
  isNullable: true,
}
const DESCENDING: RowOrder<number | null, string> = { column, id, direction: 'desc' }

const valueOf = (value: number | null) =>
  value === null ? null : expression<number>(Prisma.sql`${value}::int`)

async function idsBehind(
  order: RowOrder<number | null, string>,
  [value, after]: readonly [number | null, string],
  isBackwards = false,
): Promise<string> {
  const key = { value: valueOf(value), id: expression<string>(Prisma.sql`${after}::text`) }
  const rows = await asSystem('test', (db) =>
    readRows(
      db,
      select({ id }),
      Prisma.sql`${ROWS} WHERE ${rowsBehind(order, key, isBackwards)}
        ORDER BY ${sortedBy(order, isBackwards)}`,
    ),
  )
  return rows.map((row) => row.id).join('')
}

test('从一行往后读：同值的按编号，空值排在最后', async () => {
  expect(await idsBehind(ASCENDING, [1, 'a'])).toBe('bcde')
  expect(await idsBehind(ASCENDING, [2, 'c'])).toBe('de')
  expect(await idsBehind(ASCENDING, [null, 'd'])).toBe('e')
})

test('从一行往前读：次序倒过来，空值在有值的之前读到', async () => {
  expect(await idsBehind(ASCENDING, [null, 'e'], true)).toBe('dcba')
  expect(await idsBehind(ASCENDING, [null, 'd'], true)).toBe('cba')
  expect(await idsBehind(ASCENDING, [2, 'c'], true)).toBe('ba')
  expect(await idsBehind(ASCENDING, [1, 'b'], true)).toBe('a')
})

test('有第二列的：同值的按第二列，再同的才按编号；空值里也是', async () => {
  const second = expression<number>(Prisma.sql`r.second`)
  const rows = Prisma.sql`FROM (VALUES (1, 9, 'a'), (1, 2, 'z'), (1, 2, 'b'), (2, 1, 'c'),
    (NULL, 8, 'd'), (NULL, 3, 'e')) r (day, second, id)`
  const all = { ...ASCENDING, second }
  const behind = (day: number | null, serial: number, after: string, isBackwards: boolean) =>
    asSystem('test', async (db) => {
      const key = {
        value: valueOf(day),
        second: expression<number>(Prisma.sql`${serial}::int`),
        id: expression<string>(Prisma.sql`${after}::text`),
      }
      const found = await readRows(
        db,
        select({ id }),
        Prisma.sql`${rows} WHERE ${rowsBehind(all, key, isBackwards)}
          ORDER BY ${sortedBy(all, isBackwards)}`,
      )
      return found.map((row) => row.id).join('')
    })
  expect(await behind(1, 2, 'b', false)).toBe('zaced')
  expect(await behind(1, 9, 'a', true)).toBe('zb')
  expect(await behind(null, 3, 'e', false)).toBe('d')
  expect(await behind(null, 8, 'd', true)).toBe('ecazb')
})

test('倒序的列表，往后读到更小的，往前读到更大的', async () => {
  expect(await idsBehind(DESCENDING, [2, 'c'])).toBe('ba')
  expect(await idsBehind(DESCENDING, [1, 'a'], true)).toBe('bc')
})
