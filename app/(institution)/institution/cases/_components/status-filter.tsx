'use client'

import { Select, type SelectOption } from '@/components/ui/select'

export interface StatusFilterProps {
  label: string
  placeholder: string
  value: string
  options: readonly SelectOption[]
}

/** The choice of a status takes effect at once; without scripts the search button sends it. */
export function StatusFilter({ label, placeholder, value, options }: StatusFilterProps) {
  return (
    <div className="phone:order-last phone:w-full sm:w-[9.5rem]">
      <Select
        name="status"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={value}
        options={options}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
      />
    </div>
  )
}
