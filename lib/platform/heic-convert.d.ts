declare module 'heic-convert' {
  /** Decodes a HEIC photograph, turned as it says, and encodes it anew; `quality` from 0 to 1. */
  export default function convert(asked: {
    buffer: Uint8Array
    format: 'JPEG' | 'PNG'
    quality?: number
  }): Promise<ArrayBuffer>
}
