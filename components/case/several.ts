import type { SelectOption } from '@/components/ui/select'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'

/** Several values at once come from elsewhere (a number of a report): they stand as a choice of their own. */
export function severalOf(value: string): SelectOption[] {
  const count = value.split(',').length
  return count > 1 ? [{ value, label: CASE_FILTER.several(count) }] : []
}
