import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { ASSIGN_MANY } from '@/lib/labels/zh-CN/bulk'
import type { PlannedView } from '@/lib/queries/institution/assign-plan-view'
import { handoverName } from './plan-choices'

export interface PlanHandoverProps {
  planned: PlannedView
  text: string
  isTooShort: boolean
  isLocked: boolean
  onChange: (text: string) => void
}

/** 交接说明 of one case, which begins with what its former mediator wrote. */
export function PlanHandover({
  planned: { caseId, caseNo, former },
  text,
  isTooShort,
  isLocked,
  onChange,
}: PlanHandoverProps) {
  return (
    <div className="lg:col-span-2">
      <Field
        name={handoverName(caseId)}
        label={ASSIGN_MANY.handoverOf(caseNo)}
        help={ASSIGN_MANY.handoverOwn(former ?? '')}
        error={isTooShort ? ASSIGN_MANY.handoverTooShort : undefined}
      >
        <Textarea
          rows={2}
          maxCharacters={1000}
          value={text}
          disabled={isLocked}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    </div>
  )
}
