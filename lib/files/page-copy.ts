import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { FILE_KINDS } from './content-kind'
import { decodeHeicInTurn, decodeInTurn, MOST_PIXELS } from './decode-in-turn'
import { openHeic } from './display-copy'

/** Points along the longer side: 300 to the inch on a page of A4 with its margins. */
const LONGEST_SIDE = 3_000
const QUALITY = 85

const copyOf = (image: Sharp): Promise<Buffer> =>
  image
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer()

/**
 * A copy of an image as JPEG for a page of a bound dossier, turned as its camera says, without
 * other metadata; null where it is no complete image or has too many points. The original is
 * unchanged.
 */
export async function makePageCopy(
  bytes: Uint8Array,
  mediaType: string,
): Promise<Uint8Array | null> {
  const original = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return mediaType === FILE_KINDS.heic.mediaType
      ? await decodeHeicInTurn(async () => copyOf(await openHeic(original)))
      : await decodeInTurn(() =>
          copyOf(sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()),
        )
  } catch {
    return null
  }
}
