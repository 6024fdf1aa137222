import { SoftLink } from '@/components/ui/soft-link'
import { ListLink } from '@/components/ui/list-link'
import { Icon } from '@/components/ui/icon'
import { buttonClasses } from '@/components/ui/button'
import { ForgetDone } from '@/components/ui/forget-done'
import { Notice } from '@/components/ui/notice'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { DONE } from '@/lib/labels/zh-CN/institution'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { CaseTab } from '@/lib/queries/institution/find-cases'
import type { JustDone } from '@/lib/queries/institution/find-just-done'
import { listHref } from '../../_components/list-address'
import { UndoButton } from './undo-button'

/** What was just done on another page, with undo and the next step. */
export function DoneNotice({ done, tab }: { done: JustDone; tab: CaseTab }) {
  const next =
    done.kind === 'replaced'
      ? { href: `/institution/cases/${done.caseId}/assign`, label: CASE_ACTS.reassign }
      : { href: `/institution/cases/${done.caseId}/progress`, label: CASE_ACTS.progress }
  return (
    <Notice
      tone="ok"
      className="mb-3"
      action={
        <span className="flex items-center gap-3">
          {done.undo ? (
            <UndoButton move={done.undo.move} caseId={done.caseId} caseNo={done.caseNo} />
          ) : null}
          <SoftLink href={next.href} className={buttonClasses('link')}>
            {next.label}
          </SoftLink>
          <ListLink
            href={listHref({ tab })}
            aria-label={SHELL.close}
            title={SHELL.close}
            className="grid place-items-center rounded-sm text-ink-3 hover:text-ink phone:size-11"
          >
            <Icon name="x" className="size-4" />
          </ListLink>
        </span>
      }
    >
      {DONE[done.kind](done.caseNo, done.mediator)}
      <ForgetDone />
    </Notice>
  )
}
