import { execFileSync } from 'node:child_process'

// npm run drill:device：哪些数字算不合格，表格写什么。

type Run = { name: string; workName: string; faultName: string; seconds: number } & (
  | { failed: string }
  | { lost: number; duplicates: number; missing: number; wrong: number }
)
const GOOD = { lost: 4.9, duplicates: 0, missing: 0, wrong: 0 }
const run = (change: object = {}, failed?: string): Run => ({
  name: '1. 草稿 × 断线',
  workName: '草稿',
  faultName: '断线',
  seconds: 2,
  ...(failed === undefined ? { ...GOOD, ...change } : { failed }),
})

function reportOf(runs: readonly Run[]) {
  const program = `
    import { brokenLimits, sumInWords, tableOf } from './scripts/drills/device-report.mjs'
    const runs = ${JSON.stringify(runs)}
    console.log(JSON.stringify({
      table: tableOf(runs, ['草稿', '照片'], ['断线', '退出登录']),
      sum: sumInWords(runs),
      broken: brokenLimits(runs),
    }))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  return JSON.parse(output) as { table: string; sum: string; broken: string[] }
}

test('丢失超过五秒、重复、没有送到、进入错误案件、没有完成，都不合格', () => {
  const bad = [
    run({ lost: 5.1 }),
    run({ duplicates: 1 }),
    run({ missing: 1 }),
    run({ wrong: 1 }),
    run({}, '等不到：浏览器'),
  ]
  expect(reportOf([run(), run({ lost: 5 })]).broken).toEqual([])
  expect(reportOf([run(), ...bad]).broken).toHaveLength(bad.length)
})

test('表格按写的内容和所出的毛病列次数、最多丢失和各项；没有做的、没有完成的写明', () => {
  const { table, sum } = reportOf([run(), run({ lost: 1, wrong: 2 }), run({}, '等不到')])
  expect(table.split('\n').slice(2)).toEqual([
    '| 草稿 | 3 次 / 4.9 秒 / 0 / 0 / 2（1 次没有完成） | 没有做 |',
    '| 照片 | 没有做 | 没有做 |',
  ])
  expect(sum).toMatch(/^3 次，完成 2 次：最多丢失 4.9 秒的输入，重复 0，未到 0，错案 2；共 6 秒。$/)
})
