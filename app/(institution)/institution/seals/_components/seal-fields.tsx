import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { SEALS } from '@/lib/labels/zh-CN/institution-seal'
import type { SealsView } from '@/lib/queries/institution/get-seals'

export const keeperOptions = ({ keepers }: Pick<SealsView, 'keepers'>) =>
  keepers.map(({ id, name }) => ({ value: id, label: name }))

/** Name, day and keeper of a new seal. */
export function SealFields({ view }: { view: SealsView }) {
  return (
    <>
      <FormField name="name" label={SEALS.name} help={SEALS.nameHelp} required>
        <Input defaultValue={SEALS.nameDefault} maxLength={12} />
      </FormField>
      <FormField name="from" label={SEALS.day} help={SEALS.dayHelp} required>
        <DayInput min={view.today} defaultValue={view.today} />
      </FormField>
      <FormField name="keeperId" label={SEALS.keeper} help={SEALS.keeperHelp} required>
        <Select options={keeperOptions(view)} />
      </FormField>
    </>
  )
}
