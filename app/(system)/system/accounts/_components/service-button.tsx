import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import type { StaffRow } from '@/lib/queries/system/present-staff'
import { disableStaffAccountAction, enableStaffAccountAction } from '../actions'

/** 停用 or 启用 of an account, in its row. */
export function ServiceButton({ id, name, state }: Pick<StaffRow, 'id' | 'name' | 'state'>) {
  if (state === 'disabled')
    return (
      <ActionButton
        label={STAFF.enable}
        button={{ variant: 'link', 'aria-label': STAFF.enableTitle(name) }}
        title={STAFF.enableTitle(name)}
        description={STAFF.enableText(name)}
        action={enableStaffAccountAction}
        submitLabel={STAFF.enableConfirm}
      >
        <input type="hidden" name="accountId" value={id} />
      </ActionButton>
    )
  return (
    <ActionButton
      label={STAFF.disable}
      button={{ variant: 'link', 'aria-label': STAFF.disableTitle(name) }}
      title={STAFF.disableTitle(name)}
      description={STAFF.disableText(name)}
      action={disableStaffAccountAction}
      submitLabel={STAFF.disableConfirm}
      tone="danger"
      draft={{ key: `disable:${id}` }}
    >
      <input type="hidden" name="accountId" value={id} />
      <FormField name="reason" label={STAFF.disableReason} help={STAFF.disableReasonHelp} required>
        <Textarea rows={3} maxCharacters={1000} />
      </FormField>
    </ActionButton>
  )
}
