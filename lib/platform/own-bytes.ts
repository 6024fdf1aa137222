/**
 * Bytes that are alone in their memory, so that it can be handed over to a thread: those that are
 * given, or a copy where they are a part of something larger.
 */
export function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
    ? new Uint8Array(buffer)
    : new Uint8Array(bytes)
}
