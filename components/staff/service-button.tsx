import { ActionButton } from '@/components/forms/action-button'
import { FormField } from '@/components/forms/form-field'
import { Textarea } from '@/components/ui/textarea'
import { STAFF } from '@/lib/labels/zh-CN/set-up'
import type { StaffRow } from '@/lib/queries/system/present-staff'
import type { FormAction } from '@/components/forms/action-form'

export interface ServiceActions {
  readonly disable: FormAction
  readonly enable: FormAction
}

/** 停用 or 启用 of an account, in its row. */
export function ServiceButton({
  id,
  name,
  state,
  actions,
}: Pick<StaffRow, 'id' | 'name' | 'state'> & { actions: ServiceActions }) {
  const isDisabled = state === 'disabled'
  const words = isDisabled ? STAFF.enable : STAFF.disable
  return (
    <ActionButton
      label={words.button}
      button={{ variant: 'link', 'aria-label': words.title(name) }}
      title={words.title(name)}
      description={words.text(name)}
      action={isDisabled ? actions.enable : actions.disable}
      submitLabel={words.confirm}
      tone={isDisabled ? 'primary' : 'danger'}
      draft={isDisabled ? undefined : { key: `disable:${id}` }}
    >
      <input type="hidden" name="accountId" value={id} />
      {isDisabled ? null : (
        <FormField
          name="reason"
          label={STAFF.disableReason}
          help={STAFF.disableReasonHelp}
          required
        >
          <Textarea rows={3} maxCharacters={1000} />
        </FormField>
      )}
    </ActionButton>
  )
}
