import { createWebhookSender, type SendWebhook } from '@/lib/channels/send-webhook'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { createWebhookWorker } from '@/lib/jobs/work-webhooks'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { startGateway, type GatewayAnswer, type ReceivedRequest } from './local-gateway'
import { done } from './sound-act'
import { change, webhookUrl } from './webhooks'
import { asOwner, buildWorld, closeWorld, layCase, type World } from './world'

// Receivers on this machine, and a worker whose clock the test moves.

export const SECOND = 1_000
export const HOUR = 3_600_000
export const TIMEOUT_MS = 400
/** What a test may reach. */
export const LOCAL = { isHttpAllowed: true, isReachable: (ip: string) => ip === '127.0.0.1' }

export const ok: GatewayAnswer = { status: 204, body: '' }
export const broken: GatewayAnswer = { status: 500, body: '' }

type Message = {
  readonly type: string
  readonly data: { readonly caseNo: string; readonly cursor: string }
}
export const messageOf = ({ body }: ReceivedRequest) => JSON.parse(body) as Message
export const idOf = ({ headers }: ReceivedRequest) => String(headers['webhook-id'])
export const cursorsIn = (received: readonly ReceivedRequest[]) =>
  received.map((each) => Number(messageOf(each).data.cursor))

/** The states of a subscription's deliveries in their order. */
export const states = async (subscriptionId: string) =>
  (
    await asOwner<{ state: string }>(
      'SELECT state FROM webhook_deliveries WHERE subscription_id = $1 ORDER BY position',
      [subscriptionId],
    )
  ).map(({ state }) => state)

/** A world for each test of a file, with what sends to receivers of court A. */
export function setUpWebhooks() {
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

  /** A receiver with a subscription. */
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
  return {
    world: () => world,
    now: () => at,
    later: (ms: number) => {
      at = new Date(at.getTime() + ms)
    },
    receiver,
    newWorker,
    /** Sends all that is due now. */
    sendDue: async (worker = newWorker()) => {
      await numberAllChanges(() => at)
      // A receiver that has just failed goes on in another lane.
      for (const _lane of [1, 2]) {
        await worker.poll()
        await worker.settled()
      }
    },
    /** One change of each of these cases, in this order. */
    changes: async (...cases: readonly string[]) => {
      for (const [index, caseId] of cases.entries())
        await change(world, caseId, new Date(at.getTime() + index))
    },
    twoCases: async () => [
      (await layCase(world, { status: 'pending_assignment' })).id,
      (await layCase(world, { status: 'pending_assignment' })).id,
    ],
  }
}
