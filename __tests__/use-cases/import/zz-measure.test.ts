import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { checkCaseFile } from '@/lib/edge/check-import'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { buildWorld, closeWorld, ownerClient, type World } from '../../support/world'
import { yearWorkbook } from '../../support/year-workbook'

let world: World
beforeAll(async () => { world = await buildWorld() })
afterAll(closeWorld)

test('measure', async () => {
  const N = Number(process.env.N ?? 500)
  const path = `/tmp/c-year-${N}.xlsx`
  if (!existsSync(path)) writeFileSync(path, await yearWorkbook({ rows: N, lastDay: toLocalDate(new Date()), courts: ['甲区法院', '乙区法院'], mediators: ['谢岚', '王朗'] }))
  const bytes = readFileSync(path)
  const log = (m: string) => process.stderr.write(m + '\n')
  const timed = async <T>(what: string, work: () => Promise<T>) => { const t = Date.now(); const out = await work(); log(`${what} ${Date.now() - t} ms, rss ${Math.round(process.memoryUsage().rss / 1e6)}`); return out }
  const checked = await timed('check', () => checkCaseFile(world.people.adminA, { fileName: 'a.xlsx', bytes }))
  log(JSON.stringify(checked))
  if (!checked.ok) throw new Error('x')
  const db = await ownerClient()
  log(JSON.stringify((await db.query(`select mistakes, count(*) from import_rows where state<>'ready' group by 1 limit 10`)).rows))
  const t = Date.now()
  const batches = Number(process.env.B ?? 1000)
  for (let i = 0; i < batches; i++) {
    const out = await importCases(world.people.adminA, { importId: checked.value.importId, rows: 100 })
    if (!out.ok) throw new Error(JSON.stringify(out))
    if (i % 20 === 0) log(`${i} ${Date.now() - t} ms ${JSON.stringify(out.value)}`)
    if (out.value.left === 0) break
  }
  log(`import ${Date.now() - t} ms`)
  log(JSON.stringify((await db.query(`select status, count(*), sum(result_points) r, sum(time_points) t from cases group by 1`)).rows))
  log(JSON.stringify((await db.query(`select state, mistakes, count(*) from import_rows group by 1,2 limit 10`)).rows))
}, 900_000)
