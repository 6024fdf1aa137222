import type { SelectOption } from '@/components/ui/select'
import { toStaticMarkup } from '@/components/ui/static-markup'
import { severalOf } from './several'

/** The choices of a `QuickChoice` as HTML: none, what holds now, all others. A court has hundreds of mediators, and few requests change any of them. */
export function writeOptions(
  label: string,
  options: readonly SelectOption[],
  value: string,
): string {
  return toStaticMarkup(
    [{ value: '', label }, ...severalOf(value), ...options].map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    )),
  )
}
