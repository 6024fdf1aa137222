import { readFileSync } from 'node:fs'
import { closeWorld, ownerClient } from '../support/world'

// 每件案件、每个操作都要写进这些索引：没有语句用的索引只有代价。

afterAll(closeWorld)

test('cases 和 events 的每个索引都写明由哪条语句使用，写明的也都还在', async () => {
  const { rows } = await (
    await ownerClient()
  ).query<{ name: string }>(
    `SELECT indexname AS name FROM pg_indexes
     WHERE schemaname = 'public' AND tablename IN ('cases', 'events') ORDER BY 1`,
  )
  const table = readFileSync('docs/operations/performance.md', 'utf8')
  const lines = [...table.matchAll(/^\| `((?:cases|events)_\w+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$/gm)]
  expect(lines.map(([, name]) => name!).sort()).toEqual(rows.map(({ name }) => name).sort())
})
