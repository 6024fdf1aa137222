/**
 * May the next lines of an import be made now? One import of a kind runs at a time; one that stood
 * still may be taken over.
 */
import { allow, refuse, type Decided } from '../refusal'
import type { ImportState } from './row-mistake'

export type BatchFacts = {
  readonly state: ImportState
  readonly ready: number
  /** Another running import of this kind in the institution. */
  readonly other: {
    readonly id: string
    readonly by: string
    readonly at: Date
    readonly lastBatchAt: Date
  } | null
}

/**
 * `start`: it was not running; `isFirst`: it never ran. `takeOver`: the import that is put aside
 * for it.
 */
export type BatchDecision = {
  readonly start: boolean
  readonly isFirst: boolean
  readonly takeOver: string | null
}

/**
 * Milliseconds without a batch after which an import has stopped: browser closed or machine down.
 */
export const STANDSTILL_MS = 2 * 60_000

export function decideBatch(
  { state, ready, other }: BatchFacts,
  now: Date,
): Decided<BatchDecision> {
  if (state === 'finished') return refuse('IMPORT_ALREADY_FINISHED')
  if (ready === 0) return refuse('IMPORT_NOTHING_READY')
  const isAtWork = other !== null && now.getTime() - other.lastBatchAt.getTime() < STANDSTILL_MS
  if (other && isAtWork)
    return refuse('IMPORT_ALREADY_RUNNING', { by: other.by, at: other.at.toISOString() })
  return allow({
    start: state !== 'running',
    isFirst: state === 'checked',
    takeOver: other?.id ?? null,
  })
}
