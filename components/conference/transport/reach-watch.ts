import type { PeerState } from './media-transport'

const UNREACHABLE_MS = 10_000

/**
 * Turns the states of a connection into those of the port, each reported once. The browser may
 * remain in `new` for ever without a word (a relay that refuses old credentials): after ten seconds
 * without a connection the person is `unreachable`, until there is one.
 */
export function createReachWatch(onState: (state: PeerState) => void) {
  let state: PeerState | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  function enter(next: PeerState) {
    if (next === state) return
    state = next
    onState(next)
  }

  function stop() {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }

  function update(connection: RTCPeerConnectionState) {
    if (connection === 'connected') {
      stop()
      enter('connected')
      return
    }
    timer ??= setTimeout(() => enter('unreachable'), UNREACHABLE_MS)
    if (state !== 'unreachable') enter(connection === 'failed' ? 'failed' : 'connecting')
  }

  update('new')
  return { update, stop }
}
