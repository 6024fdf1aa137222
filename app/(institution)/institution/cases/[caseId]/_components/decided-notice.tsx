import { DoneNotice } from '@/components/ui/done-notice'
import { ASKING_DESK } from '@/lib/labels/zh-CN/asking'
import { DONE } from '@/lib/labels/zh-CN/institution'

export interface DecidedNoticeProps {
  /** The address's own word for it. */
  done: string | readonly string[] | undefined
  caseNo: string
  mediator: string | null
}

/**
 * What was just decided on a disclosure, where the case was opened from another list, or after the
 * parties refused mediation.
 */
export function DecidedNotice({ done, caseNo, mediator }: DecidedNoticeProps) {
  return (
    <DoneNotice
      done={typeof done === 'string' ? done : undefined}
      sentences={{
        continued: DONE.continued(caseNo, mediator),
        replaced: DONE.replaced(caseNo),
        ended: ASKING_DESK.ended(caseNo),
      }}
    />
  )
}
