// npm run drill:archive [-- --kills 10 --bits 1000 --seed 7]: kill -9 in the middle of binding dossiers and of finalising documents,
// so often each, and one bit flipped at so many places of an exported dossier: __tests__/drills/archive.test.ts, with its figures.
import { ownFolder, removeOwnData } from './drills/own-data-folder.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MOST_SEED, newSeed, readNumber, seedAndMachine } from './drills/drill-options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

const MOST_KILLS = 200
const MOST_BITS = 100_000

function readArguments() {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '10' },
      bits: { type: 'string', default: '1000' },
      seed: { type: 'string', default: newSeed() },
    },
  })
  return {
    kills: readNumber(values, 'kills', 1, MOST_KILLS),
    bits: readNumber(values, 'bits', 1, MOST_BITS),
    seed: readNumber(values, 'seed', 0, MOST_SEED),
  }
}

const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0)

function printFigures({ falls, bits, exported, orphans, leftOrphans, findings }) {
  const stages = (within) =>
    Object.entries(within)
      .map(([stage, count]) => `${stage} ${count}`)
      .join('，')
  const rows = falls.map(
    ({ work, before, within, after }) =>
      `| ${work} | ${before} | ${sum(within)}（${stages(within)}） | ${after} |`,
  )
  console.log(
    ['', '| 强行终止落在 | 办理之前 | 办理之中 | 办完之后 |', '|---|---|---|---|', ...rows].join(
      '\n',
    ),
  )
  console.log(
    `导出的卷宗 ${exported} 字节，${bits} 处各改动一位，没有指出的 ${findings.unnamed} 处。`,
  )
  console.log(`无主文件清理前 ${orphans}，清理后 ${leftOrphans}。`)
  console.log(`${findings.lost} lost, ${findings.halfDone} half-done, ${findings.unnamed} unnamed`)
}

async function drill({ kills, bits, seed }) {
  const { runJest } = await import('./testing/jest-run.mjs')
  const { reachServer } = await import('./setup/ready-database.mjs')
  const figures = join(ownFolder, 'figures.json')
  Object.assign(process.env, {
    HEYI_ARCHIVE_KILLS: String(kills),
    HEYI_ARCHIVE_BITS: String(bits),
    HEYI_ARCHIVE_SEED: String(seed),
    HEYI_ARCHIVE_FIGURES: figures,
  })
  await step('启动演练的数据库', reachServer)
  const run = () => runJest({ projects: ['drill'], args: ['--runInBand', 'drills/archive'] })
  const { passed, failed } = await step('演练', run, { isSpeaking: true })
  console.log(seedAndMachine(seed))
  if (failed > 0 || passed === 0) process.exitCode = 1
  if (existsSync(figures)) printFigures(JSON.parse(readFileSync(figures, 'utf8')))
  else console.log('演练没有做完，没有数字。')
}

await runCommand(async () => {
  const options = readArguments()
  await step('安装依赖', installDependencies)
  try {
    await drill(options)
  } finally {
    await removeOwnData()
  }
})
