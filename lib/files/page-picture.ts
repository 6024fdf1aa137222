import 'server-only'
import { join } from 'node:path'
import sharp from 'sharp'
import { decodeInTurn } from './decode-in-turn'
import { makeOneChild } from './one-child'

/** A page as everyone in a conference sees it, and of how many. */
export type PagePicture = {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly pages: number
}

type Drawn = { readonly picture: Uint8Array; readonly pages: number }

/** How long a page stays in memory, so that all who look at it at once share one drawing. */
const KEPT_MS = 60_000
const QUALITY = 82
const TIMEOUT_MS = 20_000

const childFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'drawing-child.mjs')

const child = makeOneChild<{ pdf: Uint8Array; page: number }, Drawn>(childFile(), {
  timeoutMs: TIMEOUT_MS,
})
const kept = new Map<string, Promise<PagePicture>>()

/**
 * One page of a PDF as a picture, drawn in a process of its own and kept nowhere but in memory for
 * a minute. Throws where the file cannot be read or has no such page.
 * @param sha256 of the file
 */
export function drawPagePicture(
  sha256: string,
  page: number,
  read: () => Promise<Uint8Array>,
): Promise<PagePicture> {
  const key = `${sha256}:${page}`
  const found = kept.get(key)
  if (found) return found
  const made = draw(page, read)
  kept.set(key, made)
  const forget = () => kept.delete(key)
  made.then(() => setTimeout(forget, KEPT_MS).unref(), forget)
  return made
}

async function draw(page: number, read: () => Promise<Uint8Array>): Promise<PagePicture> {
  const { picture, pages } = await child.request({ pdf: await read(), page })
  const bytes = await decodeInTurn(() => sharp(picture).webp({ quality: QUALITY }).toBuffer())
  return { bytes, mediaType: 'image/webp', pages }
}
