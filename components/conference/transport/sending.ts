import type { SendLimits } from '@/lib/domain/conference/media-limits'
import type { LocalMedia } from './media-transport'

// What is done with the sending half of a connection, the same for both drivers.

/** Sound and picture on one path: half the addresses to find, to send and to try. */
export const ONE_PATH = { bundlePolicy: 'max-bundle' } as const

export const MEDIA_KINDS = ['audio', 'video'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** The first transceiver of a kind: the one that sends. */
export const sendingTransceiver = (connection: RTCPeerConnection, kind: MediaKind) =>
  connection.getTransceivers().find(({ receiver }) => receiver.track.kind === kind)

/** Sends these tracks instead of those before. A transceiver without a track sends nothing. */
export async function sendTracks(connection: RTCPeerConnection, media: LocalMedia): Promise<void> {
  for (const kind of MEDIA_KINDS) {
    const sender = sendingTransceiver(connection, kind)?.sender
    // A connection that was closed in between refuses.
    if (sender && sender.track !== media[kind])
      await sender.replaceTrack(media[kind]).catch(() => undefined)
  }
}

/**
 * Takes the tracks away and gives them back. A browser that has taken its own offer back goes on
 * with a picture that is sent to no one (Chromium 156: no frame is encoded any more).
 */
export async function restartTracks(connection: RTCPeerConnection, media: LocalMedia) {
  await sendTracks(connection, { audio: null, video: null })
  await sendTracks(connection, media)
}

/** Bounds what is sent. It has an effect once the connection was negotiated; before, none. */
export async function limitSending(
  connection: RTCPeerConnection,
  limits: SendLimits,
): Promise<void> {
  for (const kind of MEDIA_KINDS) {
    const sender = sendingTransceiver(connection, kind)?.sender
    const parameters = sender?.getParameters()
    const encoding = parameters?.encodings?.[0]
    if (!sender || !parameters || !encoding) continue
    encoding.maxBitrate = kind === 'audio' ? limits.soundBitrate : limits.pictureBitrate
    if (kind === 'video') {
      encoding.maxFramerate = limits.frameRate
      encoding.scaleResolutionDownBy = limits.scaleDownBy
    }
    await sender.setParameters(parameters).catch(() => undefined)
  }
}
