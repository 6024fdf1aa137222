import { ForgetDone } from '@/components/ui/forget-done'
import { Notice } from '@/components/ui/notice'
import { DONE } from '@/lib/labels/zh-CN/institution'

export interface DecidedNoticeProps {
  /** The address's own word for it. */
  done: string | readonly string[] | undefined
  caseNo: string
  mediator: string | null
}

/** What was just decided on a disclosure, where the case was opened from another list. */
export function DecidedNotice({ done, caseNo, mediator }: DecidedNoticeProps) {
  return done === 'continued' || done === 'replaced' ? (
    <Notice tone="ok" className="mb-4">
      {DONE[done](caseNo, mediator)}
      <ForgetDone />
    </Notice>
  ) : null
}
