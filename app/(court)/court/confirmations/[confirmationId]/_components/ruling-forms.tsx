'use client'

import { FormField } from '@/components/forms/form-field'
import { Radio } from '@/components/ui/radio-group'
import { DISMISSAL_GROUNDS } from '@/lib/domain/confirmation/confirmation-status'
import { dismissalGround } from '@/lib/labels/zh-CN/confirmation'
import { CONFIRMATION_DESK } from '@/lib/labels/zh-CN/confirmation-desk'
import { ruleOnConfirmationAction } from '../judge/actions'
import { Decision, GroundField, ReasonField } from './decision'

/** 裁定有效 or 裁定驳回; `revision` and `supplements`: of what the page shows, on which the judge rules. */
export function RulingForms({
  id,
  revision,
  supplements,
}: {
  id: string
  revision: number
  supplements: number
}) {
  const { confirm, dismiss } = CONFIRMATION_DESK
  return (
    <>
      <Decision id={id} words={confirm} action={ruleOnConfirmationAction}>
        <input type="hidden" name="ruling" value="confirm" />
        <input type="hidden" name="seen" value={revision} />
        <input type="hidden" name="seenSupplements" value={supplements} />
      </Decision>
      <Decision id={id} words={dismiss} action={ruleOnConfirmationAction}>
        <input type="hidden" name="ruling" value="dismiss" />
        <input type="hidden" name="seen" value={revision} />
        <input type="hidden" name="seenSupplements" value={supplements} />
        <FormField name="dismissalGround" label={dismiss.ground} group required>
          <div className="flex flex-col">
            {DISMISSAL_GROUNDS.map((ground) => (
              <Radio key={ground} value={ground} label={dismissalGround[ground]} />
            ))}
          </div>
        </FormField>
        <GroundField label={dismiss.refusalGround} />
        <ReasonField label={dismiss.reason} />
      </Decision>
    </>
  )
}
