import 'server-only'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

// What browsers record: Android and desktops a WebM with Opus, iPhones an MP4 with AAC. Recognised
// by content, as every file.

export type VoiceMediaType = 'audio/webm' | 'audio/mp4'

const EBML_START = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])
/** Within which a file says what it is and which tracks it has. */
const HEAD_BYTES = 4096
/** Names of codecs in a WebM, and of handlers in an MP4. */
const WEBM_SOUND = /A_OPUS|A_VORBIS/
const WEBM_PICTURE = /V_VP[89]|V_AV1|V_MPEG|V_THEORA/
const MP4_BRAND = /^(?:M4A |M4B |mp4[12]|iso[m2-9]|dash)$/

/**
 * The kind of a recording, or why it is none: a file with a picture is refused, because it would be
 * played where sound is announced.
 * @returns VOICE_KIND_UNKNOWN, VOICE_EMPTY
 */
export function readVoiceKind(
  bytes: Buffer,
): Result<VoiceMediaType, { readonly code: 'VOICE_KIND_UNKNOWN' | 'VOICE_EMPTY' }> {
  if (bytes.length === 0) return refuse({ code: 'VOICE_EMPTY' })
  const kind = isWebmSound(bytes) ? 'audio/webm' : isMp4Sound(bytes) ? 'audio/mp4' : null
  return kind ? ok(kind) : refuse({ code: 'VOICE_KIND_UNKNOWN' })
}

function isWebmSound(bytes: Buffer): boolean {
  if (!bytes.subarray(0, EBML_START.length).equals(EBML_START)) return false
  const head = bytes.toString('latin1', 0, HEAD_BYTES)
  return head.includes('webm') && WEBM_SOUND.test(head) && !WEBM_PICTURE.test(head)
}

function isMp4Sound(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false
  if (!MP4_BRAND.test(bytes.toString('latin1', 8, 12))) return false
  const handlers = findHandlers(bytes)
  return handlers.includes('soun') && !handlers.includes('vide')
}

/**
 * The kinds of the tracks: of each box `hdlr`, the four letters behind its head, version and flags.
 */
function findHandlers(bytes: Buffer): readonly string[] {
  const found: string[] = []
  for (let at = bytes.indexOf('hdlr'); at !== -1; at = bytes.indexOf('hdlr', at + 4))
    found.push(bytes.toString('latin1', at + 12, at + 16))
  return found
}
