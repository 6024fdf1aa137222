// npm run drill:kill -- --rounds 40 [--seed 7]: kill -9 of the program (so often) and of the
// database (a third as often) in the middle of the work: the tests of
// __tests__/recovery/kill-*.test.ts as a long run, with its figures as a table.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MOST_SEED, newSeed, readNumber, seedAndMachine } from './drills/drill-options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

const MOST_ROUNDS = 1000

function readArguments() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '40' },
      seed: { type: 'string', default: newSeed() },
    },
  })
  return {
    rounds: readNumber(values, 'rounds', 1, MOST_ROUNDS),
    seed: readNumber(values, 'seed', 0, MOST_SEED),
  }
}

const ROWS = {
  '强制终止（次）': ({ kills }) => kills,
  已答复的操作: ({ acknowledged }) => acknowledged,
  其中丢失: ({ findings }) => findings.lost,
  半途状态: ({ findings }) => findings.halfDone,
  重复生效: ({ findings }) => findings.twice,
  意外拒绝: ({ findings }) => findings.refused,
  编号缺口: ({ findings }) => findings.gaps,
  断裂的事件链: ({ findings }) => findings.chains,
  缺失或损坏的文件: ({ findings }) => findings.files,
  被打断的操作: ({ inFlight }) => inFlight,
  其中事后查明已生效的: ({ inFlightCommitted }) => inFlightCommitted,
  '无主文件（清理前）': ({ orphansBefore }) => orphansBefore,
  '无主文件（清理后）': ({ orphansAfter }) => orphansAfter,
  '数据库恢复后首个答复（最慢，毫秒）': ({ slowestRecoveryMs }) => slowestRecoveryMs ?? '—',
}

function printTable(folder, seed) {
  const drills = ['process', 'database'].map((name) => join(folder, `${name}.json`))
  const figures = drills.map((file) =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined,
  )
  const lines = Object.entries(ROWS).map(
    ([row, of]) =>
      `| ${[row, ...figures.map((drill) => (drill ? of(drill) : '未完成'))].join(' | ')} |`,
  )
  console.log(['', '| | 终止程序 | 终止数据库 |', '|---|---|---|', ...lines, ''].join('\n'))
  console.log(seedAndMachine(seed))
}

async function drill({ rounds, seed }) {
  const { runJest } = await import('./testing/jest-run.mjs')
  const { reachServer } = await import('./setup/ready-database.mjs')
  const { stopEmbeddedPostgresIfUnused } = await import('./setup/embedded-postgres.mjs')
  const { isStartedHere } = await step('启动数据库', reachServer)
  const folder = mkdtempSync(join(tmpdir(), 'heyi-drill-'))
  Object.assign(process.env, {
    HEYI_KILL_ROUNDS: String(rounds),
    HEYI_KILL_SEED: String(seed),
    HEYI_KILL_FIGURES: folder,
  })
  try {
    const { failed } = await step(
      '演练',
      () => runJest({ projects: ['slow'], args: ['--runInBand', '__tests__/recovery/kill-'] }),
      { isSpeaking: true },
    )
    printTable(folder, seed)
    if (failed > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
    if (isStartedHere) await stopEmbeddedPostgresIfUnused()
  }
}

await runCommand(async () => {
  const options = readArguments()
  await step('安装依赖', installDependencies)
  await drill(options)
})
