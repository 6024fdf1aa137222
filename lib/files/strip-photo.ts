import 'server-only'
import sharp, { type Sharp } from 'sharp'
import { FILE_KINDS } from './content-kind'
import { decodeHeicInTurn, decodeInTurn, MOST_PIXELS } from './decode-in-turn'
import { openHeic } from './display-copy'

/** Points along the longer side: a page photographed as a whole is read well. */
const LONGEST_SIDE = 4_000
const JPEG_QUALITY = 88
const SMALL_SIDE = 480

export type Picture = { readonly bytes: Buffer; readonly mediaType: string }

const open = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).autoOrient()

const fit = (image: Sharp, side: number) =>
  image.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

/**
 * A photo without place, device, time and thumbnail, which phones write into it: what is sent in a
 * conversation says no more than what it shows. Turned as its camera says; a HEIC becomes a JPEG,
 * which every phone shows. Of a checked image. The same bytes give the same photo, so that a
 * message sent twice is one.
 */
export function stripPhoto(bytes: Buffer, mediaType: string): Promise<Picture> {
  if (mediaType === FILE_KINDS.heic.mediaType)
    return decodeHeicInTurn(async () => toJpeg(await openHeic(bytes)))
  return decodeInTurn(() =>
    mediaType === FILE_KINDS.png.mediaType ? toPng(open(bytes)) : toJpeg(open(bytes)),
  )
}

async function toJpeg(image: Sharp): Promise<Picture> {
  const bytes = await fit(image, LONGEST_SIDE).jpeg({ quality: JPEG_QUALITY }).toBuffer()
  return { bytes, mediaType: FILE_KINDS.jpeg.mediaType }
}

async function toPng(image: Sharp): Promise<Picture> {
  const bytes = await fit(image, LONGEST_SIDE).png().toBuffer()
  return { bytes, mediaType: FILE_KINDS.png.mediaType }
}

/**
 * A small picture of a stripped photo, for the list of messages. It is made for each reading and
 * kept nowhere.
 */
export function makeSmallPicture(bytes: Buffer): Promise<Picture> {
  return decodeInTurn(async () => ({
    bytes: await fit(open(bytes), SMALL_SIDE).webp({ quality: 76 }).toBuffer(),
    mediaType: 'image/webp',
  }))
}
