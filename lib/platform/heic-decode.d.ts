declare module 'heic-decode' {
  /** Red, green, blue and alpha of every point, turned as the camera says. */
  type Picture = {
    readonly width: number
    readonly height: number
    readonly data: Uint8ClampedArray<ArrayBuffer>
  }
  type Undecoded = {
    readonly width: number
    readonly height: number
    readonly decode: () => Promise<Picture>
  }
  const decode: {
    /** The images of a file, none of them decoded yet. Rejects where there is none. */
    readonly all: (file: { readonly buffer: Uint8Array }) => Promise<readonly Undecoded[]>
  }
  export default decode
}
