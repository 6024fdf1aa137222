import 'server-only'
import type { SendingChannel } from '@/lib/domain/delivery/delivery'
import { outgoingWords } from '@/lib/labels/zh-CN/outgoing'
import type { Channel } from './channel'

/** What would have been sent. */
export type SunkMessage = {
  readonly id: string
  readonly channel: SendingChannel
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: Date
}

const MOST = 200

// Jobs and pages may be bundled apart, each with a copy of this module: the memory of the process
// is one.
const KEY = Symbol.for('heyi.local-sink')
const memory = globalThis as typeof globalThis & { [KEY]?: SunkMessage[] }

/**
 * In place of a provider outside production: keeps the last messages in memory, and nowhere else.
 */
export function createLocalSink(channel: SendingChannel): Channel {
  return async ({ id, to, content, institution }, at) => {
    const { subject, text } = outgoingWords(content, institution)
    const kept = (memory[KEY] ?? []).filter((each) => each.id !== id)
    memory[KEY] = [{ id, channel, to, subject, text, at }, ...kept].slice(0, MOST)
    return { outcome: 'accepted', providerId: `sink-${id}` }
  }
}

/** The messages of this process, latest first. */
export function listSunkMessages(): readonly SunkMessage[] {
  return memory[KEY] ?? []
}
