/** A part of the file in its order. */
export type BindingPart =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** An image that is fitted on a page. */
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array<ArrayBuffer> }

export type Bookmark = {
  readonly title: string
  /** Index of the page in the file. */
  readonly page: number
  readonly children: readonly Bookmark[]
}

/** The items one part after the other, then the end with what is before and behind them. */
export type BindingQuestion =
  | { readonly is: 'part'; readonly part: BindingPart }
  | {
      readonly is: 'end'
      readonly front: readonly Uint8Array<ArrayBuffer>[]
      readonly back: readonly Uint8Array<ArrayBuffer>[]
      /** A page for each number, from 1. */
      readonly numbers: Uint8Array<ArrayBuffer>
      /** Where page 1 is. */
      readonly unnumberedBefore: number
      readonly numberedPages: number
      readonly bookmarks: readonly Bookmark[]
      readonly title: string
      readonly at: Date
    }

export type BindingAnswer =
  | { readonly is: 'added'; readonly pages: number }
  | { readonly is: 'bound'; readonly pdf: Uint8Array<ArrayBuffer>; readonly pageCount: number }
