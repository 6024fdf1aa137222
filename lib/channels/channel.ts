import type { SendResult } from '@/lib/domain/delivery/attempts'
import type { RevealedContent, SendingChannel } from '@/lib/domain/delivery/delivery'

/** What a channel gets to send. */
export type OutgoingMessage = {
  /** The same at every attempt, so that a provider that knows it does not send twice. */
  readonly id: string
  /** A mobile number or a mail address. */
  readonly to: string
  readonly content: RevealedContent
  readonly institution: { readonly name: string | null; readonly phone: string | null }
}

/**
 * The port of a channel: sends one message, and reports how it ended. It never throws because of
 * what is outside, and it answers within the time limit of its settings.
 */
export type Channel = (message: OutgoingMessage, at: Date) => Promise<SendResult>

/** The channels of this installation; null: not set up. */
export type Channels = Readonly<Record<SendingChannel, Channel | null>>
