// What a service of the system has to do by itself, on a machine of the drill's own: start, keep
// its log apart, come back when it was killed, be several processes, be backed up, outlive a
// power cut.
import { step } from '../setup/steps.mjs'
import { documented } from './documented.mjs'
import { installDatabase, installRelease } from './machine-install.mjs'
import { until } from './until.mjs'

/** On a busy machine the first start makes the whole structure of the database. */
const START_SECONDS = 600
const WEB = ['heyi-web@3000', 'heyi-web@3001']
const SEVERAL = [...WEB, 'heyi-jobs']

function assertThat(isTrue, sentence) {
  if (!isTrue) throw new Error(sentence)
}

/** What is looked at on the machine, as an operator does. */
function makeHands(machine) {
  const node = `/opt/heyi/node_modules/node-linux-${process.arch}/bin/node`
  const asks = `const answer = await fetch(process.argv[1]); console.log(answer.status)`
  const hands = {
    /** The status that a page of the process at this port answers; empty: none. */
    ask: async (port, path = '/api/health/ready') =>
      (
        await machine.call(
          ...[node, '--input-type=module', '-e', asks, `http://127.0.0.1:${port}${path}`],
        )
      ).out.trim(),
    untilReady: (port) =>
      until(`端口 ${port} 就绪`, async () => (await hands.ask(port)) === '200', START_SECONDS),
    /** A property of a unit as systemd shows it. */
    show: async (unit, property) =>
      (await machine.run('systemctl', 'show', '--value', `--property=${property}`, unit)).trim(),
    isActive: async (unit) => (await hands.show(unit, 'ActiveState')) === 'active',
    log: (unit) =>
      machine.run('journalctl', '--namespace=heyi', '--unit', unit, '--output=cat', '--no-pager'),
    heyi: async (...args) => {
      const { code, out, err } = await machine.call('heyi', ...args)
      assertThat(code === 0, `heyi ${args.join(' ')}（结束码 ${code}）：\n${out}${err}`)
      return out
    },
  }
  return hands
}

async function assertKeptFromRest(machine, hands) {
  const process = await hands.show('heyi', 'MainPID')
  const inside = ['nsenter', `--target=${process}`, '--mount', '--', 'runuser', '-u', 'heyi', '--']
  const touch = (file) => machine.call(...inside, 'touch', file)
  for (const file of ['/etc/heyi/more', '/var/lib/postgresql/more', '/root/more'])
    assertThat((await touch(file)).code !== 0, `服务写得了 ${file}`)
  assertThat((await touch('/var/lib/heyi/more')).code === 0, '服务写不了自己的数据文件夹')
  assertThat((await hands.show('heyi', 'User')) === 'heyi', '服务不是以 heyi 运行')
}

async function assertLog(machine, hands, password) {
  const log = await hands.log('heyi')
  assertThat(/(和议|服务)已启动/.test(log), `日志里没有启动的话：\n${log.slice(-500)}`)
  assertThat(!log.includes(password), '日志里有初始密码')
  const other = await machine.run('journalctl', '--unit', 'heyi', '--output=cat', '--no-pager')
  assertThat(!/已启动/.test(other), '日志没有另存一处')
}

/** @returns {Promise<string>} the administrator's first password */
async function addAdministrators(machine) {
  const said = await machine.type(documented('install.md', 'heyi admin:create'))
  const passwords = [...said.matchAll(/^初始密码：(\S+)/gm)].map(([, password]) => password)
  assertThat(passwords.length === 3, `没有建立三类管理员：\n${said}`)
  return passwords[0]
}

/** Nothing that doctor finds stops people from working, but that no server of time is reached. */
async function examine(machine) {
  const { out } = await machine.call('heyi', 'doctor', '--json')
  const { findings } = JSON.parse(out.trim().split('\n').at(-1))
  const bad = findings.filter(({ state }) => state === 'bad')
  const words = (each) => each.map(({ key, words: said }) => `${key} ${said}`).join('；')
  console.log(`    体检 ${findings.length} 项，不行：${words(bad) || '没有'}`)
  const unexpected = bad.filter(({ key }) => key !== 'time')
  assertThat(unexpected.length === 0, words(unexpected))
}

async function isKilledAndBack(machine, hands) {
  const before = await hands.show('heyi', 'MainPID')
  await machine.run('kill', '-KILL', before)
  await until('服务重新启动', async () => {
    const now = await hands.show('heyi', 'MainPID')
    return now !== '0' && now !== before
  })
  await hands.untilReady(3000)
}

async function changeOver(machine, hands) {
  const lines = documented('processes.md', 'systemctl disable --now heyi').split('\n')
  await machine.type(lines.filter((line) => !line.startsWith('nginx')).join('\n'))
  for (const port of [3000, 3001]) await hands.untilReady(port)
  for (const unit of SEVERAL) assertThat(await hands.isActive(unit), `${unit} 没有运行`)
}

async function stopSoftly(machine, hands) {
  await machine.run('systemctl', 'stop', 'heyi-web@3001')
  const result = await hands.show('heyi-web@3001', 'Result')
  assertThat(result === 'success', `heyi-web@3001 停得不干净：${result}`)
  await machine.run('systemctl', 'start', 'heyi-web@3001')
  await hands.untilReady(3001)
}

async function backUp(machine, hands) {
  await machine.type(documented('backup.md', 'install -d -m 0711 /mnt/backup/heyi'))
  await machine.type(documented('backup.md', 'systemctl enable --now heyi-backup-follow'))
  const cron = documented('backup.md', 'heyi backup:create &&').trim()
  await machine.type(cron.replace(/^30 2 \* \* \* /, ''))
  assertThat(await hands.isActive('heyi-backup-follow'), '持续备份没有运行')
}

/**
 * @param machine of own-machine.mjs, switched on
 * @param {string} archive of the release
 */
export async function walkOnMachine(machine, archive) {
  const hands = makeHands(machine)
  const ownerUrl = await step('PostgreSQL', () => installDatabase(machine))
  await step('安装、启用', () => installRelease(machine, archive, ownerUrl))
  await step('第一次启动，直到就绪', () => hands.untilReady(3000))
  const password = await step('三类管理员', () => addAdministrators(machine))
  await step('日志另存一处，没有密码', () => assertLog(machine, hands, password))
  await step('服务写不了别处', () => assertKeptFromRest(machine, hands))
  await step('被杀死后自己回来', () => isKilledAndBack(machine, hands))
  await step('备份、持续备份', () => backUp(machine, hands))
  await step('换成两个网页进程和一个任务进程', () => changeOver(machine, hands))
  await step('转发程序', async () => {
    await machine.run('systemctl', 'enable', '--now', 'heyi-forwarder')
    await until('转发程序', async () => /3480/.test((await machine.call('ss', '-ltn')).out))
  })
  await step('heyi doctor', () => examine(machine), { isSpeaking: true })
  await step('逐个重启', () => hands.heyi('restart:rolling'))
  await step('停一个进程，停得干净', () => stopSoftly(machine, hands))
  await step('断电', machine.pullPlug)
  await step('再开机', machine.switchOn)
  await step('各单元自己启动，直到就绪', async () => {
    for (const port of [3000, 3001]) await hands.untilReady(port)
    for (const unit of [...SEVERAL, 'heyi-forwarder', 'heyi-backup-follow'])
      await until(unit, () => hands.isActive(unit))
  })
  await step('断电以前的都在', async () => {
    const { code, out, err } = await machine.call('heyi', 'audit:verify')
    assertThat(code === 0, `${out}${err}`)
    const again = await machine.call('sh', '-euc', documented('install.md', 'heyi admin:create'))
    assertThat(again.code !== 0, '管理员又能建立一次')
  })
  await step('关机', machine.switchOff)
}
