import type { SelectOption } from '@/components/ui/select'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'

/**
 * The extra option for a condition with several comma-separated values, as a link from a report
 * sets it: 已选 2 项. Empty for a single value.
 */
export function multiValueOption(value: string): SelectOption[] {
  const count = value.split(',').length
  return count > 1 ? [{ value, label: CASE_FILTER.several(count) }] : []
}
