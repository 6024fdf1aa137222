import { randomBytes } from 'node:crypto'

// How fast the line between a device and this server is (components/device-check). It says nothing
// of anyone and keeps nothing.

/** Random, so that no line compresses it; as large as a picture of a page. */
const BYTES = new Uint8Array(randomBytes(262_144))

export function GET(): Response {
  return new Response(BYTES, { headers: { 'content-type': 'application/octet-stream' } })
}

/** Reads what is sent, within the limit of a body, and forgets it. */
export async function POST(request: Request): Promise<Response> {
  await request.arrayBuffer()
  return new Response(null, { status: 204 })
}

export const dynamic = 'force-dynamic'
