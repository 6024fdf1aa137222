import { SoftLink } from '@/components/ui/soft-link'
import { buttonClasses } from '@/components/ui/button'
import { WRITE_MINUTES } from '@/lib/labels/zh-CN/mediator-acts/minutes'
import type { MinutesPageView } from '@/lib/queries/mediator/get-minutes'
import { LinkMark } from '../../../../../_components/link-mark'
import { PageSection } from '../../../../../_components/page-section'

/** Who was there; they confirm the minutes. */
export function AttendanceSection({ page }: { page: MinutesPageView }) {
  const { head, meetingId, isHeld, ability, attendees } = page
  return (
    <PageSection title={WRITE_MINUTES.present}>
      {isHeld ? (
        <p>{attendees.map(({ name }) => name).join('、')}</p>
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-ink-3">{WRITE_MINUTES.notHeld}</p>
          {ability.allowed ? (
            <SoftLink
              href={`/mediator/cases/${head.caseId}/meetings/${meetingId}/hold`}
              className={`${buttonClasses()} min-h-11 rounded-lg`}
            >
              <LinkMark />
              {WRITE_MINUTES.hold}
            </SoftLink>
          ) : null}
        </div>
      )}
    </PageSection>
  )
}
