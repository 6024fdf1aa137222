import type { EventKind } from '@/lib/domain/audit/events'

// What the program that will be killed tells its parent: one line of JSON each, written before an
// act begins and after it was answered.

/**
 * `mark` is contained word for word in the event's data, where the act carries a text; `key` is a
 * referral's Idempotency-Key.
 */
export type Act = {
  readonly n: number
  readonly kind: EventKind
  readonly caseId: string | null
  readonly mark: string | null
  readonly key: string | null
}

export type Line =
  | ({ readonly say: 'begun' } & Act)
  | {
      readonly say: 'answered'
      readonly n: number
      readonly caseNo: string
      readonly again: boolean
    }
  | { readonly say: 'refused'; readonly n: number; readonly code: string }
  | { readonly say: 'failed'; readonly n: number; readonly error: string }
  | { readonly say: 'reachable'; readonly is: boolean }

export type Attempt = Act & {
  /** `open`: never answered, since the program was killed first. */
  outcome: 'open' | 'done' | 'refused'
  /** How often the database went away under it; each time it may or may not have been committed. */
  failures: number
  /** Tried again, it turned out to have been done before. */
  wasDone: boolean
  caseNo: string | null
  code: string | null
}

export type Ledger = { readonly attempts: Map<number, Attempt>; readonly reachable: boolean[] }

export function newLedger(): Ledger {
  return { attempts: new Map(), reachable: [] }
}

/**
 * Refusals that mean "this was done before". Each case belongs to one walker, so after a failed
 * attempt only that attempt can have done it, and the refusal is an answer: what it says was done
 * must be there.
 */
const DONE_BEFORE = [
  'STATUS_DOES_NOT_ALLOW',
  'CASE_CHANGED_MEANWHILE',
  'NOT_FOUND',
  'UNDO_NOTHING_DONE',
]

/**
 * Writes one line into the ledger; text that is no whole line of ours (a log entry, the torn last
 * line of a killed program) is none.
 */
export function record(ledger: Ledger, text: string): void {
  const line = readLine(text)
  if (!line) return
  if (line.say === 'reachable') ledger.reachable.push(line.is)
  else if (line.say === 'begun')
    ledger.attempts.set(line.n, {
      ...line,
      outcome: 'open',
      failures: 0,
      wasDone: false,
      caseNo: null,
      code: null,
    })
  else {
    const attempt = ledger.attempts.get(line.n)
    if (!attempt) throw new Error(`the program answers what it never began: ${text}`)
    if (line.say === 'failed') attempt.failures += 1
    if (line.say === 'answered')
      Object.assign(attempt, { outcome: 'done', caseNo: line.caseNo, wasDone: line.again })
    if (line.say === 'refused') {
      const isDone = attempt.failures > 0 && DONE_BEFORE.includes(line.code)
      Object.assign(attempt, {
        outcome: isDone ? 'done' : 'refused',
        code: line.code,
        wasDone: isDone,
      })
    }
  }
}

function readLine(text: string): Line | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return parsed !== null && typeof parsed === 'object' && 'say' in parsed
      ? (parsed as Line)
      : null
  } catch {
    return null
  }
}

/** The acts whose answer reached the user. */
export function acknowledged(ledger: Ledger): Attempt[] {
  return [...ledger.attempts.values()].filter(({ outcome }) => outcome === 'done')
}

/** The acts that were under way when their program was killed. */
export function unanswered(ledger: Ledger): Attempt[] {
  return [...ledger.attempts.values()].filter(({ outcome }) => outcome === 'open')
}
