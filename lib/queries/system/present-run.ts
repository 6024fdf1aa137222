import type { JobRun } from '@/lib/data/stores/job/job-run-store'
import { durationInWords, JOBS, runErrorInWords } from '@/lib/labels/zh-CN/jobs'
import { stamp } from '@/lib/labels/zh-CN/moment'

export type RunTone = 'ok' | 'neutral' | 'court' | 'warn' | 'danger'

export type RunView = {
  readonly id: string
  readonly at: string
  readonly duration: string | null
  readonly tone: RunTone
  readonly state: string
  /** What was done, or why it was not. */
  readonly detail: string | null
  readonly by: string
  readonly process: string | null
}

const TONES = {
  waiting: 'court',
  running: 'court',
  done: 'ok',
  failed: 'danger',
  lost: 'warn',
} as const satisfies Record<JobRun['state'], RunTone>

function detailOf({ state, worked, error }: JobRun): string | null {
  if (state === 'failed') return runErrorInWords(error ?? '')
  if (state === 'lost') return JOBS.lost
  if (state !== 'done' || worked === null) return null
  return worked > 0 ? JOBS.worked(worked) : JOBS.nothing
}

/** A run in words. */
export function presentRun(run: JobRun): RunView {
  const { id, state, createdAt, startedAt, endedAt, requestedByName, process } = run
  return {
    id,
    at: stamp(startedAt ?? createdAt),
    duration:
      startedAt && endedAt && state !== 'lost'
        ? durationInWords(endedAt.getTime() - startedAt.getTime())
        : null,
    tone: TONES[state],
    state: JOBS.states[state],
    detail: detailOf(run),
    by: requestedByName === null ? JOBS.bySchedule : JOBS.byHand(requestedByName),
    process,
  }
}
