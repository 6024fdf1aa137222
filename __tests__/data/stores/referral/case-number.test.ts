import { readAs } from '@/lib/data/door'
import { formatCaseNumber } from '@/lib/domain/case-number/case-number'
import { buildWorld, closeWorld, type World } from '@/__tests__/support/world'

// 案号的写法有两处：程序里一处，数据库编号时一处。两处必须一字不差。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test.each([
  [2026, '多元化解', 1],
  [2025, '示例诉前调', 12_345],
  [1999, 'A', 999_999_999],
  [2024, '粤0104诉前调', 123],
])('%d 年 %s 第 %d 号，两处写法相同', async (year, prefix, serial) => {
  const [row] = await readAs(
    world.people.adminA,
    'case:list',
    (db) => db.$queryRaw<{ number: string }[]>`
      SELECT heyi_case_no(${year}::int, ${prefix}, ${serial}::int) AS number`,
  )
  expect(row?.number).toBe(formatCaseNumber({ year, prefix, serial }))
})
