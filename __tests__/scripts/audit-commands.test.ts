import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toLocalDate, yearOf } from '@/lib/domain/time/local-date'
import { appendLooks, tamper } from '../support/chains'
import { runAsOperator, runCompiled } from '../support/compiled-program'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../support/world'

// 运维命令：核验、封存、载入放假安排，照运维人员的用法各跑一遍。

const run = (script: string, ...args: string[]) => runCompiled(script, args)

let world: World
let caseId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'pending_acceptance' })).id
  await appendLooks(world, caseId, 4)
})
afterAll(closeWorld)

test('audit:verify：完好时结束码为 0，改动后为 1 并指出第一条坏记录', async () => {
  const before = await runAsOperator('audit-verify')
  expect(before.said).toMatch(/已核验 4 条记录、1 条链、0 次封存.*\n尚未封存.*\n全部一致/)
  expect(before.status).toBe(0)
  await tamper(`UPDATE events SET actor_name = '王二' WHERE seq = 2`)
  const after = await run('audit-verify')
  expect(after.said).toMatch(
    new RegExp(`发现 1 处问题.*\\n {2}案件链 ${caseId} 第 2 条（查看案件，.*）：内容被改动`),
  )
  expect(after.status).toBe(1)
})

test('audit:anchor 之后，另行保存的摘要可以核对；错误的摘要结束码为 1，写错的为 2', async () => {
  const [noted] = /[0-9a-f]{64}/.exec((await run('audit-anchor')).said) ?? []
  expect(await run('audit-verify', '--anchor', noted!)).toMatchObject({
    status: 0,
    said: expect.stringContaining('1 次封存'),
  })
  expect(await run('audit-verify', '--anchor', 'f'.repeat(64))).toMatchObject({
    status: 1,
    said: expect.stringContaining('封存：另行保存的封存摘要不在数据库中'),
  })
  expect(await run('audit-verify', '--anchor', 'abc')).toMatchObject({
    status: 2,
    said: expect.stringContaining('用法'),
  })
})

test('calendar:load：先预览，加 --yes 才载入；写错的文件说明错在哪里', async () => {
  const year = yearOf(toLocalDate(new Date())) + 1
  const owner = await ownerClient()
  await owner.query('DELETE FROM calendar_years')
  const count = async () => (await owner.query('SELECT 1 FROM calendar_years')).rowCount
  const folder = mkdtempSync(join(tmpdir(), 'heyi-notice-'))
  const file = join(folder, 'notice.json')
  const write = (facts: object) =>
    writeFileSync(
      file,
      JSON.stringify({
        year,
        holidays: [`${year}-01-01..${year}-01-03`],
        source: '国务院办公厅的通知',
        ...facts,
      }),
    )
  try {
    write({ holidays: ['元旦'] })
    expect(await run('calendar-load', file)).toMatchObject({
      status: 1,
      said: '“元旦”不是日期，请删去，或者写成 2027-01-01、2027-01-01..2027-01-03。\n',
    })
    write({ year: String(year) })
    expect(await run('calendar-load', file)).toMatchObject({
      status: 1,
      said: expect.stringContaining('year 不符合格式'),
    })
    write({})
    expect(await run('calendar-load', file)).toMatchObject({
      status: 0,
      said: expect.stringMatching(/预览：\d+ 年放假安排[^]*以上只是预览，没有载入/),
    })
    expect(await count()).toBe(0)
    expect(await run('calendar-load', file, '--yes')).toMatchObject({
      status: 1,
      said: expect.stringMatching(/没有春节、清明节、端午节、中秋节的放假日[^]*加 --complete/),
    })
    expect(await count()).toBe(0)
    expect(await run('calendar-load', file, '--yes', '--complete')).toMatchObject({
      status: 0,
      said: expect.stringContaining(`已载入 ${year} 年放假安排`),
    })
    expect(await count()).toBe(1)
    expect(
      (await owner.query(`SELECT 1 FROM events WHERE kind = 'calendar.loaded'`)).rowCount,
    ).toBe(1)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
