import { ActForm } from '@/components/conference/act-form'
import { OWN_MEETING } from '@/lib/labels/zh-CN/party-meeting'
import type { OwnMeetingView } from '@/lib/queries/party/get-own-meeting'
import { sayUnavailableAction } from '../actions'

/** 这一天我不能来, for each party for which the reader may say it; taken back in the same place. */
export function CannotCome({
  caseId,
  meetingId,
  days,
}: {
  caseId: string
  meetingId: string
  days: NonNullable<OwnMeetingView['meeting']>['days']
}) {
  return days.map(({ partyId, name, cannot }) => (
    <section key={partyId} className="mt-3 border-t border-line-2 pt-3">
      {cannot ? <p>{OWN_MEETING.said(days.length > 1 ? name : null)}</p> : null}
      <p className="mb-2 text-ink-2">{cannot ? OWN_MEETING.saidHelp : OWN_MEETING.sayHelp}</p>
      <ActForm
        action={sayUnavailableAction}
        fields={{
          caseId,
          meetingId,
          partyId,
          answer: cannot ? 'available' : 'unavailable',
        }}
        label={cannot ? OWN_MEETING.takeBack : OWN_MEETING.say}
        name={
          days.length > 1
            ? OWN_MEETING.of(cannot ? OWN_MEETING.takeBack : OWN_MEETING.say, name)
            : cannot
              ? OWN_MEETING.takeBack
              : OWN_MEETING.say
        }
      />
    </section>
  ))
}
