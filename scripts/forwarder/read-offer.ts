// What the forwarder reads of a browser's offer (RFC 8866, RFC 8829).

export type MediaKind = 'audio' | 'video'

/** One media section of an offer. */
export type OfferedSection = {
  readonly mid: string
  readonly kind: MediaKind
  /** What the browser does with it: sends, receives, or nothing. */
  readonly direction: 'sends' | 'receives' | 'nothing'
  /** Number of Opus or VP8 in this section; another codec is not forwarded. */
  readonly payloadType: number
}

const SECTIONS_MAX = 80
const CODECS: Readonly<Record<MediaKind, RegExp>> = {
  audio: /^a=rtpmap:(\d+) opus\/48000\/2\s*$/im,
  video: /^a=rtpmap:(\d+) VP8\/90000\s*$/im,
}

function readSection(text: string): OfferedSection | null {
  const [, kind, port] = /^(audio|video) (\d+) /.exec(text) ?? []
  const mid = /^a=mid:([A-Za-z0-9]{1,16})\s*$/m.exec(text)?.[1]
  if (mid === undefined || (kind !== 'audio' && kind !== 'video')) return null
  const payloadType = CODECS[kind].exec(text)?.[1]
  if (payloadType === undefined || Number(payloadType) > 127) return null
  const direction = /^a=(sendrecv|sendonly|recvonly|inactive)\s*$/m.exec(text)?.[1]
  const isSending = direction === 'sendonly' || direction === 'sendrecv'
  return {
    mid,
    kind,
    direction:
      port === '0'
        ? 'nothing'
        : isSending
          ? 'sends'
          : direction === 'recvonly'
            ? 'receives'
            : 'nothing',
    payloadType: Number(payloadType),
  }
}

/**
 * The sections of an offer in order; null when one of them is not sound or picture as the
 * forwarder takes it, or there are too many.
 */
export function readOffer(sdp: string): readonly OfferedSection[] | null {
  const sections = sdp.split(/^m=/m).slice(1).map(readSection)
  if (sections.length === 0 || sections.length > SECTIONS_MAX) return null
  return sections.every((section) => section !== null) ? sections : null
}
