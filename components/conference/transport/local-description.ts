import type { SignalBody } from '@/lib/domain/conference/signal-body'

/** How long a description waits for the addresses of this browser, in milliseconds. */
const ADDRESSES_MS = 150

/** A candidate of this side as a signal carries it. */
const candidateBody = (candidate: RTCIceCandidate): SignalBody => ({
  candidate: {
    candidate: candidate.candidate,
    sdpMid: candidate.sdpMid,
    sdpMLineIndex: candidate.sdpMLineIndex,
    usernameFragment: candidate.usernameFragment,
  },
})

/** Waits until all addresses of this browser are found, a short time at most. */
function findAddresses(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      connection.removeEventListener('icegatheringstatechange', look)
      resolve()
    }
    const look = () => {
      if (connection.iceGatheringState === 'complete') end()
    }
    const timer = setTimeout(end, ADDRESSES_MS)
    connection.addEventListener('icegatheringstatechange', look)
  })
}

export type LocalDescription = {
  /** Sends the description that was just set, with the addresses that are found at once. */
  announce: () => Promise<void>
  /** Sends it again as it is now. */
  repeat: () => void
}

/**
 * What this side says of itself: its description with the addresses found at once, because on a
 * weak line each signal of its own costs a round trip; addresses found later (those of a relay)
 * follow one by one.
 */
export function createLocalDescription(
  connection: RTCPeerConnection,
  send: (body: SignalBody) => void,
): LocalDescription {
  let announced = 0
  let isHeld = false

  const repeat = () => {
    const { localDescription: local } = connection
    if (local?.type === 'offer' || local?.type === 'answer')
      send({ description: { type: local.type, sdp: local.sdp } })
  }
  connection.onicecandidate = ({ candidate }) => {
    // What is found meanwhile is in the description that is about to be sent.
    if (candidate && !isHeld) send(candidateBody(candidate))
  }

  return {
    announce: async () => {
      const own = ++announced
      isHeld = true
      await findAddresses(connection)
      // A later description has taken the place of this one.
      if (own !== announced) return
      isHeld = false
      repeat()
    },
    repeat,
  }
}
