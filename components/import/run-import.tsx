'use client'

import type { FormAction } from '@/components/forms/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ProgressTrack } from '@/components/ui/progress-track'
import type { ImportKind } from '@/lib/domain/import/kinds'
import type { ImportState } from '@/lib/domain/import/row-mistake'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import { useBatches, type Progress } from './use-batches'

export interface RunImportProps {
  importId: string
  /** Makes the next lines. */
  action: FormAction
  /** Sent with every batch. */
  fields?: Readonly<Record<string, string>>
  /** Something is to be chosen before it can begin. */
  isBlocked?: boolean
  kind: ImportKind
  state: ImportState
  first: Progress
  /** Why it cannot run now; null: it can. */
  cannotRun: string | null
}

/** Starts, pauses and continues an import, and shows how far it has come. */
export function RunImport({
  importId,
  action,
  fields,
  isBlocked = false,
  kind,
  state,
  first,
  cannotRun,
}: RunImportProps) {
  const { phase, progress, trouble, run, pause } = useBatches(
    { importId, ...fields },
    action,
    first,
  )
  const { made, failed, left } = progress
  const done = made + failed
  const isBusy = phase !== 'still'
  const hasBegun = state !== 'checked' || done > 0
  const percent = done + left === 0 ? 0 : Math.floor((done * 100) / (done + left))
  return (
    <div className="flex flex-col gap-3">
      {trouble ? <Notice tone="danger">{trouble}</Notice> : null}
      {!isBusy && !trouble && cannotRun ? <Notice tone="warn">{cannotRun}</Notice> : null}
      {hasBegun || isBusy ? (
        <div className="flex flex-col gap-1.5">
          <ProgressTrack
            label={IMPORT_PAGE.progressLabel(percent)}
            segments={[{ kind: 'elapsed', from: 0, to: percent }]}
          />
          <p className="text-ink-2">{IMPORT_PAGE.progress(done, done + left)}</p>
        </div>
      ) : (
        <p className="text-ink-2">{IMPORT_PAGE.ask[kind]}</p>
      )}
      {isBusy ? <p className="text-ink-2">{IMPORT_PAGE.running}</p> : null}
      <div className="flex flex-wrap gap-2">
        {isBusy ? (
          <Button onClick={pause} pending={phase === 'pausing'}>
            {phase === 'pausing' ? IMPORT_PAGE.pausing : IMPORT_PAGE.pause}
          </Button>
        ) : (
          <Button variant="primary" onClick={run} disabled={left === 0 || isBlocked}>
            {hasBegun ? IMPORT_PAGE.resume(left) : IMPORT_PAGE.start(left)}
          </Button>
        )}
      </div>
    </div>
  )
}
