import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { findPersonOfSession } from '@/lib/auth/find-signed-in'
import { FREE_PER_ACCOUNT } from '@/lib/domain/access/sign-in-throttle'
import { SCHEDULED_JOB_NAMES } from '@/lib/domain/jobs/recurring-jobs'
import { workSchedule, type ScheduledWork } from '@/lib/jobs/schedule/work-scheduled'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { now } from '@/lib/platform/clock'
import { urgeMediator } from '@/lib/use-cases/case/urge-mediator'
import { startCompiled } from '../support/compiled-program'
import { createAdmin, failuresOf, PHONE, RIGHT, tryWith, WRONG } from '../support/sign-in'
import { until } from '../support/until'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// 两个网页进程，一个数据库：本进程和另一个（second-process.ts）。登录的限制、会话、消息、定时任务
// 在两个进程之间是一回事；收到 SIGTERM 的，做完手上的再结束。

let world: World
let accountId: string
beforeEach(async () => {
  world = await buildWorld()
  accountId = await createAdmin(world)
})
afterAll(closeWorld)

const ADDRESS = '198.51.100.7'

type Answer = { readonly status: number; readonly connection?: string; readonly body: string }
type Second = Awaited<ReturnType<typeof startSecond>>

/** The other process; `fetchOf`: its answer to an act, over connections that are kept. */
async function startSecond(settings: Readonly<Record<string, string>> = {}) {
  const program = startCompiled('second-process', [], {
    NODE_ENV: 'production',
    NEXT_MANUAL_SIG_HANDLE: 'true',
    HEYI_TRUSTED_PROXIES: '1',
    ...settings,
  })
  const ended = once(program, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const complaints: string[] = []
  program.stderr.setEncoding('utf8').on('data', (said: string) => complaints.push(said))
  const [port] = (await Promise.race([
    once(createInterface(program.stdout), 'line'),
    ended.then(() => Promise.reject(new Error(complaints.join('')))),
  ])) as [string]
  const agent = new Agent({ keepAlive: true })
  const send = (act: string, body: object, keeping: Agent | false = agent) =>
    new Promise<Answer & { readonly stream: NodeJS.ReadableStream }>((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path: `/${act}`, method: 'POST', agent: keeping },
        (response) => {
          const { statusCode: status = 0, headers } = response
          const { connection } = headers
          if (act === 'follow') return resolve({ status, connection, body: '', stream: response })
          void text(response).then(
            (read) => resolve({ status, connection, body: read, stream: response }),
            reject,
          )
        },
      )
      sent.on('error', reject)
      sent.end(JSON.stringify(body))
    })
  return {
    program,
    ended,
    agent,
    send,
    act: async <T>(act: string, body: object = {}) => JSON.parse((await send(act, body)).body) as T,
  }
}

let second: Second
async function withSecond(work: () => Promise<void>, settings = {}): Promise<void> {
  second = await startSecond(settings)
  try {
    await work()
  } finally {
    second.agent.destroy()
    second.program.kill('SIGKILL')
    await second.ended
  }
}

/** The counts that a stream of the other process has sent, and all that it said. */
async function follow(actor: World['people']['mediatorA']) {
  const { stream } = await second.send('follow', { actor }, false)
  const said: string[] = []
  stream.setEncoding('utf8')
  stream.on('data', (part: string) => said.push(part))
  stream.on('error', () => undefined)
  const isOver = new Promise((over) => stream.on('close', over))
  const counts = () =>
    [...said.join('').matchAll(/^data: (\d+)$/gm)].map(([, count]) => Number(count))
  return { said, isOver, counts }
}

const work = Object.fromEntries(
  SCHEDULED_JOB_NAMES.map((job) => [job, () => new Promise<void>((done) => setTimeout(done, 5))]),
) as unknown as ScheduledWork

test('登录失败合在一起算，会话、消息和定时任务在两个进程之间是一回事', async () => {
  await withSecond(async () => {
    const wrong = { phone: PHONE, password: WRONG, address: ADDRESS }
    // 轮流在两个进程输错：合计到了上限，两边都先要安全验证。
    for (let count = 0; count < FREE_PER_ACCOUNT; count += 1)
      expect(await (count % 2 === 0 ? tryWith(wrong) : second.act('sign-in', wrong))).toMatchObject(
        { refusal: { code: 'REFUSED', failures: count + 1 } },
      )
    for (const answer of [await tryWith(wrong), await second.act('sign-in', wrong)])
      expect(answer).toMatchObject({ refusal: { code: 'CHALLENGE' } })
    expect(await failuresOf(PHONE)).toBe(FREE_PER_ACCOUNT)

    // 在那个进程登录的，这个进程认得；在那个进程退出的，这个进程立刻不认。
    const right = { phone: PHONE, password: RIGHT, address: '198.51.100.8' }
    const signedIn = await second.act<{ sessionId: string }>('sign-in', right)
    const person = await findPersonOfSession(signedIn.sessionId)
    expect(person?.actor.id).toBe(accountId)
    await second.act('sign-out', { actor: person!.actor, sessionId: signedIn.sessionId })
    expect(await findPersonOfSession(signedIn.sessionId)).toBeNull()

    // 这个进程发的消息，随即报到那个进程的通道里；同时来办，只发一次。
    const { mediatorA, adminA } = world.people
    const stream = await follow(mediatorA)
    await until(() => stream.counts().length > 0)
    const { id: caseId } = await layCase(world, { status: 'in_mediation' })
    expect(await urgeMediator(adminA, { caseId })).toMatchObject({ ok: true })
    await Promise.all([workOutbox(now()), second.act('outbox')])
    await until(() => stream.counts().at(-1) === 1)
    const notices = await asOwner('SELECT 1 FROM notices WHERE account_id = $1', [mediatorA.id])
    expect(notices).toHaveLength(1)

    // 两个进程同时看时间表：每项任务只有一个进程做，只做一次。
    const [own, others] = await Promise.all([
      workSchedule(now, work),
      second.act<string[]>('schedule'),
    ])
    expect([...own, ...others].sort()).toEqual([...SCHEDULED_JOB_NAMES].sort())
    const runs = await asOwner<{ job: string; count: number }>(
      `SELECT job, count(*)::int AS count FROM job_runs WHERE job = ANY($1) GROUP BY job`,
      [SCHEDULED_JOB_NAMES],
    )
    expect(runs.map(({ count }) => count)).toEqual(SCHEDULED_JOB_NAMES.map(() => 1))
  })
})

test('收到 SIGTERM：不接新的连接，开着的连接和办着的请求、任务都做完，通道请读的人改连别处', async () => {
  await withSecond(async () => {
    const stream = await follow(world.people.mediatorA)
    await until(() => stream.counts().length > 0)
    // 代理留着的空闲连接，和一个没有办完的请求、一项没有做完的任务。
    const kept = new Agent({ keepAlive: true, maxSockets: 1 })
    expect(await second.send('outbox', {}, kept)).toMatchObject({ connection: 'keep-alive' })
    const held = second.send('hold', {})
    await second.act('job')
    const { id: caseId } = await layCase(world, { status: 'in_mediation' })
    await second.act('urge', { actor: world.people.adminA, caseId })

    second.program.kill('SIGTERM')
    await stream.isOver
    expect(stream.said.join('')).toMatch(/retry: \d{3,4}\n\n$/)
    await until(() =>
      second.send('schedule', {}, false).then(
        () => false,
        (error: Error) => /ECONNREFUSED/.test(error.message),
      ),
    )
    // 正要用的空闲连接没有断在手里，办完才请对方放下。
    expect(await second.send('release', {}, kept)).toMatchObject({
      status: 200,
      connection: 'close',
    })
    expect(await held).toMatchObject({ status: 200 })
    second.agent.destroy()
    kept.destroy()
    expect(await second.ended).toEqual([0, null])
    // 结束以前，那项任务把消息发完了。
    const notices = await asOwner('SELECT 1 FROM notices')
    expect(notices).toHaveLength(1)
  })
})

test('前面没有代理的，空闲的连接不等，马上结束', async () => {
  await withSecond(
    async () => {
      expect(await second.send('outbox', {})).toMatchObject({ connection: 'keep-alive' })
      second.program.kill('SIGTERM')
      expect(await second.ended).toEqual([0, null])
    },
    { HEYI_TRUSTED_PROXIES: '0' },
  )
})
