'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Radio } from '@/components/ui/radio-group'
import {
  LIST_DENSITIES,
  type ListPreference,
  type PreferenceList,
} from '@/lib/domain/list/preference'
import { LIST_VIEW } from '@/lib/labels/zh-CN/list'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'

export interface ListViewDialogProps {
  list: PreferenceList
  /** The columns that may be hidden. */
  columns: readonly { readonly key: string; readonly label: string }[]
  preference: ListPreference
  action: FormAction
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** Columns and row density of a list: stored for the user, on every device. */
export function ListViewDialog({
  list,
  columns,
  preference,
  action,
  open,
  onOpenChange,
}: ListViewDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={LIST_VIEW.open} size="md">
        <DialogBody>
          <ActionForm action={action} onDone={() => onOpenChange(false)} keepOnDone>
            <input type="hidden" name="list" value={list} />
            {columns.map(({ key }) => (
              <input key={key} type="hidden" name="column" value={key} />
            ))}
            <fieldset>
              <legend className="mb-1 font-medium">{LIST_VIEW.columns}</legend>
              <p className="mb-1 text-sm text-ink-3">{LIST_VIEW.columnsHelp}</p>
              <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
                {columns.map(({ key, label }) => (
                  <Checkbox
                    key={key}
                    name="shown"
                    value={key}
                    label={label}
                    defaultChecked={!preference.hidden.includes(key)}
                  />
                ))}
              </div>
            </fieldset>
            <fieldset>
              <legend className="mb-1 font-medium">{LIST_VIEW.density}</legend>
              <div className="flex gap-6">
                {LIST_DENSITIES.map((density) => (
                  <Radio
                    key={density}
                    name="density"
                    value={density}
                    label={LIST_VIEW.densities[density]}
                    defaultChecked={preference.density === density}
                  />
                ))}
              </div>
            </fieldset>
            <div className="flex justify-end border-t border-line-2 pt-3">
              <SubmitButton>{LIST_VIEW.save}</SubmitButton>
            </div>
          </ActionForm>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
