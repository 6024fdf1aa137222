import { Fragment, type ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import type { ImportView } from '@/lib/queries/import/get-import'
import type { RunImportProps } from './run-import'

export type RunProps = Omit<RunImportProps, 'action' | 'fields' | 'isBlocked'>

export interface ImportStateProps {
  view: ImportView
  /** Draws what starts and pauses it. */
  run: (props: RunProps) => ReactNode
  /** What to do once it is done. */
  after: ReactNode
}

/**
 * The state of an import: to be started or continued, nothing to import, done with the next step,
 * or long ago.
 */
export function ImportState({ view, run, after }: ImportStateProps) {
  const { id, kind, state, ready, counts, cannotRun, overdue, total, cleared } = view
  if (cleared !== null) return <Notice tone="info">{IMPORT_PAGE.cleared(cleared)}</Notice>
  if (total > 0 && counts.repeated === total)
    return <Notice tone="info">{IMPORT_PAGE.allRepeated(total)}</Notice>
  if (ready === 0) return <Notice tone="warn">{IMPORT_PAGE.nothing}</Notice>
  if (state !== 'finished') {
    const first = {
      made: counts.made,
      failed: ready - counts.made - counts.ready,
      left: counts.ready,
    }
    return (
      <div className="flex flex-col gap-3">
        <OverdueNotice kind={kind} overdue={overdue} />
        <Fragment key={`${state}:${counts.ready}`}>
          {run({ importId: id, kind, state, first, cannotRun })}
        </Fragment>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="ok">{IMPORT_PAGE.done(counts.made, ready - counts.made)}</Notice>
      {after}
    </div>
  )
}

/** Before the import: what would arrive overdue, and what may be missing in the file. */
function OverdueNotice({
  kind,
  overdue: { unaccepted, accepted },
}: Pick<ImportView, 'kind' | 'overdue'>) {
  if (unaccepted + accepted === 0) return null
  const { title, ...words } = IMPORT_PAGE.overdue
  return (
    <Notice tone="warn" title={title}>
      {unaccepted > 0 ? (
        <p>{words[kind === 'referrals' ? 'referred' : 'unaccepted'](unaccepted)}</p>
      ) : null}
      {accepted > 0 ? <p>{words.accepted(accepted)}</p> : null}
    </Notice>
  )
}
