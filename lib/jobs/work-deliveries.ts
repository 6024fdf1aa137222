import 'server-only'
import type { Channels, OutgoingMessage } from '@/lib/channels/channel'
import { asSystem, type Db } from '@/lib/data/door'
import {
  findStoppedChannels,
  resumeChannel,
  stopChannel,
} from '@/lib/data/stores/delivery/channel-state-store'
import {
  addAttempt,
  beginAttempt,
  holdDelivery,
  lockDelivery,
  setDeliveryState,
  type DueDelivery,
} from '@/lib/data/stores/delivery/dispatch-store'
import { readQuietHours } from '@/lib/data/stores/parameter/parameter-store'
import {
  endLease,
  leaseJob,
  takeDueJob,
  type OutboxJob,
} from '@/lib/data/stores/outbox/outbox-store'
import { decideNext, type SendResult } from '@/lib/domain/delivery/attempts'
import { hasEnded, type SendingChannel } from '@/lib/domain/delivery/delivery'
import { findDeparture } from '@/lib/domain/delivery/quiet-hours'
import { JOB_SHAPES } from '@/lib/domain/jobs/jobs'
import { errorFields, log } from '@/lib/platform/logger'
import { reportEnd } from './report-delivery'
import { revealContent } from './reveal-content'

/**
 * Longer than any call may take: the settings limit each to 20 seconds, of which a mail has three.
 */
const LEASE_MS = 120_000

type Job = OutboxJob<'delivery'>
/** What is to be sent, under a lease and outside of any transaction. */
type Sending = {
  readonly job: Job
  readonly delivery: DueDelivery
  readonly channel: SendingChannel
  readonly to: string
  readonly attemptNo: number
}

/**
 * Sends the deliveries that are due until there are none. Each is leased in one transaction, sent
 * outside of any, and recorded in another. Several processes may do so at once.
 * @param clock read again for each: calls take time
 * @returns how many were looked at
 */
export async function workDeliveries(clock: () => Date, channels: Channels): Promise<number> {
  let count = 0
  for (;;) {
    const at = clock()
    const leased = await asSystem('lease a delivery', (db) => leaseNext(db, channels, at))
    if (leased === null) return count
    count += 1
    if (leased === 'settled') continue
    const result = await send(channels, leased, at)
    await asSystem('record an attempt', (db) => record(db, leased, result, clock()))
  }
}

async function leaseNext(
  db: Db,
  channels: Channels,
  at: Date,
): Promise<Sending | 'settled' | null> {
  const taken = await takeDueJob(db, at, ['delivery'])
  if (taken === null) return null
  const job = await leaseJob(db, taken, new Date(at.getTime() + LEASE_MS))
  const settle = async (runAt: Date | null) => {
    await endLease(db, job, at, runAt)
    return 'settled' as const
  }
  const delivery = await lockDelivery(db, JOB_SHAPES.delivery.parse(job.payload).deliveryId)
  if (!delivery || hasEnded(delivery.state)) return settle(null)
  if (delivery.state === 'sending') {
    const runAt = await noteLostAttempt(db, delivery, at)
    return settle(runAt)
  }
  const { channel, to } = delivery
  if (channel === 'none' || to === null) return settle(await fail(db, delivery, 'unreadable', at))
  if (channels[channel] === null) return settle(await fail(db, delivery, 'channel_off', at))
  const quiet = await readQuietHours(db)
  const departure = findDeparture(delivery.content.document, at, quiet)
  if (departure > at) {
    await holdDelivery(db, delivery, departure, at)
    return settle(departure)
  }
  const stop = (await findStoppedChannels(db)).find((each) => each.channel === channel)
  if (stop && stop.until > at) return settle(await afterStop(db, delivery, stop.until, at))
  return { job, delivery, channel, to, attemptNo: await beginAttempt(db, delivery, at) }
}

/**
 * The process that began the last attempt ended before it recorded it: the notice may have left.
 */
async function noteLostAttempt(db: Db, delivery: DueDelivery, at: Date): Promise<Date | null> {
  const { attempts, createdAt: dueSince } = delivery
  await addAttempt(db, delivery, attempts, { outcome: 'unknown' }, at)
  const step = decideNext('unknown', { attempts, dueSince }, at)
  await setDeliveryState(db, delivery, step, at)
  if (step.state === 'queued') return step.runAt
  await reportEnd(db, delivery, step, at)
  return null
}

/** The channel is stopped: no call, until the notice has waited too long. */
async function afterStop(
  db: Db,
  delivery: DueDelivery,
  until: Date,
  at: Date,
): Promise<Date | null> {
  const step = decideNext('stopped', { attempts: 0, dueSince: delivery.createdAt }, at)
  if (step.state === 'queued') return until
  await setDeliveryState(db, delivery, step, at)
  await reportEnd(db, delivery, step, at)
  return null
}

async function fail(
  db: Db,
  delivery: DueDelivery,
  failure: 'unreadable' | 'channel_off',
  at: Date,
): Promise<null> {
  const step = { state: 'failed', failure } as const
  await setDeliveryState(db, delivery, step, at)
  await reportEnd(db, delivery, step, at)
  return null
}

async function send(
  channels: Channels,
  { delivery, channel, to }: Sending,
  at: Date,
): Promise<SendResult> {
  const message: OutgoingMessage = {
    id: delivery.id,
    to,
    content: revealContent(delivery.content),
    institution: { name: delivery.institution, phone: delivery.institutionPhone },
  }
  try {
    return await channels[channel]!(message, at)
  } catch (error) {
    log.error('channel failed', { act: channel, row: delivery.id, ...errorFields(error) })
    return { outcome: 'later', code: 'internal' }
  }
}

async function record(
  db: Db,
  { job, delivery, channel, attemptNo }: Sending,
  result: SendResult,
  at: Date,
): Promise<void> {
  const due = { attempts: attemptNo, dueSince: delivery.createdAt }
  const step = decideNext(result.outcome, due, at)
  const isHeld = await endLease(db, job, at, step.state === 'queued' ? step.runAt : null)
  if (!isHeld) {
    log.warn('attempt recorded by another process', { row: delivery.id, act: channel })
    return
  }
  await lockDelivery(db, delivery.id)
  await addAttempt(db, delivery, attemptNo, result, at)
  await setDeliveryState(db, delivery, step, at)
  if (result.outcome === 'stopped') {
    await stopChannel(db, channel, result.code, at)
    log.error('channel stopped', { act: channel, code: result.code })
  } else if (step.state === 'sent' || step.state === 'delivered')
    await resumeChannel(db, channel, at)
  if (step.state !== 'queued') await reportEnd(db, delivery, step, at)
}
