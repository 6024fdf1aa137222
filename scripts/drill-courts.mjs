// npm run drill:courts [-- --most 600]: the pages of a court only read, and end at its own cases.
// Every clerk, judge and reviewer of the demonstration follows every link and tries what the other
// courts found; a reviewer also calls every action and every writing route, and none is answered by
// an exception. Afterwards every table of the database has the rows it had, but for the records of
// the looks themselves, and no one has read the id of a case of another court.
import './drills/own-data-folder.mjs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { callEverything, sendSoundForm } from './drills/call-everything.mjs'
import { crawl, tryAll } from './drills/crawl.mjs'
import { makeMachine } from './drills/drill-machine.mjs'
import { readNumber } from './drills/drill-options.mjs'
import { signInWith } from './drills/marked-people.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { chromiumPath, ensureBrowser } from './testing/browser.mjs'

assertNodeVersion()

const COURT_ROLES = ['court_clerk', 'court_judge', 'court_reviewer']
const BEGIN = ['/court', '/court/desk', '/court/cases', '/court/cases?tab=all', '/court/dossiers']
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/**
 * What a look leaves: its event with the head of the chain, the seal of the chains, and when the
 * session was last used; and how often someone without an account has tried, because a reviewer
 * calls the actions of the sign-in as well. The second step of an own account may be begun.
 */
const MAY_CHANGE = new Set([
  'events',
  'chain_heads',
  'sessions',
  'anchors',
  'anchor_heads',
  'sign_in_counters',
  'second_factors',
])
/** What the schedule itself writes is no one's look: only what someone requested counts. */
const ROWS_OF = { job_runs: 'WHERE requested_by IS NOT NULL' }
/** How one's own list looks is the one thing that a reviewer writes. */
const OWN_VIEW = {
  path: '/court/cases',
  action: 'savePreferenceAction',
  fields: [
    ['list', 'court_cases'],
    ['density', 'compact'],
  ],
}
const QUIET_MS = 15_000
const QUIET_TRIES = 16

function readArguments() {
  const { values } = parseArgs({ options: { most: { type: 'string', default: '600' } } })
  return { most: readNumber(values, 'most', 10, 100_000) }
}

/** A digest of the rows of each table. */
async function digestTables({ query, withOwner }) {
  const tables = await query(
    `SELECT table_name::text AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  )
  const digests = new Map()
  for (const { name } of tables) {
    const [{ digest }] = await withOwner(
      async (client) =>
        (
          await client.query(
            `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest
              FROM "${name}" t ${ROWS_OF[name] ?? ''}`,
          )
        ).rows,
    )
    digests.set(name, digest)
  }
  return digests
}

/**
 * The digests once the jobs that follow the demonstration data have ended: nothing changes for a
 * while.
 */
async function digestWhenQuiet(machine) {
  let last = await digestTables(machine)
  for (let tries = 0; tries < QUIET_TRIES; tries++) {
    await pause(QUIET_MS)
    const next = await digestTables(machine)
    if ([...next].every(([name, digest]) => last.get(name) === digest)) return next
    last = next
  }
  throw new Error('演练的程序一直在办理后台的工作，无从比较。')
}

/** The ids of the cases that each court has referred. */
async function casesByCourt({ query }) {
  const rows = await query(
    'SELECT u.name AS court, c.id FROM cases c JOIN courts u ON u.id = c.court_id',
  )
  return new Map(rows.map(({ id, court }) => [id, court]))
}

/**
 * Everyone reads, then tries the addresses of the others; counts what each court's people read of
 * whose cases.
 */
async function readAsCourts(machine, people, most) {
  const courtOf = await casesByCourt(machine)
  const strange = new Set()
  const own = new Set()
  const seen = new Map()
  let answers = 0
  const takerOf =
    (person) =>
    ({ path, text }) => {
      answers += 1
      for (const id of new Set(text.match(UUID) ?? [])) {
        const court = courtOf.get(id)
        // An address that was tried is repeated in the page that says there is nothing.
        if (court === undefined || path.includes(id)) continue
        if (court === person.court) own.add(person.court)
        else strange.add(`${person.name} ${path} ${id}`)
      }
    }
  for (const person of people) {
    seen.set(person, await crawl(machine.url, { ...person, begin: BEGIN }, takerOf(person), most))
    console.log(`  ${person.court} ${person.name}：${seen.get(person).size} 个地址`)
  }
  for (const person of people) {
    const others = [...seen]
      .filter(([other]) => other.court !== person.court)
      .flatMap(([, paths]) => [...paths])
      .filter((path) => !seen.get(person).has(path))
    await tryAll(machine.url, person, [...new Set(others)].slice(0, most), takerOf(person))
  }
  return { answers, strange: [...strange], own }
}

await runCommand(async () => {
  const { most } = readArguments()
  await step('安装依赖', installDependencies)
  const { chromium } = await import('@playwright/test')
  await step('准备浏览器', ensureBrowser)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const machine = await step('准备演练的数据库和程序', makeMachine)
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  try {
    const people = []
    for (const account of machine.accounts.filter(({ role }) => COURT_ROLES.includes(role))) {
      const cookie = await signInWith(browser, machine.url, account)
      people.push({ name: `${account.role} ${account.name}`, ...account, cookie })
    }
    const reviewers = people.filter(({ role }) => role === 'court_reviewer')
    const { answers, strange, own } = await step(
      '各法院的人读各自的页面，再试别的法院的地址',
      () => readAsCourts(machine, people, most),
      { isSpeaking: true },
    )
    const before = await step('等后台的工作办完', () => digestWhenQuiet(machine))
    await step('审阅人员再读一遍，发送每一种操作', () => readAsCourts(machine, reviewers, most), {
      isSpeaking: true,
    })
    let exceptions = 0
    for (const { name, cookie } of reviewers) {
      const { made, statuses, failed } = await callEverything(machine.url, cookie)
      const answered = statuses.map(([status, count]) => `${status}×${count}`).join(' ')
      console.log(`  ${name}：发送 ${made} 次操作，答复 ${answered}`)
      for (const line of failed.slice(0, 50)) console.log(`  出错：${line}`)
      exceptions += failed.length
    }
    const after = await digestTables(machine)
    await sendSoundForm(machine.url, reviewers[0].cookie, OWN_VIEW)
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name))
    const wrong = changed.filter((name) => !MAY_CHANGE.has(name))
    const courts = new Set(people.map(({ court }) => court))
    for (const line of strange.slice(0, 50)) console.log(line)
    for (const name of wrong) console.log(`有改动：${name}`)
    console.log(
      `${courts.size} 个法院，${people.length} 人；${before.size} 张表，只留下记录的：${changed.join('、')}`,
    )
    console.log(
      `${wrong.length} tables changed, ${strange.length} markers in ${answers} answers, ${exceptions} calls failed`,
    )
    if (
      exceptions > 0 ||
      wrong.length > 0 ||
      strange.length > 0 ||
      own.size < courts.size ||
      courts.size < 2
    )
      process.exitCode = 1
  } finally {
    await browser.close()
    await machine.remove()
  }
})
