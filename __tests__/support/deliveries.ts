import type { Channel, Channels } from '@/lib/channels/channel'
import { createGenericSms } from '@/lib/channels/generic-sms'
import type { SendResult } from '@/lib/domain/delivery/attempts'
import { workDeliveries } from '@/lib/jobs/work-deliveries'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { ACT_AT, actAt } from './case-rows'
import { setCase } from './institution-list'
import { startGateway, type GatewayAnswer } from './local-gateway'
import { layConsents } from './meetings'
import { sealInto } from './seal-into'
import { asOwner, buildWorld, closeWorld, layCase, type World } from './world'

// Notices to the parties against a real gateway on this machine. ACT_AT is Tuesday 2026-11-24,
// 10:00.

export const MOBILE = '13812345678'
export const MEETING_PLAN = {
  form: 'on_site',
  on: '2026-11-26',
  time: '15:00',
  minutes: '60',
  place: '天河区法院',
}
export type ExistingCase = Awaited<ReturnType<typeof layCase>>

/** A case in mediation whose applicant has a mobile number, the respondent none. */
export async function layNotifiable(world: World): Promise<ExistingCase> {
  const existing = await layCase(world, { status: 'in_mediation' })
  await setCase(existing.id, {
    referred_at: '2026-11-16T09:00:00+08:00',
    accepted_at: '2026-11-17T09:00:00+08:00',
    mediation_due_on: '2026-12-17',
  })
  await layConsents(existing.id)
  await sealInto('parties.phone_sealed', MOBILE, [existing.applicantId])
  return existing
}

/** An agent of a party, with this mobile number. @returns its id */
export async function layAgent(
  { id }: Pick<ExistingCase, 'id'>,
  partyId: string,
  phone: string,
  name = '张强',
): Promise<string> {
  const [agent] = await asOwner<{ id: string }>(
    `INSERT INTO agents (case_id, court_id, holder_id, party_id, kind, name, authority)
     SELECT id, court_id, holder_id, $2, 'lawyer', $3, 'general' FROM cases WHERE id = $1
       RETURNING id`,
    [id, partyId, name],
  )
  await sealInto('agents.phone_sealed', phone, [agent!.id])
  return agent!.id
}

export const scheduleIn = (world: World, { id }: ExistingCase, change: object = {}) =>
  actAt(() => scheduleMeeting(world.people.mediatorA, { caseId: id, ...MEETING_PLAN, ...change }))

/** What the tests of one file send with: a gateway that answers as the test says. */
export async function startSending() {
  let answers: readonly GatewayAnswer[] = []
  const gateway = await startGateway((_request, no) =>
    no <= answers.length ? answers[no - 1]! : { status: 200, body: { id: `g${no}` } },
  )
  const sms = (timeoutMs = 5_000): Channel =>
    createGenericSms({ endpoint: gateway.url, secret: 'geheim', timeoutMs, templates: new Map() })
  return {
    ...gateway,
    sms,
    /** The answers to the first requests, in their order; to all others it accepts. */
    answer: (...given: readonly GatewayAnswer[]) => {
      answers = given
    },
    /** Sends what is due so many minutes after the act. */
    work: (minutes = 0, channels: Channels = { sms: sms(), email: null }) =>
      workDeliveries(() => new Date(ACT_AT.getTime() + minutes * 60_000), channels),
    bodies: () => gateway.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>),
  }
}

/** A world and a gateway of its own for every test of a file. */
export function eachWithGateway() {
  const given = {} as { world: World; sending: Awaited<ReturnType<typeof startSending>> }
  beforeEach(async () => {
    given.world = await buildWorld()
    given.sending = await startSending()
  })
  afterEach(() => given.sending.end())
  afterAll(closeWorld)
  return given
}

/** A channel that answers once the test lets it. */
export function createSlowChannel(result: SendResult) {
  let answer: (() => void) | undefined
  return {
    channel: (() =>
      new Promise((resolve) => {
        answer = () => resolve(result)
      })) satisfies Channel,
    hasBegun: async () => answer !== undefined,
    answer: () => answer?.(),
  }
}

type DeliveryRow = {
  readonly id: string
  readonly state: string
  readonly failure: string | null
  readonly attempts: number
}

/** Deliveries by SMS first. */
export const deliveryRows = () =>
  asOwner<DeliveryRow>(
    `SELECT id, recipient_name, channel, document, state, failure, attempts FROM deliveries
     ORDER BY channel DESC, created_at, document`,
  )
export const firstDelivery = async () => (await deliveryRows())[0]
export const attemptRows = () =>
  asOwner<{ outcome: string }>(
    'SELECT attempt_no, outcome, code, provider_id FROM delivery_attempts ORDER BY attempt_no',
  )

/** Waits for a condition, never for a time. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
}
