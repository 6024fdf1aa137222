import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import { supplementMinutesAction } from '../../actions'

/** 补充笔录 of confirmed minutes. */
export function SupplementForm(ids: { caseId: string; supplementedId: string; nextId: string }) {
  return (
    <ActionForm action={supplementMinutesAction} className="mt-3 gap-2">
      <input type="hidden" name="caseId" value={ids.caseId} />
      <input type="hidden" name="supplementedId" value={ids.supplementedId} />
      <input type="hidden" name="minutesId" value={ids.nextId} />
      <SubmitButton variant="default" className="min-h-11 self-start rounded-lg">
        {WRITE_MINUTES.supplement}
      </SubmitButton>
    </ActionForm>
  )
}
