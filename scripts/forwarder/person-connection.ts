import { Audio, PeerConnection, Video, type Track } from 'node-datachannel'
import type { MediaKind, OfferedSection } from './read-offer'
import type { MediaSettings } from './settings'

// The native half of a person's connection: sections, tracks and descriptions.

const GATHERING_MS = 2_000
const OPUS_PROFILE = 'minptime=10;useinbandfec=1'

/** A stream that goes to the person, as the answer names it. */
export type AnsweredStream = { readonly ssrc: number; readonly from: string }

type Direction = 'SendOnly' | 'RecvOnly' | 'Inactive'

export type PersonConnection = {
  /** The track of a section, made or changed to what is given. */
  setSection: (section: OfferedSection, direction: Direction, stream?: AnsweredStream) => Track
  /** Takes an offer whose sections were all set, and gives the answer with all candidates. */
  answer: (sdp: string) => Promise<string>
  addCandidate: (candidate: string, mid: string) => void
  close: () => void
}

function describe({ mid, kind, payloadType }: OfferedSection, direction: Direction) {
  if (kind === 'audio') {
    const audio = new Audio(mid, direction)
    audio.addOpusCodec(payloadType, OPUS_PROFILE)
    return audio
  }
  const video = new Video(mid, direction)
  video.addVP8Codec(payloadType)
  return video
}

/**
 * @param name for messages of the library; never that of a person
 * @param onEnd the connection failed or was closed by the other side
 */
export function createPersonConnection(
  name: string,
  settings: MediaSettings,
  onEnd: () => void,
): PersonConnection {
  const connection = new PeerConnection(name, { ...settings, disableAutoNegotiation: true })
  // Tracks that JavaScript no longer refers to are closed by the library when they are collected.
  const kept: Track[] = []
  let gathered: (() => void) | null = null
  connection.onGatheringStateChange((state) => {
    if (state === 'complete') gathered?.()
  })
  connection.onStateChange((state) => {
    if (state === 'failed' || state === 'closed') onEnd()
  })

  /** Resolves when all candidates are in the description, or the time for it is over. */
  const gathering = () =>
    new Promise<void>((resolve) => {
      if (connection.gatheringState() === 'complete') return resolve()
      const timer = setTimeout(resolve, GATHERING_MS)
      gathered = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  return {
    setSection: (section, direction, stream) => {
      const media = describe(section, direction)
      if (stream) media.addSSRC(stream.ssrc, 'heyi', stream.from, section.kind)
      const track = connection.addTrack(media)
      kept.push(track)
      return track
    },
    answer: async (sdp) => {
      connection.setRemoteDescription(sdp, 'offer')
      connection.setLocalDescription('answer')
      await gathering()
      const answer = connection.localDescription()
      if (answer?.type !== 'answer') throw new Error('no answer was made')
      return answer.sdp
    },
    addCandidate: (candidate, mid) => connection.addRemoteCandidate(candidate, mid),
    close: () => {
      connection.onStateChange(() => undefined)
      connection.onGatheringStateChange(() => undefined)
      connection.close()
    },
  }
}

/** Clock of a kind's timestamps, in ticks per second. */
export const CLOCK_RATES: Readonly<Record<MediaKind, number>> = { audio: 48_000, video: 90_000 }
