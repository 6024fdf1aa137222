'use client'

import { toast } from 'sonner'
import { Button, buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { UNDO_MINUTES } from '@/lib/domain/case/decide-undo'
import { CASE_ACTS } from '@/lib/labels/zh-CN/case-acts'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { AcceptedCase } from './accept-waiting'
import { UndoButton } from './undo-button'

/**
 * What was accepted in the list, with 撤销 for as long as it is possible and the next step.
 */
export function showAcceptedToast({ caseId, caseNo, said }: AcceptedCase): void {
  const id = `accepted-${caseId}`
  const close = () => toast.dismiss(id)
  const action = (
    <span className="ml-auto flex shrink-0 items-center gap-3">
      <UndoButton move="undo_accept" caseId={caseId} caseNo={caseNo} onUndone={close} />
      <SoftLink href={`/institution/cases/${caseId}/assign`} className={buttonClasses('link')}>
        {CASE_ACTS.assign}
      </SoftLink>
      <Button variant="quiet" size="icon" aria-label={SHELL.close} onClick={close}>
        <Icon name="x" className="size-4" />
      </Button>
    </span>
  )
  toast.success(<WholeDays>{said}</WholeDays>, {
    id,
    action,
    duration: UNDO_MINUTES * 60_000,
  })
}
