import { writeFileSync } from 'node:fs'
import { createWebhookSender } from '@/lib/channels/send-webhook'
import { numberAllChanges } from '@/lib/jobs/number-changes'
import { createWebhookWorker } from '@/lib/jobs/work-webhooks'
import { makeWebhook } from '@/lib/use-cases/webhook/make-webhook'
import { startGateway, type GatewayAnswer, type ReceivedRequest } from '../support/local-gateway'
import { seededRandom } from '../support/seeded-random'
import { done } from '../support/sound-act'
import { change, webhookUrl } from '../support/webhooks'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// Receivers on this machine that fail, hang and go away for an hour, over days of a moved clock:
// every change is delivered once after its acknowledgement, and in order per case. npm run
// drill:webhooks makes a long run of it: HEYI_WEBHOOKS_CHANGES, HEYI_WEBHOOKS_SEED.

const CHANGES = Number(process.env.HEYI_WEBHOOKS_CHANGES ?? 60)
const random = seededRandom(Number(process.env.HEYI_WEBHOOKS_SEED ?? 1))
const CASES = 6
const STEP_MS = 60_000
/**
 * Long enough that a busy machine loses no answer: one that arrives later is sent again, with the
 * same id.
 */
const TIMEOUT_MS = 1_500
const LOCAL = { isHttpAllowed: true, isReachable: (ip: string) => ip === '127.0.0.1' }
const FAULTS = ['sound', 'failing', 'hanging', 'away'] as const
type Fault = (typeof FAULTS)[number]

jest.setTimeout(60 * 60 * 1000)

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const ok: GatewayAnswer = { status: 204, body: '' }
const broken: GatewayAnswer = { status: 503, body: '' }

/** What each receiver does with a request, by its fault; `now` is the moved clock. */
function answerOf(fault: Fault, begun: number, now: () => number): () => GatewayAnswer {
  switch (fault) {
    case 'sound':
      return () => ok
    case 'failing':
      return () => (random() < 0.4 ? broken : ok)
    case 'hanging':
      return () => (random() < 0.2 ? null : ok)
    case 'away':
      return () => (now() - begun < 3_600_000 ? broken : ok)
  }
}

test('出错、超时、离开一小时：每条送达一次，同一案件按先后', async () => {
  let at = new Date()
  const begun = at.getTime()
  const cases = []
  for (let inserted = 0; inserted < CASES; inserted += 1)
    cases.push((await layCase(world, { status: 'pending_assignment' })).id)
  const receivers = []
  for (const fault of FAULTS) {
    const answer = answerOf(fault, begun, () => at.getTime())
    /** The ids of what it acknowledged, in that order. */
    const acknowledged: string[] = []
    const gateway = await startGateway((request) => {
      const decided = answer()
      if (decided?.status === 204) acknowledged.push(String(request.headers['webhook-id']))
      return decided
    })
    const { subscriptionId } = await done(
      makeWebhook(world.people.system, { courtId: world.courts.a, url: webhookUrl() }),
    )
    await asOwner('UPDATE webhook_subscriptions SET url = $2 WHERE id = $1', [
      subscriptionId,
      gateway.url,
    ])
    receivers.push({ fault, gateway, acknowledged, subscriptionId })
  }
  // The subscriptions begin at the true moment.
  at = new Date()
  const worker = createWebhookWorker(() => at, createWebhookSender(LOCAL, TIMEOUT_MS))
  let made = 0
  let steps = 0
  const openCount = async () =>
    (
      await asOwner<{ count: number }>(
        `SELECT count(*)::int AS count FROM webhook_deliveries WHERE state = 'waiting'`,
      )
    )[0]!.count
  while (made < CHANGES || (await openCount()) > 0) {
    for (let batch = 0; batch < 3 && made < CHANGES; batch += 1, made += 1)
      await change(world, cases[Math.floor(random() * CASES)]!, at)
    await numberAllChanges(() => at)
    await worker.poll()
    await worker.settled()
    at = new Date(at.getTime() + STEP_MS)
    steps += 1
    expect(steps).toBeLessThan(10_000)
  }
  const caseOf = ({ body }: ReceivedRequest) =>
    (JSON.parse(body) as { data: { caseNo: string } }).data.caseNo
  const cursorOf = ({ body }: ReceivedRequest) =>
    Number((JSON.parse(body) as { data: { cursor: string } }).data.cursor)
  const figures = receivers.map(({ fault, gateway: { received }, acknowledged }) => {
    const firsts = new Map(received.map((each) => [String(each.headers['webhook-id']), each]))
    const inOrder = acknowledged.map((id) => firsts.get(id)!)
    const outOfOrder = inOrder.filter((each, index) =>
      inOrder
        .slice(0, index)
        .some((former) => caseOf(former) === caseOf(each) && cursorOf(former) > cursorOf(each)),
    ).length
    return {
      fault,
      sent: received.length,
      delivered: new Set(acknowledged).size,
      twice: acknowledged.length - new Set(acknowledged).size,
      outOfOrder,
    }
  })
  for (const { gateway } of receivers) await gateway.end()
  const path = process.env.HEYI_WEBHOOKS_FIGURES
  if (path)
    writeFileSync(path, JSON.stringify({ figures, hours: (at.getTime() - begun) / 3_600_000 }))
  for (const each of figures)
    expect(each).toMatchObject({ delivered: CHANGES, twice: 0, outOfOrder: 0 })
})
