// npm run drill:confidentiality [-- --most 300]: in one case everything that can be said in
// confidence has a marker of its own. Every person of the demonstration, the people of the case and
// a visitor follow every link of the running application, try every address that another one found,
// and read every table under each database role: no one finds a marker that was not for them, and
// the markers that must be found are.
import { ownFolder } from './drills/own-data-folder.mjs'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crawl, tryAll } from './drills/crawl.mjs'
import { makeMachine } from './drills/drill-machine.mjs'
import { readNumber } from './drills/drill-options.mjs'
import { sendMarkedFile } from './drills/marked-file.mjs'
import { addExpert, addPeople, findPlace } from './drills/marked-people.mjs'
import { addMarkedMinutes } from './drills/marked-minutes.mjs'
import { searchTables } from './drills/search-tables.mjs'
import { typescriptArguments } from './setup/app-environment.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { chromiumPath, ensureBrowser } from './testing/browser.mjs'

assertNodeVersion()

const MARKERS = /ZQX\d{4}|73,?519\.37/g
const PATTERN = '(ZQX[0-9]{4}|73,?519\\.37)'
/** Where a marker may be in the tables of the owner: where it was said, and nowhere else. */
const SAID_IN = new Set([
  'messages',
  'topics',
  'case_notes',
  'minutes_entries',
  'minutes_answers',
  'complaints',
  'sealed_offers',
  'message_files',
  'invited_persons',
])

function readArguments() {
  const { values } = parseArgs({ options: { most: { type: 'string', default: '300' } } })
  return { most: readNumber(values, 'most', 10, 100_000) }
}

/** Says everything through the application's own acts. */
function layMarkers({ env }, world) {
  const [input, output] = [join(ownFolder, 'marked.json'), join(ownFolder, 'marks.json')]
  writeFileSync(input, JSON.stringify(world))
  const file = 'scripts/drills/lay-markers.ts'
  execFileSync(process.execPath, typescriptArguments(file, input, output), {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return JSON.parse(readFileSync(output, 'utf8'))
}

const plain = (marker) => marker.replace(',', '')

/** Counts answers, and keeps what was found where it may not be. */
function makeLedger(marks) {
  const hears = new Map(marks.map(({ marker, hears: parts }) => [marker, parts]))
  const leaks = new Map()
  const heard = new Set()
  let answers = 0
  return {
    leaks,
    heard,
    count: () => answers,
    /** One answer to a person with this part in the case. */
    take(person, path, markers) {
      answers += 1
      for (const marker of new Set(markers.map(plain))) {
        if (hears.get(marker)?.includes(person.part)) heard.add(`${marker} ${person.part}`)
        else leaks.set(`${marker} ${person.name} ${path}`, { marker, person: person.name, path })
      }
    },
  }
}

/**
 * What the owner of the database finds outside of where it was said: in events, notices, jobs,
 * documents and logs of the application.
 */
async function searchElsewhere({ query, withOwner }, ledger) {
  const nowhere = { name: '数据库', part: null }
  const tables = await query(
    `SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'
      AND table_type = 'BASE TABLE'`,
  )
  for (const { name } of tables) {
    if (SAID_IN.has(name)) continue
    const found = await withOwner(async (client) => {
      const { rows } = await client.query(
        `SELECT DISTINCT hit[1] AS marker FROM "${name}" t,
          regexp_matches(to_jsonb(t)::text, $1, 'g') hit`,
        [PATTERN],
      )
      return rows.map(({ marker }) => marker)
    })
    ledger.take(nowhere, `${name}（全部列）`, found)
  }
  ledger.take(
    nowhere,
    '程序的日志',
    readFileSync(join(ownFolder, 'server.log'), 'utf8').match(MARKERS) ?? [],
  )
}

/**
 * Everyone reads what they find; then each tries what the others found, the pages of the case
 * first.
 */
async function readAsEveryone(machine, people, caseId, ledger, most) {
  const addresses = new Set()
  const read = new Map()
  for (const person of people) {
    const take = ({ path, text }) => ledger.take(person, path, text.match(MARKERS) ?? [])
    read.set(person, await crawl(machine.url, person, take, most))
    read.get(person).forEach((path) => addresses.add(path))
    console.log(`  ${person.name}：${read.get(person).size} 个地址`)
  }
  for (const person of people) {
    const others = [...addresses]
      .filter((path) => !read.get(person).has(path))
      .sort((one, other) => other.includes(caseId) - one.includes(caseId))
    const take = ({ path, text }) => ledger.take(person, path, text.match(MARKERS) ?? [])
    await tryAll(machine.url, person, others.slice(0, most), take)
  }
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
    const place = await findPlace(machine)
    const people = await step('让各人登录、进来', () => addPeople(machine, browser, place))
    const of = (part) => people.find((person) => person.part === part)
    const { minutesId, marks: minutesMarks } = await addMarkedMinutes(
      machine.query,
      place.caseId,
      place.parties,
    )
    const [first, second] = place.parties.map(({ partyId }, no) => ({
      partyId,
      actor: of(no === 0 ? 'first' : 'second').actor,
    }))
    const said = layMarkers(machine, {
      caseId: place.caseId,
      minutesId,
      mediator: of('mediator').actor,
      first,
      second,
    })
    const marks = [...minutesMarks, ...said.marks]
    for (const file of said.files)
      await sendMarkedFile(machine.url, place.caseId, of(file.from), file)
    await step('受邀请的人进来', () => addExpert(machine, browser, place, people))
    const ledger = makeLedger(marks)
    await step(
      '各人读各自的页面，再试别人的地址',
      () => readAsEveryone(machine, people, place.caseId, ledger, most),
      { isSpeaking: true },
    )
    await step('查每张表', async () => {
      for (const person of people)
        await searchTables(machine, person, PATTERN, ({ path, found }) =>
          ledger.take(person, path, found),
        )
      await searchElsewhere(machine, ledger)
    })
    const silent = marks.filter(
      ({ marker, control }) => control && !ledger.heard.has(`${marker} ${control}`),
    )
    for (const { marker, person, path } of [...ledger.leaks.values()].slice(0, 50))
      console.log(
        `${marker} ${marks.find((each) => each.marker === marker)?.what}：${person} ${path}`,
      )
    for (const { marker, what, control } of silent)
      console.log(`没有找到：${marker} ${what}（${control}）`)
    console.log(
      `${marks.length} 个记号，${people.length} 人；应当找到的找到 ${marks.length - silent.length}。`,
    )
    console.log(`${ledger.leaks.size} markers in ${ledger.count()} answers`)
    if (ledger.leaks.size > 0 || silent.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
    await machine.remove()
  }
})
