import { readLimited } from './read-limited'

/** The JSON of a request; null: it is longer than `maxBytes`, or no JSON. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const bytes = await readLimited(request, maxBytes)
  try {
    return bytes && (JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown)
  } catch {
    return null
  }
}
