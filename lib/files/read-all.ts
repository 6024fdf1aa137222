import 'server-only'

/** A stream's bytes. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await new Response(stream).arrayBuffer())
}
