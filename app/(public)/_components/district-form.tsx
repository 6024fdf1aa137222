import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'

export interface DistrictFormProps {
  /** The page that is read again. */
  action: string
  label: string
  anyLabel: string
  submit: string
  districts: readonly string[]
  current: string | null
  /** Kept in the address. */
  keep: Readonly<Record<string, string | undefined>>
}

/** The district as a form of the address: it works without a script. */
export function DistrictForm({
  action,
  label,
  anyLabel,
  submit,
  districts,
  current,
  keep,
}: DistrictFormProps) {
  if (districts.length === 0) return null
  return (
    <form action={action} className="flex items-end gap-2">
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Field label={label} name="district" className="flex-1">
        <Select
          placeholder={null}
          defaultValue={current ?? ''}
          options={[
            { value: '', label: anyLabel },
            ...districts.map((district) => ({ value: district, label: district })),
          ]}
        />
      </Field>
      <Button type="submit" className="min-h-11 shrink-0">
        {submit}
      </Button>
    </form>
  )
}
