import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { FILE_KINDS } from './content-kind'
import { decodeHeic } from './decode-heic'
import { decodeHeicInTurn, decodeInTurn, MOST_PIXELS } from './decode-in-turn'

/** Points along the longer side of a display copy. */
const LONGEST_SIDE = 2_000
const QUALITY = 82

export type DisplayCopy = { readonly bytes: Buffer; readonly mediaType: string }

/**
 * A re-encoded copy of an image for the screen: rotated as its camera says, without place, device
 * or other metadata, at most 2,000 pixels along a side. The original is unchanged. Throws where the
 * bytes are no complete image or have more pixels than may be decoded: files that came before there
 * was a check are there too.
 */
export function makeDisplayCopy(bytes: Buffer, mediaType: string): Promise<DisplayCopy> {
  return mediaType === FILE_KINDS.heic.mediaType
    ? decodeHeicInTurn(async () => copyOf(await openHeic(bytes)))
    : decodeInTurn(() =>
        copyOf(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()),
      )
}

async function copyOf(image: Sharp): Promise<DisplayCopy> {
  const copy = await image
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer()
  return { bytes: copy, mediaType: 'image/webp' }
}

/** The decoder has turned the photograph already. */
export async function openHeic(bytes: Buffer): Promise<Sharp> {
  const decoded = await decodeHeic(bytes, { wantsPoints: true })
  if (!decoded.ok || !decoded.value)
    throw new Error(`a HEIC cannot be shown: ${decoded.ok ? 'no points' : decoded.refusal.code}`)
  const { width, height, points } = decoded.value
  const bytesOfPoints = Buffer.from(points.buffer, points.byteOffset, points.byteLength)
  return sharp(bytesOfPoints, {
    raw: { width, height, channels: 4 },
    limitInputPixels: MOST_PIXELS,
  })
}
