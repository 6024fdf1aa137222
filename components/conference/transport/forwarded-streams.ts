import type { Peer } from './media-transport'
import type { MediaKind } from './sending'

// Which of the receiving transceivers of a connection to the forwarder brings whom. The forwarder
// assigns them and names the person in its answer: `a=msid:<seat>:<epoch> <kind>`.

const keyOf = ({ seat, epoch }: Peer) => `${seat}:${epoch}`

type Receiving = { readonly kind: MediaKind; readonly transceiver: RTCRtpTransceiver }

/** Person of each media section of an answer that names one, by its mid. */
export function readAssignments(sdp: string): ReadonlyMap<string, string> {
  const sections = sdp.split(/^m=/m).slice(1)
  return new Map(
    sections.flatMap((section) => {
      const mid = /^a=mid:(\S+)/m.exec(section)?.[1]
      const person = /^a=msid:(\S+)/m.exec(section)?.[1]
      const isSending = /^a=(sendonly|sendrecv)/m.test(section)
      return mid && person && isSending ? [[mid, person] as const] : []
    }),
  )
}

/**
 * The receiving half of one connection to the forwarder.
 * @param kinds what is received of each person
 */
export function createForwardedStreams(connection: RTCPeerConnection, kinds: readonly MediaKind[]) {
  const receiving: Receiving[] = []
  let assignments: ReadonlyMap<string, string> = new Map()

  const personOf = ({ transceiver }: Receiving) =>
    transceiver.mid === null ? undefined : assignments.get(transceiver.mid)
  const receiversOf = (peer: Peer) =>
    receiving
      .filter((entry) => personOf(entry) === keyOf(peer))
      .map(({ transceiver }) => transceiver.receiver)

  return {
    /**
     * Makes room for these people and stops receiving those who are gone. Room once used for one
     * person is not given to another: what still arrives of the first would be taken for them.
     */
    prepare: (peers: readonly Peer[]) => {
      const wanted = new Set(peers.map(keyOf))
      for (const entry of receiving) {
        const person = personOf(entry)
        if (person !== undefined && !wanted.has(person)) entry.transceiver.direction = 'inactive'
      }
      for (const kind of kinds) {
        const ofKind = receiving.filter(
          ({ kind: own, transceiver }) => own === kind && transceiver.direction === 'recvonly',
        )
        const served = ofKind.flatMap((entry) => personOf(entry) ?? [])
        const free = ofKind.length - served.length
        const missing = [...wanted].filter((person) => !served.includes(person)).length
        for (let count = free; count < missing; count++) {
          const transceiver = connection.addTransceiver(kind, { direction: 'recvonly' })
          receiving.push({ kind, transceiver })
        }
      }
    },
    assign: (answer: string) => {
      assignments = readAssignments(answer)
    },
    /** What is received of a person; null before the forwarder has assigned all of it. */
    streamOf: (peer: Peer): MediaStream | null => {
      const receivers = receiversOf(peer)
      return receivers.length === kinds.length
        ? new MediaStream(receivers.map(({ track }) => track))
        : null
    },
    receiversOf,
  }
}
