// npm run drill:guessing [-- --guesses 100000 --timings 2000 --seed 7]: codes and links of invitations guessed at the door, from as many
// networks as it takes: __tests__/drills/guessing.test.ts, with its figures.
import { ownFolder, removeOwnData } from './drills/own-data-folder.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { MOST_SEED, newSeed, readNumber, seedAndMachine } from './drills/drill-options.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

const MOST_GUESSES = 1_000_000
const MOST_TIMINGS = 100_000
const KINDS = { never: '从来没有的', used: '用过的', revoked: '撤销的', expired: '过期的' }

function readArguments() {
  const { values } = parseArgs({
    options: {
      guesses: { type: 'string', default: '100000' },
      timings: { type: 'string', default: '2000' },
      seed: { type: 'string', default: newSeed() },
    },
  })
  return {
    guesses: readNumber(values, 'guesses', 100, MOST_GUESSES),
    timings: readNumber(values, 'timings', 10, MOST_TIMINGS),
    seed: readNumber(values, 'seed', 0, MOST_SEED),
  }
}

function printFigures({ answers, timings, networks }, { guesses }) {
  const { entered = 0, wrong = 0, throttled = 0 } = answers
  console.log(`\n猜 ${guesses} 次，换 ${networks} 个网络：不符 ${wrong}，不再核对 ${throttled}。`)
  console.log('| 链接 | 中位数（毫秒） | 先于它的机会（0.5 为无从分辨） |\n|---|---|---|')
  for (const { kind, middle, ahead } of timings)
    console.log(`| ${KINDS[kind]} | ${middle.toFixed(2)} | ${ahead.toFixed(3)} |`)
  console.log(`${entered} entered in ${guesses} guesses`)
}

async function drill({ guesses, timings, seed }) {
  const { runJest } = await import('./testing/jest-run.mjs')
  const { reachServer } = await import('./setup/ready-database.mjs')
  const { generateClient } = await import('./setup/prisma-client.mjs')
  const figures = join(ownFolder, 'figures.json')
  Object.assign(process.env, {
    HEYI_GUESSES: String(guesses),
    HEYI_GUESS_TIMINGS: String(timings),
    HEYI_GUESS_SEED: String(seed),
    HEYI_GUESS_FIGURES: figures,
  })
  await step('生成数据访问代码', generateClient)
  await step('启动演练的数据库', reachServer)
  const run = () => runJest({ projects: ['drill'], args: ['--runInBand', 'drills/guessing'] })
  const { passed, failed } = await step('演练', run, { isSpeaking: true })
  console.log(seedAndMachine(seed))
  if (failed > 0 || passed === 0) process.exitCode = 1
  if (existsSync(figures)) printFigures(JSON.parse(readFileSync(figures, 'utf8')), { guesses })
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
