import type { SignalBody } from '@/lib/domain/conference/signal-body'
import type { Peer } from './media-transport'

const SEATS_MAX = 20
const SIGNALS_MAX = 60

type Early = { readonly epoch: number; readonly bodies: SignalBody[] }

/**
 * Signals of people whom the state has not named yet: a person who enters may offer before the
 * state that names them arrives. They wait, bounded, and are used only for exactly the epoch that
 * the state then names.
 */
export function createEarlySignals() {
  const early = new Map<string, Early>()

  return {
    keep: ({ seat, epoch }: Peer, body: SignalBody) => {
      const known = early.get(seat)
      if (known && known.epoch > epoch) return
      if (known?.epoch === epoch) {
        if (known.bodies.length < SIGNALS_MAX) known.bodies.push(body)
      } else if (known || early.size < SEATS_MAX) early.set(seat, { epoch, bodies: [body] })
    },
    /** What waited for this person; nothing of them waits afterwards. */
    take: ({ seat, epoch }: Peer): readonly SignalBody[] => {
      const known = early.get(seat)
      if (known && known.epoch <= epoch) early.delete(seat)
      return known?.epoch === epoch ? known.bodies : []
    },
  }
}
