import 'server-only'

export type HeicPicture = {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha of each point. */
  readonly points: Uint8ClampedArray<ArrayBuffer>
}

/** The question to the decoding thread: is a photograph whole? With its points if wanted. */
export type DecodingQuestion = { readonly bytes: Uint8Array; readonly wantsPoints: boolean }

export type DecodingAnswer =
  | { readonly is: 'damaged' | 'too large' }
  | { readonly is: 'whole'; readonly picture: HeicPicture | null }
