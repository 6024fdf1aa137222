// The whole of the operator's drill in its order, and its figures.
import { buildApplication } from '../setup/build.mjs'
import { findFreePort } from '../setup/ports.mjs'
import { generateClient } from '../setup/prisma-client.mjs'
import { step } from '../setup/steps.mjs'
import {
  loseAndRestore,
  rotateSealingKey,
  runBehindProxy,
  sendThrough,
} from './operator-bad-days.mjs'
import { importWorkbook, referByKey, setUpByCommands } from './operator-commands.mjs'
import { humanSeconds, newTally, openHands } from './operator-hands.mjs'
import { activate, sendLink, sendManyLinks } from './operator-links.mjs'
import { makeInstallation } from './operator-machine.mjs'
import * as pages from './operator-pages.mjs'
import { makePeople } from './operator-people.mjs'
import * as staff from './operator-staff.mjs'
import { openGateway } from './own-gateway.mjs'

const PAGES_MINUTES = 20
const COMMANDS_MINUTES = 3
const speak = { isSpeaking: true }

/** Where people are at the moment, and what is counted of them. */
function makeRoom({ browser, folder }) {
  const room = { browser, folder, now: newTally(''), all: [], at: null }
  return Object.assign(room, {
    url: () => room.at,
    tally: () => room.now,
    /** One stretch of the walk, counted and timed by itself. */
    async stretch(name, work) {
      room.now = newTally(name)
      room.all.push(room.now)
      const began = performance.now()
      const answer = await step(name, work, speak)
      room.now.seconds = (performance.now() - began) / 1000
      return answer
    },
  })
}

/** The first installation: by pages alone. */
async function walkByPages(room, installation, people) {
  const { stretch } = room
  const hands = {}
  await stretch('启动、两条命令', async () => {
    await installation.start()
    for (const [part, role] of [
      ['system', 'system_admin'],
      ['security', 'security_admin'],
    ]) {
      const { name, phone } = people[part]
      const args = ['--role', role, '--name', name, '--phone', phone]
      people[part].password = (await installation.done('admin:create', ...args)).initialPassword
    }
  })
  room.at = installation.url
  for (const [part, person] of Object.entries(people)) hands[part] = await openHands(room, person)
  const { system, security, auditor, clerk, admin } = hands
  await stretch('系统管理员首次登录', () => pages.firstSignIn(system))
  await stretch('法院、机构和账号', () => pages.setUpOrganisations(system, people))
  await stretch('机构：资料、调解员、推荐', () => pages.setUpInstitution(admin, people.mediator))
  const referred = await stretch('法院：入册、引调登记', () =>
    pages.confirmAndRefer(clerk, people.mediator),
  )
  await stretch('机构受理', () => pages.acceptFirst(admin, referred))
  const toFirst = room.all.length
  await stretch('调解员首次登录', async () => {
    await hands.mediator.signIn('44-mediator')
    await hands.mediator.look('45-mediator-start', [390, 360])
  })
  await stretch('日历、第三名管理员、参数', async () => {
    await system.menu('初始设置')
    await pages.loadCalendar(system)
    await security.signIn('13-security')
    await security.look('14-security-start')
    await system.menu('初始设置')
    await pages.beginAdministrator(system)
    const how = { role: '审计管理员', picture: '15-auditor', reason: '演练：配齐三类管理员' }
    await pages.addAdministrator(system, security, people.auditor, how)
    await auditor.signIn('16-auditor')
    await auditor.look('17-auditor-start')
    await system.menu('初始设置')
    await system.look('18-setup-done')
    await pages.changeParameter(system)
  })
  return { hands, referred, toFirst: room.all.slice(0, toFirst) }
}

/** The second installation: by commands, with SMS; then accounts by links. */
async function walkByCommands(room, port) {
  const { stretch } = room
  const people = makePeople()
  const sms = await openGateway()
  const installation = makeInstallation('commands', port, {
    ...sms.settings,
    HEYI_PUBLIC_URL: `http://localhost:${port}`,
  })
  try {
    let key
    const setUp = await stretch('命令：启动', async () => {
      await installation.start()
      return room.now
    })
    await stretch('命令：三类管理员、法院、密钥、机构、账号', async () => {
      key = await setUpByCommands(installation, people)
    })
    room.at = installation.url
    const admin = await openHands(room, people.admin)
    await stretch('接口引调，机构首次登录并受理', async () => {
      const referred = await referByKey(installation, key)
      await admin.signIn()
      await pages.acceptFirst(admin, referred)
    })
    const toFirst = room.all.slice(room.all.indexOf(setUp))
    await stretch('批量导入、激活链接', async () => {
      const imported = [people.mediator, people.judge]
      await importWorkbook(installation, imported)
      const system = await openHands(room, people.system)
      await system.signIn()
      await sendLink(system, people.linked)
      await sendManyLinks(admin, imported)
      const of = (picture, hasScript) => ({ sms, picture, hasScript })
      await activate(room, people.linked, of('66-link', true))
      await activate(room, people.mediator, of('67-link-no-script', false))
    })
    return { toFirst }
  } finally {
    await installation.remove()
    sms.close()
  }
}

/** Backup, loss, restore, several processes, keys, an administrator who leaves. */
async function walkBadDays(room, { installation, hands, people, referred }) {
  const { stretch } = room
  const { system, security, auditor, admin } = hands
  const stays = async (picture) => {
    await admin.open()
    await admin.menu('案件分配列表')
    await admin.page.getByRole('link', { name: /^全部/ }).first().click()
    await admin.read(referred.caseNo)
    await admin.look(picture)
  }
  const { restored, settings } = await stretch('备份、丢失磁盘、恢复', () =>
    loseAndRestore(installation, () => pages.assignFirst(admin, referred, people.mediator)),
  )
  const processes = await stretch('两个网页进程、任务进程、nginx', () => runBehindProxy(settings))
  room.at = processes.url
  try {
    const signed = { system, security, auditor, admin }
    await stretch('恢复以后各人登录', async () => {
      for (const [name, one] of Object.entries(signed))
        await one.signIn(name === 'admin' ? '50-restored' : null)
      await stays('51-case-restored')
      await staff.verifyRecord(auditor, '52-verified')
    })
    await stretch('一个网页进程停下，照常使用', async () => {
      await processes.first.stop()
      await stays('53-one-process')
      await processes.first.start()
      await processes.second.stop()
      await stays('54-other-process')
      await processes.second.start()
    })
    await stretch('更换号码的密钥', async () => {
      await rotateSealingKey(processes, settings)
      await pages.lookAtNumbers(admin, people.mediator, '55-numbers')
    })
    await stretch('更换法院的密钥', async () => {
      const send = sendThrough(processes.proxy)
      const refer = (key) => referByKey({ url: processes.url }, key, send)
      const old = await staff.issueCourtKey(security, system, '56-key')
      await refer(old)
      const fresh = await staff.issueCourtKey(security, system, '57-key')
      await staff.revokeCourtKey(security, old, '58-revoke')
      await refer(fresh)
      const refused = await refer(old).catch((error) => error)
      if (!(refused instanceof Error)) throw new Error('吊销的密钥还能引调')
    })
    await stretch('系统管理员离任', () =>
      staff.replaceAdministrator({
        leaving: system,
        security,
        successor: hands.successor,
        picture: '59-leaves',
      }),
    )
    await stretch('最后核对', async () => {
      await stays('60-case-last')
      await staff.verifyRecord(auditor, '61-verified-last')
      await processes.operator.said('audit:verify')
    })
    return { restored }
  } finally {
    await processes.close()
  }
}

const sumOf = (tallies, of) => tallies.reduce((sum, each) => sum + of(each), 0)

function printTable(all) {
  const line = ({ name, seconds, clicks, fields, characters, addresses, pages: seen }) =>
    `${[seconds.toFixed(0), clicks, fields, characters, addresses, seen.size].join('\t')}\t${name}`
  console.log(['\n秒\t点击\t填写\t字数\t网址\t页面\t', ...all.map(line)].join('\n'))
}

/** @returns {boolean} within the bound: the machine until it started, and a person at its pages */
function printPages(tallies, restored) {
  const [started] = tallies
  const minutes = (started.seconds + sumOf(tallies, humanSeconds)) / 60
  const program = sumOf(tallies, ({ seconds }) => seconds) / 60
  const sum = (what) => sumOf(tallies, (each) => each[what])
  console.log(
    `只用页面到受理第一件：${sum('clicks')} 次点击，${sum('fields')} 处填写，` +
      `${sum('characters')} 个字；程序走 ${program.toFixed(1)} 分钟，` +
      `人约 ${minutes.toFixed(1)} 分钟（≤ ${PAGES_MINUTES}）\n恢复：${restored.seconds} 秒`,
  )
  return minutes <= PAGES_MINUTES
}

/** @returns {boolean} within the bound */
function printCommands(tallies) {
  const minutes = sumOf(tallies, ({ seconds }) => seconds) / 60
  console.log(`用命令到受理第一件：${minutes.toFixed(1)} 分钟（≤ ${COMMANDS_MINUTES}）`)
  return minutes <= COMMANDS_MINUTES
}

async function walkFirst(room, port) {
  const people = makePeople()
  const installation = makeInstallation('pages', port)
  try {
    const walked = await walkByPages(room, installation, people)
    const { restored } = await walkBadDays(room, { installation, people, ...walked })
    return () => printPages(walked.toFirst, restored)
  } finally {
    await installation.remove()
  }
}

/**
 * @param {{ browser: object, folder: string, only?: 'pages' | 'commands' }} surroundings folder: of
 *   the pictures; only: one of the two installations
 * @returns {Promise<boolean>} within the bounds of time
 */
export async function walkAsOperator({ only, ...surroundings }) {
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const room = makeRoom(surroundings)
  const port = await findFreePort(Number(process.env.PORT ?? 3490))
  const prints = []
  try {
    if (only !== 'commands') prints.push(await walkFirst(room, port))
    if (only !== 'pages') {
      const { toFirst } = await walkByCommands(room, port)
      prints.push(() => printCommands(toFirst))
    }
  } catch (error) {
    await photographOpen(room)
    throw error
  } finally {
    printTable(room.all.filter(({ seconds }) => seconds !== undefined))
  }
  return prints.map((print) => print()).every(Boolean)
}

/** What every page showed when the walk failed. */
async function photographOpen({ browser, folder }) {
  const open = browser.contexts().flatMap((context) => context.pages())
  for (const [no, page] of open.entries())
    await page.screenshot({ path: `${folder}/failed-${no}.png`, fullPage: true }).catch(() => {})
}
