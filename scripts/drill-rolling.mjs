// npm run drill:rolling [-- --rounds 20]: two web processes behind nginx (deploy/nginx.conf) on one
// database and one file store. One after the other is ended with SIGTERM and started again while
// people read pages and write; every request must be answered, and every write that was answered
// must be there. Prints `0 of N requests lost`; exit code 1 where one was.
import { ownFolder } from './drills/own-data-folder.mjs'
import { randomUUID } from 'node:crypto'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeMachine } from './drills/drill-machine.mjs'
import { readNumber } from './drills/drill-options.mjs'
import { assertProxy, openProxy, signInThrough } from './drills/own-proxy.mjs'
import { buildApplication } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { findFreePort } from './setup/ports.mjs'
import { generateClient } from './setup/prisma-client.mjs'
import { runCommand, step } from './setup/steps.mjs'
import { startWebServer, stopWebServer, waitUntilReady } from './setup/web-server.mjs'

assertNodeVersion()

const READERS = 4
const WRITERS = 2

/** Two processes with the settings of an installation behind one proxy. */
async function makeProcesses(env, ports) {
  const running = new Map()
  const start = async (port) => {
    const log = openSync(join(ownFolder, `process-${port}.log`), 'a')
    const stdio = ['ignore', log, log]
    const server = startWebServer({ command: 'start', port, host: '127.0.0.1', env, stdio })
    running.set(port, server)
    if (!(await waitUntilReady(server, port))) throw new Error(`端口 ${port} 的程序没有就绪。`)
  }
  const stop = async (port) => {
    await stopWebServer(running.get(port))
    running.delete(port)
  }
  for (const port of ports) await start(port)
  return {
    async restart(port) {
      await stop(port)
      await start(port)
    },
    async stopAll() {
      for (const port of [...running.keys()]) await stop(port)
    },
  }
}

/** Repeats `work` until it is to end; what fails is kept in `lost`. */
async function repeat(state, work) {
  while (!state.isOver) {
    state.sent += 1
    try {
      await work()
    } catch (error) {
      state.lost.push(error.message)
    }
  }
}

const expectStatus = (wanted, what) => (answer) => {
  if (answer.status !== wanted)
    throw new Error(`${what}：${answer.status} ${answer.body.slice(0, 200)}`)
  return answer
}

/** A mediator's contact with a party of an own case, as the phone sends it. */
function writeContact(proxy, { cookie, account, caseId, personId }) {
  const id = randomUUID()
  const fields = {
    channel: 'phone',
    personId,
    result: 'agreed',
    happenedAt: new Date(Date.now() - 3_600_000 * 9).toISOString().slice(0, 16),
  }
  const item = {
    id,
    account,
    caseId,
    kind: 'contact',
    madeAt: new Date().toISOString(),
    body: JSON.stringify(fields),
  }
  return proxy
    .send('/api/mediator/items', {
      method: 'POST',
      headers: { cookie, origin: proxy.url, 'content-type': 'application/json' },
      body: JSON.stringify(item),
    })
    .then(expectStatus(200, '登记联系'))
    .then(() => id)
}

/** A case in mediation with its mediator and a party of it. */
async function findWork(machine) {
  const [found] = await machine.query(
    `SELECT c.id AS "caseId", a.id AS account, a.phone_hash IS NOT NULL AS "hasPhone", a.name,
       (SELECT p.id FROM parties p WHERE p.case_id = c.id ORDER BY p.id LIMIT 1) AS "personId"
     FROM cases c JOIN accounts a ON a.id = c.mediator_id
     WHERE c.status = 'mediating' ORDER BY c.id LIMIT 1`,
  )
  return found
}

async function roll(machine, rounds) {
  const ports = [await findFreePort(3601), await findFreePort(3701)]
  const settings = { HEYI_TRUSTED_PROXIES: '1', HEYI_PUBLIC_URL: 'https://localhost' }
  const processes = await makeProcesses({ ...machine.env, ...settings }, ports)
  let proxy
  try {
    proxy = await openProxy(ports)
    const admin = await signInThrough(proxy, machine.accountOf({ role: 'institution_admin' }))
    const work = await findWork(machine)
    const own = machine.accountOf({ role: 'mediator', name: work.name })
    const mediator = { ...work, cookie: await signInThrough(proxy, own) }
    const state = { isOver: false, sent: 0, lost: [], written: [] }
    const read = () =>
      proxy
        .send('/institution/cases?tab=all', { headers: { cookie: admin } })
        .then(expectStatus(200, '案件列表'))
    const write = async () => state.written.push(await writeContact(proxy, mediator))
    const people = [
      ...Array.from({ length: READERS }, () => repeat(state, read)),
      ...Array.from({ length: WRITERS }, () => repeat(state, write)),
    ]
    try {
      for (let round = 0; round < rounds; round++) {
        await step(`第 ${round + 1} 次重启`, () => processes.restart(ports[round % 2]))
      }
    } finally {
      state.isOver = true
      await Promise.all(people)
    }
    const [{ count }] = await machine.query(
      'SELECT count(*)::int AS count FROM contacts WHERE id = ANY($1::uuid[])',
      [state.written],
    )
    return { ...state, missing: state.written.length - count }
  } finally {
    await proxy?.close()
    await processes.stopAll()
  }
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
  const rounds = readNumber(values, 'rounds', 1, 200)
  assertProxy()
  await step('安装依赖', installDependencies)
  await step('生成数据访问代码', generateClient)
  await step('构建应用', () => buildApplication({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' }))
  const machine = await step('准备数据库和程序', makeMachine)
  try {
    const { sent, lost, written, missing } = await roll(machine, rounds)
    for (const reason of new Set(lost)) console.error(`  ${reason}`)
    console.log(`${rounds} 次重启，写入 ${written.length} 条，少了 ${missing} 条。`)
    console.log(`${lost.length} of ${sent} requests lost`)
    if (lost.length > 0 || missing > 0) process.exitCode = 1
  } finally {
    await machine.remove()
  }
})
