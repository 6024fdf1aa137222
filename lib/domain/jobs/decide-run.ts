import { allow, refuse, type Decided } from '../refusal'
import type { RunState } from './recurring-jobs'

/** `requestedByName` null: by the schedule. */
export type OpenRun = {
  readonly state: RunState
  readonly requestedByName: string | null
  readonly createdAt: Date
  readonly startedAt: Date | null
}

/**
 * 立即执行: a job that waits or runs is not started again; who came second learns who and when
 * (docs/decisions/0165-jobs-and-service-state.md).
 */
export function decideRun(open: OpenRun | null): Decided<null> {
  if (open === null) return allow(null)
  return refuse('JOB_RUNS', {
    by: open.requestedByName,
    at: (open.startedAt ?? open.createdAt).toISOString(),
    waits: open.state === 'waiting',
  })
}
