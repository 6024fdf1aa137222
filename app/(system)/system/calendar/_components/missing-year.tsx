import { Notice } from '@/components/ui/notice'
import { CALENDAR } from '@/lib/labels/zh-CN/system'

/** The notice that is due now, and what holds until it is loaded. */
export function MissingYear({ year }: { year: number }) {
  return (
    <Notice tone="warn" title={CALENDAR.missingTitle(year)} className="mb-3">
      <p>{CALENDAR.missingWhat(year)}</p>
    </Notice>
  )
}
