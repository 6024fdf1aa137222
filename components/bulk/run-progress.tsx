'use client'

import { ProgressTrack } from '@/components/ui/progress-track'
import { BULK } from '@/lib/labels/zh-CN/bulk'
import { countResults, type RowRunner } from './row-runner'

/** n of m during the run, then the result; announced once to screen readers. */
export function RunProgress({
  runner,
  ids,
  verb,
  unit = BULK.unit,
}: {
  runner: RowRunner
  ids: readonly string[]
  verb: string
  unit?: string
}) {
  const { isRunning, isStopping, progress, results } = runner
  const { begun, total } = progress
  const words = BULK.progress(begun, total, unit)
  return (
    <div className="flex flex-col gap-1.5">
      {isRunning ? (
        <>
          <span className="tabular-nums">{isStopping ? BULK.stopping : words}</span>
          <ProgressTrack
            label={words}
            segments={[
              { kind: 'elapsed', from: 0, to: total === 0 ? 0 : (100 * (begun - 1)) / total },
            ]}
          />
        </>
      ) : null}
      <p role="status" className="font-semibold">
        {!isRunning && total > 0 ? BULK.outcome(countResults(ids, results), verb, unit) : null}
      </p>
    </div>
  )
}
