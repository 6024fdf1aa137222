import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { reopenMinutesAction } from '../../actions'

/** 退回修改 of minutes that were given to the persons present. */
export function ReopenForm({ caseId, minutesId }: { caseId: string; minutesId: string }) {
  return (
    <ActionForm action={reopenMinutesAction} className="gap-2">
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="minutesId" value={minutesId} />
      <SubmitButton variant="default" className="min-h-11 self-start rounded-lg">
        {WRITE_MINUTES.reopen}
      </SubmitButton>
    </ActionForm>
  )
}
