declare module 'heic-convert' {
  /** Decodes a HEIC photograph, applies its rotation, and re-encodes it; `quality` from 0 to 1. */
  export default function convert(options: {
    buffer: Uint8Array
    format: 'JPEG' | 'PNG'
    quality?: number
  }): Promise<ArrayBuffer>
}
