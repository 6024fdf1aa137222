import type { Ref } from 'react'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'

export interface SearchInputProps {
  q: string | undefined
  /** Its accessible name. */
  label: string
  /** The placeholder: what can be searched for. */
  hint: string
  ref?: Ref<HTMLInputElement>
}

/** The search field of a list; `/` focuses it (list-keys.tsx). */
export function SearchInput({ q, label, hint, ref }: SearchInputProps) {
  return (
    <Input
      ref={ref}
      type="search"
      name="q"
      defaultValue={q}
      maxLength={60}
      aria-label={label}
      placeholder={hint}
      enterKeyHint="search"
      data-list-search
      suffix={
        <span className="phone:hidden">
          <Kbd>/</Kbd>
        </span>
      }
    />
  )
}
