import { Notice } from '@/components/ui/notice'
import { CALENDAR } from '@/lib/labels/zh-CN/system'
import type { CalendarYearsView } from '@/lib/queries/system/find-calendar-years'

/** The notice that is wanted, and what stops from which day on without it. */
export function MissingYear({
  missing: { year, stops },
}: {
  missing: NonNullable<CalendarYearsView['missing']>
}) {
  return (
    <Notice tone="warn" title={CALENDAR.missingTitle(year)} className="mb-3">
      <p>{stops.length > 0 ? CALENDAR.missingWhat : CALENDAR.missingNow}</p>
      {stops.length > 0 ? (
        <>
          <ul className="my-1 list-disc pl-5">
            {stops.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>{CALENDAR.missingNow}</p>
        </>
      ) : null}
    </Notice>
  )
}
