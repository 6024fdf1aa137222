// npm run drill:audience [-- --width 360 --pictures 文件夹]: twenty tasks on phones that tempt to say
// something to others than one means. Each task's words are then looked for in the database and on
// the other side's pages: where they are meant, once, and nowhere else.
import './drills/own-data-folder.mjs'
import { join } from 'node:path'
import { runWalk } from './drills/run-walk.mjs'
import { beginOnPhones, MEDIATOR, openTopic, PEOPLE as people } from './drills/walk-begin.mjs'
import { PARTY_TASKS } from './drills/tempting-party-tasks.mjs'
import { MEDIATOR_TASKS } from './drills/tempting-mediator-tasks.mjs'
import { seeLater } from './drills/walk-party.mjs'
import { step } from './setup/steps.mjs'

const NAMES = { applicant: '演练甲五', respondent: '演练乙五' }
const NUMBERS = { applicant: '19900008121', respondent: '19900008122' }
const TOPICS = ['修缮费怎么分担', '押金什么时候退']
const TASKS = [...PARTY_TASKS, ...MEDIATOR_TASKS]

const wordsOf = (no) => `要紧的话第${String(no + 1).padStart(2, '0')}句。`

/** Both parties in, two topics, and the applicant's session in a browser without script besides. */
async function prepareTalk(walk) {
  const begun = await beginOnPhones(walk, NAMES, Object.values(NUMBERS), 't0')
  const { file, phones } = begun
  for (const title of TOPICS) await openTopic(walk.mediator, file, title, '您怎么看？')
  const [applicant, respondent] = phones
  const { browser, machine, width, folder } = walk
  const plain = await browser.newContext({
    baseURL: machine.url,
    javaScriptEnabled: false,
    viewport: { width, height: 780 },
  })
  await plain.addCookies(await applicant.context.cookies())
  await seeLater(respondent, `${respondent.own}/talk`, TOPICS[1])
  await walk.mediator.page.setViewportSize({ width, height: 780 })
  const people = { applicant, respondent, mediator: walk.mediator }
  const known = { machine, file, names: NAMES, numbers: NUMBERS, topics: TOPICS }
  const look = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) })
  return { ...people, ...known, look, plain: { page: await plain.newPage() } }
}

/** Where the words of a task are in the database: one line each. */
async function findSaid({ machine }, words) {
  const rows = await machine.query(
    `SELECT m.audience, t.title, p.name FROM messages m
     LEFT JOIN topics t ON t.id = m.topic_id LEFT JOIN parties p ON p.id = m.caucus_party_id
     WHERE m.words = $1`,
    [words],
  )
  return rows.map(({ audience, title, name }) => [audience, title ?? name].join(' '))
}

const meantFor = ({ audience, topic, party }) =>
  [audience, audience === 'case' ? TOPICS[topic] : NAMES[party]].join(' ')

/**
 * What the other side can open must not hold what was said to the mediator alone.
 * @returns the tasks whose words are there
 */
async function findOnOtherSide({ respondent: { page, own } }) {
  const read = await Promise.all(
    ['', '/talk', '/talk/mediator', '/minutes', '/documents'].map(async (path) =>
      (await page.request.get(own + path)).text(),
    ),
  )
  return TASKS.filter(
    ({ meant }, no) =>
      meant.party === 'applicant' && read.some((text) => text.includes(wordsOf(no))),
  )
}

async function tryTasks(walk) {
  const talk = await prepareTalk(walk)
  const count = { wrong: 0, lost: 0, again: 0 }
  for (const [no, task] of TASKS.entries()) {
    const words = wordsOf(no)
    if ((await task.do(talk, words)) === false) count.again += 1
    const said = await findSaid(walk, words)
    const wrong = said.filter((where) => where !== meantFor(task.meant))
    if (wrong.length > 0) count.wrong += 1
    if (said.length !== 1) count.lost += 1
    console.log(`  ${no + 1}. ${task.name}：${said.join('、') || '没有说出去'}`)
  }
  count.wrong += (await findOnOtherSide(talk)).length
  return count
}

await runWalk({ people }, async (surroundings) => {
  const walk = { ...surroundings, mediatorName: MEDIATOR }
  const { wrong, lost, again } = await step('容易说错对象的任务', () => tryTasks(walk), {
    isSpeaking: true,
  })
  console.log(`照原来的位置没有按中、又按了一次的：${again} 件。`)
  console.log(
    `${TASKS.length} tasks, ${wrong} to the wrong audience, ${lost} not said exactly once`,
  )
  if (wrong + lost > 0) process.exitCode = 1
})
