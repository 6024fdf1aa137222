import 'server-only'
import { join } from 'node:path'
import { makeOneChild, type Times } from './one-child'

// Text in pictures, by a model that runs on this machine (docs/decisions/0084-recognised-text.md).

/** A picture, or a page of a PDF, which is drawn first. */
export type Recognisable =
  | { readonly picture: Uint8Array }
  | { readonly pdf: Uint8Array; readonly page: number }

export type Recogniser = {
  /**
   * The lines of text in a picture, as far as they were recognised. Throws where nothing could be
   * tried.
   */
  readonly recognise: (from: Recognisable) => Promise<readonly string[]>
  readonly stop: () => void
}

const childFile = () =>
  join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'recognising-child.mjs')

/** The model in a process of its own: it takes half a gigabyte. */
export function makeRecogniser(file: string = childFile(), times: Times = {}): Recogniser {
  const child = makeOneChild<Recognisable, { readonly lines: readonly string[] }>(file, times)
  return {
    recognise: async (from) => (await child.request(from)).lines,
    stop: child.stop,
  }
}
