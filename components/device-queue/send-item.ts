import type { Answer, StoredItem } from './queue-item'

const ADDRESS = '/api/mediator/items'
const LONGEST_WAIT = 60_000

/** Refusals that signing in puts right; the item stays as it is. */
const SIGNED_OUT: readonly unknown[] = [
  'SIGNED_OUT',
  'OTHER_PERSON',
  'FIRST_PASSWORD',
  'SECOND_FACTOR',
]
/** Answers of a server or a network that is busy or out of order. */
const TRY_LATER: readonly number[] = [408, 421, 425, 429]

/** Sends a text item to the server. Whatever is not the server's own answer is `later`. */
export async function sendItem(item: StoredItem, body: Uint8Array<ArrayBuffer>): Promise<Answer> {
  const { id, account, caseId, kind, madeAt } = item
  const sent = JSON.stringify({
    id,
    account,
    caseId,
    kind,
    madeAt: new Date(madeAt).toISOString(),
    body: new TextDecoder().decode(body),
  })
  const { status, json } = await askServer(ADDRESS, sent, 'application/json')
  return readAnswer(status, json)
}

/** The server's status and JSON; 503 where none came that can be relied on. It never rejects. */
export async function askServer(
  address: string,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
): Promise<{ readonly status: number; readonly json: unknown }> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': type },
      // A sign-in page of a public network, or of ours, must not pass for an answer.
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_WAIT),
      body,
    })
    return { status: answer.status, json: await answer.json() }
  } catch {
    return { status: 503, json: null }
  }
}

/** What the server's status and JSON mean for the item. */
export function readAnswer(status: number, json: unknown): Answer {
  if (json === null || typeof json !== 'object') return { kind: 'later' }
  const { sha256, code, message, errors } = json as Readonly<Record<string, unknown>>
  if (status === 200) return typeof sha256 === 'string' ? { kind: 'stored', sha256 } : LATER
  if (SIGNED_OUT.includes(code)) return { kind: 'signed_out' }
  if (status < 400 || status >= 500 || TRY_LATER.includes(status)) return LATER
  if (typeof message !== 'string') return LATER
  return { kind: 'refused', sentence: [message, ...sentences(errors)].join('') }
}

export const LATER: Answer = { kind: 'later' }

function sentences(errors: unknown): string[] {
  if (errors === null || typeof errors !== 'object') return []
  return Object.values(errors).filter((each) => typeof each === 'string')
}
