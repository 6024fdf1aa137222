/**
 * Pauses of the mediation period: appraisal before filing is not counted (在线调解规则第26条); a suspension
 * on suspicion of a sham dispute (特邀调解规定第18条) is treated alike. Each day a pause touches, its first
 * and its last included, is not counted.
 */
import type { LegalBasis } from '@/lib/domain/legal-basis'
import { compareDates, laterOf, type LocalDate } from '@/lib/domain/time/local-date'
import { ok, refuse, type Result } from '@/lib/domain/time/result'

export const PAUSE_REASONS = ['appraisal', 'suspension'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

/** The article by which each pause stops the clock. */
export const PAUSE_BASES = {
  appraisal: 'online_mediation_26',
  suspension: 'invited_mediation_18',
} as const satisfies Record<PauseReason, LegalBasis>

/** `to: null`: the pause is still going on. */
export type Pause = {
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly reason: PauseReason
}

/**
 * Days in a row that are not counted; `isOpen` when the last of them is only today because the
 * pause has no end yet.
 */
export type PausedSpan = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly reasons: readonly PauseReason[]
  readonly isOpen: boolean
}

export type PauseRefusal = {
  readonly code: 'PAUSE_ENDS_BEFORE_IT_STARTS'
  readonly facts: { readonly from: LocalDate; readonly to: LocalDate }
}

/**
 * Brings pauses into order and merges the overlapping ones, so that no day is left out twice. A
 * pause that is still going on is taken as if it ended today; one that has not begun yet and has no
 * end is left out.
 */
export function mergePauses(
  pauses: readonly Pause[],
  today: LocalDate,
): Result<readonly PausedSpan[], PauseRefusal> {
  const merged: PausedSpan[] = []
  for (const pause of [...pauses].sort((a, b) => compareDates(a.from, b.from))) {
    if (pause.to !== null && pause.to < pause.from) {
      return refuse({
        code: 'PAUSE_ENDS_BEFORE_IT_STARTS',
        facts: { from: pause.from, to: pause.to },
      })
    }
    const span = {
      from: pause.from,
      to: pause.to ?? today,
      reasons: [pause.reason],
      isOpen: pause.to === null,
    }
    if (span.to < span.from) continue
    const last = merged.at(-1)
    if (last && span.from <= last.to) merged[merged.length - 1] = union(last, span)
    else merged.push(span)
  }
  return ok(merged)
}

/** The span that contains a day, if there is one. */
export function findPauseOn(spans: readonly PausedSpan[], day: LocalDate): PausedSpan | undefined {
  return spans.find((span) => span.from <= day && day <= span.to)
}

function union(a: PausedSpan, b: PausedSpan): PausedSpan {
  return {
    from: a.from,
    to: laterOf(a.to, b.to),
    reasons: [...new Set([...a.reasons, ...b.reasons])],
    isOpen: a.isOpen || b.isOpen,
  }
}
