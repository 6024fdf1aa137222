// npm run doctor [-- --json]: whether this machine, its database and what it reaches outside are as
// the application needs them, and what to do where they are not. It changes nothing. Exit code 1
// where something does not work.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkMachine } from './doctor/check-machine.mjs'
import { bad, inWords, note } from './doctor/finding.mjs'
import { inProject } from './setup/project.mjs'
import { runCommand } from './setup/steps.mjs'

const USAGE = '用法：npm run doctor [-- --json]'

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch {
    throw new Error(USAGE)
  }
}

async function checkInstalled() {
  const { checkDatabase } = await import('./doctor/check-database.mjs')
  const { checkApplication } = await import('./doctor/check-application.mjs')
  const { withPresentDatabase } = await import('./setup/ready-database.mjs')
  const todo = '内置的 PostgreSQL 只供试用；正式使用请以 DATABASE_URL 指定自己的数据库。'
  const trial = process.env.DATABASE_URL
    ? []
    : [note('trial', '数据库', '用的是内置的 PostgreSQL', todo)]
  return withPresentDatabase(async (ownerUrl) => {
    const { isReady, findings } = await checkDatabase(ownerUrl)
    return [...trial, ...findings, ...(await checkApplication(ownerUrl, isReady))]
  })
}

async function examine() {
  const machine = await checkMachine()
  if (existsSync(inProject('node_modules', 'pg'))) return [...machine, ...(await checkInstalled())]
  const todo = '请先 npm start，或在联网的机器上做好离线安装包。'
  return [...machine, bad('packages', '依赖', '还没有安装', todo)]
}

await runCommand(async () => {
  const { json: isJson } = readArguments()
  const secrets = inProject('.env.local')
  if (existsSync(secrets)) process.loadEnvFile(secrets)
  const findings = await examine()
  const isWell = findings.every(({ state }) => state !== 'bad')
  if (isJson) console.log(JSON.stringify({ isWell, findings }))
  else {
    console.log(findings.map(inWords).join('\n'))
    const count = (state) => findings.filter((finding) => finding.state === state).length
    console.log(`\n${count('ok')} 项正常，${count('note')} 项注意，${count('bad')} 项不行。`)
  }
  if (!isWell) process.exitCode = 1
})
