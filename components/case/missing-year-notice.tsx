import { Notice } from '@/components/ui/notice'
import { missingYearInWords } from '@/lib/labels/zh-CN/deadline'

/**
 * Said on the first page of a surface's own list, from November on: due days of next year are
 * provisional. Not on the phone, where each due day is marked.
 */
export function MissingYearNotice({ year }: { year: number | null }) {
  if (year === null) return null
  return (
    <div className="mb-3 phone:hidden print:hidden">
      <Notice tone="warn">{missingYearInWords(year)}</Notice>
    </div>
  )
}
