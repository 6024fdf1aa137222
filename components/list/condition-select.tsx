import { Select, type SelectOption } from '@/components/ui/select'

export interface ConditionSelectProps {
  name: string
  /** The empty choice; it also names the control. */
  label: string
  value: string | null | undefined
  options: readonly SelectOption[]
}

/** One condition of a list's search form; the empty choice sets none. */
export function ConditionSelect({ name, label, value, options }: ConditionSelectProps) {
  return (
    <Select
      name={name}
      aria-label={label}
      placeholder={label}
      defaultValue={value ?? ''}
      options={options}
    />
  )
}
