import 'server-only'
import sharp from 'sharp'
import { decodeInTurn, MOST_PIXELS } from './decode-in-turn'

export const PICTURE_TYPE = 'image/png'

/** Points along the longer side: 40 mm on paper at 500 dpi. */
const LONGEST_SIDE = 800

/**
 * A re-encoded copy of a seal's picture, which is kept in the place of what was uploaded: turned as
 * its camera says, without metadata, small enough for the page. Throws where the bytes are no
 * complete image.
 */
export function makeSealPicture(bytes: Buffer): Promise<Buffer> {
  return decodeInTurn(() =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({
        width: LONGEST_SIDE,
        height: LONGEST_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .png({ palette: true })
      .toBuffer(),
  )
}

/** Width and height in points, from the head of the file. */
export async function sizeOfPicture(
  bytes: Buffer,
): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await sharp(bytes).metadata()
  return { width, height }
}
