import 'server-only'

/** What a gateway answered; `status` 0: nothing, for the reason in `trouble`. */
export type Answer = {
  readonly status: number
  readonly body: unknown
  readonly trouble: 'timeout' | 'unreachable' | null
}

const MOST_CHARACTERS = 100_000

/**
 * Posts to a gateway and reads its JSON, within a time limit. Follows no redirect: it would carry
 * the signature to another address.
 */
export async function post(
  url: string,
  request: {
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly timeoutMs: number
  },
): Promise<Answer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: request.headers,
      body: request.body,
      signal: AbortSignal.timeout(request.timeoutMs),
      redirect: 'manual',
    })
    return { status: answer.status, body: parse(await answer.text()), trouble: null }
  } catch (error) {
    // By its name: an abort is a DOMException, which is no Error everywhere.
    const isTimeout = (error as { readonly name?: unknown }).name === 'TimeoutError'
    return { status: 0, body: null, trouble: isTimeout ? 'timeout' : 'unreachable' }
  }
}

function parse(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
