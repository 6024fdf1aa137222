import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { pageHref } from '@/lib/edge/page/search-params'
import { IMPORT_PAGE } from '@/lib/labels/zh-CN/import'
import { PASSWORDS } from '@/lib/labels/zh-CN/passwords'
import type { ImportView } from '@/lib/queries/institution/get-import'
import { RunImport } from './run-import'

/**
 * The state of an import: to be started or continued, nothing to import, or done with the next
 * step.
 */
export function ImportState({ view }: { view: ImportView }) {
  const { id, kind, state, ready, counts, cannotRun, overdue, total } = view
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
        <OverdueNotice overdue={overdue} />
        <RunImport
          key={`${state}:${counts.ready}`}
          importId={id}
          kind={kind}
          state={state}
          first={first}
          cannotRun={cannotRun}
        />
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="ok">{IMPORT_PAGE.done(counts.made, ready - counts.made)}</Notice>
      {kind === 'mediators' ? <Notice tone="info">{IMPORT_PAGE.passwords}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        {kind === 'cases' ? (
          <>
            <SoftLink
              href={pageHref('/institution/records', { import: id })}
              className={buttonClasses()}
            >
              {IMPORT_PAGE.toCases}
            </SoftLink>
            <SoftLink
              href={pageHref('/institution/cases', { tab: 'assign', import: id })}
              className={buttonClasses('primary')}
            >
              {IMPORT_PAGE.toUnassigned}
            </SoftLink>
          </>
        ) : (
          <>
            <SoftLink href="/institution/people" className={buttonClasses()}>
              {IMPORT_PAGE.toPeople}
            </SoftLink>
            <SoftLink
              href={pageHref('/institution/people/passwords', { import: id })}
              className={buttonClasses('primary')}
            >
              {PASSWORDS.linkShort}
            </SoftLink>
          </>
        )}
      </div>
    </div>
  )
}

/** Before the import: what would arrive overdue, and what may be missing in the file. */
function OverdueNotice({ overdue: { unaccepted, accepted } }: Pick<ImportView, 'overdue'>) {
  if (unaccepted + accepted === 0) return null
  const { title, ...words } = IMPORT_PAGE.overdue
  return (
    <Notice tone="warn" title={title}>
      {unaccepted > 0 ? <p>{words.unaccepted(unaccepted)}</p> : null}
      {accepted > 0 ? <p>{words.accepted(accepted)}</p> : null}
    </Notice>
  )
}
