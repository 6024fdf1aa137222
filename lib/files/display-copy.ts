import 'server-only'
import sharp from 'sharp'
import { MOST_PIXELS } from './check-upload'
import { FILE_KINDS } from './content-kind'
import { decodeInTurn } from './decode-in-turn'
import { countHeicPixels } from './heic-boxes'

/** Points along the longer side of a display copy. */
const LONGEST_SIDE = 2_000
const QUALITY = 82

/**
 * A re-encoded copy of an image for the screen: rotated as its camera says, without place, device
 * or other metadata, at most 2,000 pixels along a side. The original is unchanged. Throws where the
 * bytes are no complete image or have more pixels than may be decoded: files that came before there
 * was a check are there too.
 */
export function makeDisplayCopy(
  bytes: Buffer,
  mediaType: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  return decodeInTurn(() => copyOf(bytes, mediaType))
}

async function copyOf(
  bytes: Buffer,
  mediaType: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  const readable = mediaType === FILE_KINDS.heic.mediaType ? await decodeHeic(bytes) : bytes
  const copy = await sharp(readable, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer()
  return { bytes: copy, mediaType: 'image/webp' }
}

/**
 * Loaded where the first such photograph is opened: the decoder is large, and most dossiers hold
 * none.
 */
async function decodeHeic(bytes: Buffer): Promise<Buffer> {
  const pixels = countHeicPixels(bytes)
  if (pixels === 0 || pixels > MOST_PIXELS)
    throw new Error(`a HEIC of ${pixels} points exceeds the pixel limit or tells no size`)
  const { default: convert } = await import('heic-convert')
  return Buffer.from(await convert({ buffer: bytes, format: 'JPEG', quality: 0.92 }))
}
