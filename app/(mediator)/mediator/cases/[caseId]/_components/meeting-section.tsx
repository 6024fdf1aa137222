import { MeetingList } from '@/components/case/meeting-list'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import type { ActMove } from '@/lib/domain/case/moves'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { MEETING_ACT } from '@/lib/labels/zh-CN/mediator-acts/meeting'
import type { MeetingView } from '@/lib/queries/case/meetings-view'
import type { MyCaseView } from '@/lib/queries/mediator/get-my-case'
import { LinkMark } from '../../../_components/link-mark'
import { PageSection } from '../../../_components/page-section'

const ACTS = [
  { move: 'hold_meeting', path: 'hold', label: MEETING_ACT.hold },
  { move: 'move_meeting', path: 'move', label: MEETING_ACT.move },
  { move: 'cancel_meeting', path: 'cancel', label: MEETING_ACT.cancel },
] as const satisfies readonly { move: ActMove; path: string; label: string }[]

const BUTTON = `${buttonClasses()} min-h-11 rounded-lg`
const FIRST_BUTTON = `${buttonClasses('primary')} min-h-11 rounded-lg`

/**
 * The meetings of the case, each with what can be done with it now, and the way to plan another.
 */
export function MeetingSection({ file }: Pick<MyCaseView, 'file'>) {
  const { meetings, abilities, header } = file
  if (!meetings) return null
  const page = `/mediator/cases/${header.caseId}`
  const may = (move: ActMove) => (abilities.allowed as readonly ActMove[]).includes(move)
  return (
    <PageSection id="meetings" title={MEDIATOR.file.meetings}>
      <MeetingList
        meetings={meetings}
        renderActs={(meeting) => (
          <MeetingActs
            page={page}
            meeting={meeting}
            may={may}
            hasMinutes={file.minutes.some(({ meetingId }) => meetingId === meeting.id)}
          />
        )}
      />
      {may('schedule_meeting') || may('mark_unavailable') ? (
        <div className="mt-3 flex flex-wrap gap-2 border-t border-line-2 pt-3">
          {may('schedule_meeting') ? (
            <SoftLink href={`${page}/meetings/new`} className={BUTTON}>
              <LinkMark />
              {MEETING_ACT.schedule}
            </SoftLink>
          ) : null}
          {may('mark_unavailable') ? (
            <SoftLink href={`${page}/unavailable`} className={BUTTON}>
              <LinkMark />
              {MEETING_ACT.unavailable}
            </SoftLink>
          ) : null}
        </div>
      ) : null}
    </PageSection>
  )
}

function MeetingActs({
  page,
  meeting,
  may,
  hasMinutes,
}: {
  page: string
  meeting: MeetingView
  may: (move: ActMove) => boolean
  hasMinutes: boolean
}) {
  const acts = meeting.state === 'planned' ? ACTS.filter(({ move }) => may(move)) : []
  const mayOpen = meeting.state !== 'cancelled' && !hasMinutes && may('open_minutes')
  if (acts.length === 0 && !mayOpen && !meeting.hasConference) return null
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {meeting.hasConference ? (
        <SoftLink
          href={`${page}/meetings/${meeting.id}/conference`}
          aria-label={MEETING_ACT.of(CONFERENCE.enter, meeting.title)}
          className={BUTTON}
        >
          <LinkMark />
          {CONFERENCE.enter}
        </SoftLink>
      ) : null}
      {mayOpen ? (
        <SoftLink
          href={`${page}/minutes/open?meeting=${meeting.id}`}
          aria-label={MEETING_ACT.of(MINUTES.open, meeting.title)}
          className={BUTTON}
        >
          <LinkMark />
          {MINUTES.open}
        </SoftLink>
      ) : null}
      {acts.map(({ path, label }) => (
        <SoftLink
          key={path}
          href={`${page}/meetings/${meeting.id}/${path}`}
          aria-label={MEETING_ACT.of(label, meeting.title)}
          className={path === 'move' && meeting.isToMove ? FIRST_BUTTON : BUTTON}
        >
          <LinkMark />
          {label}
        </SoftLink>
      ))}
    </div>
  )
}
