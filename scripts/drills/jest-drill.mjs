// A drill that is a test of __tests__/drills: on a database of its own, with its figures in a file.
import { ownFolder, removeOwnData } from './own-data-folder.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installDependencies } from '../setup/dependencies.mjs'
import { runCommand, step } from '../setup/steps.mjs'
import { MOST_SEED, newSeed, readNumber, seedAndMachine } from './drill-options.mjs'

/**
 * The options of the command as numbers, besides the seed. `bounds`: default, least and most of
 * each.
 */
function readArguments(bounds) {
  const text = { type: 'string' }
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(
        Object.entries(bounds).map(([name, [usual]]) => [
          name,
          { ...text, default: String(usual) },
        ]),
      ),
      seed: { ...text, default: newSeed() },
    },
  })
  const numbers = Object.entries(bounds).map(([name, [, least, most]]) => [
    name,
    readNumber(values, name, least, most),
  ])
  return { ...Object.fromEntries(numbers), seed: readNumber(values, 'seed', 0, MOST_SEED) }
}

async function drill(name, options, print) {
  const { runJest } = await import('../testing/jest-run.mjs')
  const { reachServer } = await import('../setup/ready-database.mjs')
  const { generateClient } = await import('../setup/prisma-client.mjs')
  const figures = join(ownFolder, 'figures.json')
  const setting = (of) => `HEYI_${name}_${of}`.toUpperCase()
  for (const [option, value] of Object.entries(options))
    process.env[setting(option)] = String(value)
  process.env[setting('figures')] = figures
  await step('生成数据访问代码', generateClient)
  await step('启动演练的数据库', reachServer)
  const run = () => runJest({ projects: ['drill'], args: ['--runInBand', `drills/${name}`] })
  const { passed, failed } = await step('演练', run, { isSpeaking: true })
  console.log(seedAndMachine(options.seed))
  if (failed > 0 || passed === 0) process.exitCode = 1
  if (existsSync(figures)) print(JSON.parse(readFileSync(figures, 'utf8')), options)
  else console.log('演练没有做完，没有数字。')
}

/**
 * Runs __tests__/drills/<name>.test.ts, which reads its options from HEYI_<NAME>_<OPTION> and
 * writes its figures to HEYI_<NAME>_FIGURES, and prints them.
 */
export async function runJestDrill(name, bounds, print) {
  await runCommand(async () => {
    const options = readArguments(bounds)
    await step('安装依赖', installDependencies)
    try {
      await drill(name, options, print)
    } finally {
      await removeOwnData()
    }
  })
}
