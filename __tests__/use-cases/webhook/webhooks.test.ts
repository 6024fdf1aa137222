import { hostname } from 'node:os'
import { createWebhookSender, type SendWebhook } from '@/lib/channels/send-webhook'
import { MOST_WEBHOOK_ATTEMPTS } from '@/lib/domain/webhook/attempts'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { createWebhookWorker } from '@/lib/jobs/work-webhooks'
import { getWebhooks } from '@/lib/queries/system/get-webhooks'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { resumeWebhook } from '@/lib/use-cases/webhook/resume-webhook'
import { retryWebhook } from '@/lib/use-cases/webhook/retry-webhook'
import { revokeWebhook } from '@/lib/use-cases/webhook/revoke-webhook'
import { rotateWebhookSecret } from '@/lib/use-cases/webhook/rotate-webhook-secret'
import { skipWebhook } from '@/lib/use-cases/webhook/skip-webhook'
import { startGateway, type GatewayAnswer, type ReceivedRequest } from '../../support/local-gateway'
import { done } from '../../support/sound-act'
import { until } from '../../support/until'
import { change, isSignedBy, webhookUrl } from '../../support/webhooks'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 变动通知：真实的接收方在本机上出错、超时、应答丢失、一小时后才恢复；时钟拨动，不等待.

const SECOND = 1_000
const HOUR = 3_600_000
const TIMEOUT_MS = 400
const LOCAL = { isHttpAllowed: true, isReachable: (ip: string) => ip === '127.0.0.1' }

let world: World
/** What the worker takes for now. */
let at: Date
const ends: (() => Promise<void>)[] = []
beforeEach(async () => {
  world = await buildWorld()
  at = new Date()
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
afterAll(closeWorld)

const later = (ms: number) => {
  at = new Date(at.getTime() + ms)
}
const ok: GatewayAnswer = { status: 204, body: '' }
const broken: GatewayAnswer = { status: 500, body: '' }

type Message = {
  readonly type: string
  readonly data: { readonly caseNo: string; readonly cursor: string }
}
const messageOf = ({ body }: ReceivedRequest) => JSON.parse(body) as Message
const idOf = ({ headers }: ReceivedRequest) => String(headers['webhook-id'])
const cursorsIn = (received: readonly ReceivedRequest[]) =>
  received.map((each) => Number(messageOf(each).data.cursor))

/** A receiver on this machine with a subscription of court A. */
async function receiver(
  answer: (request: ReceivedRequest, no: number) => GatewayAnswer = () => ok,
) {
  const gateway = await startGateway(answer)
  ends.push(gateway.end)
  const made = await done(
    makeWebhook(world.people.system, { courtId: world.courts.a, url: webhookUrl() }),
  )
  await asOwner('UPDATE webhook_subscriptions SET url = $2 WHERE id = $1', [
    made.subscriptionId,
    gateway.url,
  ])
  // The subscription begins at the true moment.
  at = new Date()
  return { ...gateway, id: made.subscriptionId, secret: made.secret }
}

const newWorker = (send: SendWebhook = createWebhookSender(LOCAL, TIMEOUT_MS)) =>
  createWebhookWorker(() => at, send)

/** Sends all that is due now. */
async function sendDue(worker = newWorker()): Promise<void> {
  await numberAllChanges(() => at)
  // A receiver that has just failed goes on in another lane.
  for (const _lane of [1, 2]) {
    await worker.poll()
    await worker.settled()
  }
}

async function changes(...cases: readonly string[]): Promise<void> {
  for (const [index, caseId] of cases.entries())
    await change(world, caseId, new Date(at.getTime() + index))
}
const twoCases = async () => [
  (await layCase(world, { status: 'pending_assignment' })).id,
  (await layCase(world, { status: 'pending_assignment' })).id,
]
const states = async (subscriptionId: string) =>
  (
    await asOwner<{ state: string }>(
      'SELECT state FROM webhook_deliveries WHERE subscription_id = $1 ORDER BY position',
      [subscriptionId],
    )
  ).map(({ state }) => state)

test('每条送达一次，按先后；签名可以核对，内容没有当事人信息', async () => {
  const { received, secret, id } = await receiver()
  const [a = '', b = ''] = await twoCases()
  await changes(a, b, a, a)
  await sendDue()
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 2, 3, 4])
  expect(new Set(received.map(idOf)).size).toBe(4)
  for (const each of received) {
    expect(isSignedBy(secret, each)).toBe(true)
    expect(isSignedBy(secret, { ...each, body: each.body.replace('1', '2') })).toBe(false)
    expect(Object.keys(messageOf(each).data)).toEqual(['caseNo', 'cursor', 'url'])
    expect(each.body).not.toMatch(/申请人|被申请人|林敏/)
  }
  expect(await states(id)).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
})

test('没有收到的以同一编号重发；同一案件的后面的等它，别的案件不等', async () => {
  let failsAt = 2
  const { received } = await receiver((each) =>
    messageOf(each).data.cursor === '1' && failsAt-- > 0 ? broken : ok,
  )
  const [a = '', b = ''] = await twoCases()
  await changes(a, b, a)
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 2])
  later(5 * SECOND)
  await sendDue()
  later(30 * SECOND)
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 2, 1, 1, 3])
  const first = received.filter((each) => messageOf(each).data.cursor === '1')
  expect(new Set(first.map(idOf)).size).toBe(1)
})

test('超时的接收方不拖慢别的接收方', async () => {
  const silent = await receiver(() => null)
  const sound = await receiver()
  const [a = ''] = await twoCases()
  await changes(a, a, a)
  await numberAllChanges(() => at)
  const worker = newWorker(createWebhookSender(LOCAL, 20_000))
  await worker.poll()
  await until(() => sound.received.length === 3)
  await until(() => silent.received.length === 1)
  expect(await states(silent.id)).toEqual(['waiting', 'waiting', 'waiting'])
  // The end of the receiver ends the attempt.
  await silent.end()
  await worker.settled()
  const [row] = await asOwner<{ last_result: string }>(
    'SELECT last_result FROM webhook_deliveries WHERE subscription_id = $1 AND position = 1',
    [silent.id],
  )
  expect(row).toEqual({ last_result: 'unreachable' })
})

test('不应答的到时限为止，记为超时', async () => {
  const { id } = await receiver(() => null)
  const [a = ''] = await twoCases()
  await changes(a)
  await sendDue()
  expect(
    await asOwner(
      'SELECT attempts, last_result FROM webhook_deliveries WHERE subscription_id = $1',
      [id],
    ),
  ).toEqual([{ attempts: 1, last_result: 'timeout' }])
})

test('应答丢失的会收到第二次，编号相同；按编号去重后每条一次', async () => {
  const { received, id } = await receiver()
  const real = createWebhookSender(LOCAL, TIMEOUT_MS)
  let isLost = true
  const losing: SendWebhook = async (message) => {
    const result = await real(message)
    if (!isLost) return result
    isLost = false
    throw new Error('the process ended before it recorded the answer')
  }
  const [a = ''] = await twoCases()
  await changes(a, a)
  await sendDue(newWorker(losing))
  expect(received).toHaveLength(1)
  // The lease is over: another process goes on.
  later(61 * SECOND)
  await sendDue()
  expect(cursorsIn(received)).toEqual([1, 1, 2])
  expect(new Set(received.map(idOf)).size).toBe(2)
  expect(await states(id)).toEqual(['delivered', 'delivered'])
})

test('一小时后恢复：恢复后一刻钟内全部送达，每条一次，按先后', async () => {
  let isBack = false
  const { received, id } = await receiver(() => (isBack ? ok : broken))
  const [a = '', b = ''] = await twoCases()
  const step = async (ms: number) => {
    for (const end = at.getTime() + ms; at.getTime() < end; later(60 * SECOND)) await sendDue()
  }
  await changes(a, b, a, b)
  await step(HOUR / 2)
  await changes(a, b)
  await step(HOUR / 2)
  const refused = received.length
  // Probed, not flooded.
  expect(refused).toBeLessThan(40)
  isBack = true
  await step(HOUR / 4)
  const taken = received.slice(refused)
  expect(taken.map((each) => messageOf(each).data.caseNo)).toHaveLength(6)
  expect(cursorsIn(taken).toSorted((x, y) => x - y)).toEqual([1, 2, 3, 4, 5, 6])
  const caseNos = new Set(taken.map((each) => messageOf(each).data.caseNo))
  for (const caseNo of caseNos) {
    const ofCase = cursorsIn(taken.filter((each) => messageOf(each).data.caseNo === caseNo))
    expect(ofCase).toEqual(ofCase.toSorted((x, y) => x - y))
  }
  expect(await states(id)).toEqual(Array(6).fill('delivered'))
})

/** A receiver that never takes the first one, until that is parked. */
async function parkFirst() {
  let isMended = false
  const gateway = await receiver((each) =>
    messageOf(each).data.cursor === '1' && !isMended ? broken : ok,
  )
  const [a = '', b = ''] = await twoCases()
  await changes(a, a, b)
  for (let tried = 0; tried < MOST_WEBHOOK_ATTEMPTS; tried += 1) {
    await sendDue()
    later(24 * HOUR)
    // Others are acknowledged: the receiver itself is sound.
    await changes(b)
  }
  const which = { subscriptionId: gateway.id, position: '1' }
  return { ...gateway, which, mend: () => (isMended = true) }
}

test('次数用完的搁置，同一案件的后面的等人处理；放弃之后接着发，重新发送则从这一条起', async () => {
  const { received, id, which, mend } = await parkFirst()
  expect((await states(id)).slice(0, 3)).toEqual(['parked', 'waiting', 'delivered'])
  const seen = await getWebhooks(world.people.system, { courtId: world.courts.a })
  expect(seen.ok && seen.value.deliveries[0]).toMatchObject({
    position: '1',
    state: 'parked',
    attempts: MOST_WEBHOOK_ATTEMPTS,
    lastAttempt: expect.stringContaining('HTTP 500'),
  })
  await done(retryWebhook(world.people.system, which))
  await sendDue()
  expect((await states(id)).slice(0, 3)).toEqual(['waiting', 'waiting', 'delivered'])
  mend()
  later(5 * SECOND)
  await sendDue()
  expect(cursorsIn(received.slice(-2))).toEqual([1, 2])
  expect(await retryWebhook(world.people.system, which)).toMatchObject({
    ok: false,
    refusal: { code: 'WEBHOOK_NOT_PARKED' },
  })
})

test('放弃的不再发送，同一案件的后面的接着发', async () => {
  const { received, id, which } = await parkFirst()
  const before = received.length
  await done(skipWebhook(world.people.system, which))
  await sendDue()
  // The last change of the other case comes with it.
  expect(cursorsIn(received.slice(before))).toEqual([2, MOST_WEBHOOK_ATTEMPTS + 3])
  expect((await states(id)).slice(0, 3)).toEqual(['skipped', 'delivered', 'delivered'])
})

test('五天没有一次成功的停用，书记员收到消息；恢复之后停用期间的也补发', async () => {
  let isBack = false
  const { id, received } = await receiver(() => (isBack ? ok : broken))
  const [a = ''] = await twoCases()
  await changes(a)
  await sendDue()
  later(5 * 24 * HOUR)
  await sendDue()
  const stored = () => asOwner('SELECT state FROM webhook_subscriptions WHERE id = $1', [id])
  expect(await stored()).toEqual([{ state: 'disabled' }])
  await workOutbox(new Date(Math.max(at.getTime(), Date.now())))
  const notices = await asOwner<{ account_id: string }>(
    `SELECT account_id FROM notices WHERE kind = 'webhook.disabled'`,
  )
  expect(notices).toEqual([{ account_id: world.people.clerkA.id }])
  await changes(a)
  later(HOUR)
  const tried = received.length
  await sendDue()
  expect(received).toHaveLength(tried)
  isBack = true
  await done(resumeWebhook(world.people.system, { subscriptionId: id }))
  later(HOUR)
  await sendDue()
  expect(cursorsIn(received.slice(tried))).toEqual([1, 2])
})

test('更换密钥：一天内新旧密钥都签名，之后只有新的', async () => {
  const { id, secret, received } = await receiver()
  const [a = ''] = await twoCases()
  at = new Date()
  const { secret: next } = await done(
    rotateWebhookSecret(world.people.system, { subscriptionId: id }),
  )
  await changes(a)
  await sendDue()
  later(25 * HOUR)
  await changes(a)
  await sendDue()
  expect(received.map((each) => [isSignedBy(secret, each), isSignedBy(next, each)])).toEqual([
    [true, true],
    [false, true],
  ])
})

test('停止之后不再发送', async () => {
  const { id, received } = await receiver()
  const [a = ''] = await twoCases()
  await changes(a)
  await numberAllChanges(() => at)
  await done(revokeWebhook(world.people.system, { subscriptionId: id }))
  await changes(a)
  await sendDue()
  expect(received).toEqual([])
  expect(await revokeWebhook(world.people.system, { subscriptionId: id })).toMatchObject({
    ok: false,
    refusal: { code: 'WEBHOOK_REVOKED' },
  })
})

test('名称指向内部网络的、转到别处的，都不算收到，也不连接', async () => {
  const gateway = await startGateway(() => ({
    status: 302,
    body: '',
    location: 'http://127.0.0.1:1/',
  }))
  ends.push(gateway.end)
  const message = { headers: {}, body: '{}' }
  // A name that leads to this machine.
  const named = gateway.url.replace('127.0.0.1', hostname())
  const strict = createWebhookSender({ isHttpAllowed: true, isReachable: () => false }, TIMEOUT_MS)
  expect(await strict({ ...message, url: gateway.url })).toEqual({ trouble: 'address_refused' })
  expect(await strict({ ...message, url: 'http://localhost/' })).toEqual({
    trouble: 'address_refused',
  })
  expect(await strict({ ...message, url: named })).toEqual({ trouble: 'address_refused' })
  expect(gateway.received).toEqual([])
  const open = createWebhookSender(LOCAL, TIMEOUT_MS)
  expect(await open({ ...message, url: gateway.url })).toEqual({ status: 302 })
  expect(gateway.received).toHaveLength(1)
})

test('同一地址不重复添加；最多五个；只有系统管理员可以', async () => {
  const make = (url: string, who: 'system' | 'clerkA' = 'system') =>
    makeWebhook(world.people[who], { courtId: world.courts.a, url })
  expect(await make('http://court.example.com/', 'clerkA')).toMatchObject({
    refusal: { code: 'FORBIDDEN' },
  })
  expect(await make('https://10.0.0.5/')).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { url: 'WEBHOOK_URL_PRIVATE' } },
  })
  const url = 'https://court.example.com/one'
  const both = await Promise.all([make(url), make(url)])
  expect(both.map(({ ok: isMade }) => isMade).toSorted()).toEqual([false, true])
  for (const name of ['two', 'three', 'four', 'five'])
    expect(await make(`https://court.example.com/${name}`)).toMatchObject({ ok: true })
  expect(await make('https://court.example.com/six')).toMatchObject({
    refusal: { code: 'WEBHOOKS_FULL' },
  })
  const secrets = await asOwner<{ secret_sealed: string }>(
    'SELECT secret_sealed FROM webhook_secrets',
  )
  expect(secrets).toHaveLength(5)
  for (const { secret_sealed: sealed } of secrets) expect(sealed).not.toContain('whsec_')
})
