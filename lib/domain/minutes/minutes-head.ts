// 笔录首部. Sources: 人民调解法 第27条; 在线调解规则 第22条; domain.md 7 (调解笔录).
import { findAttendees, type Meeting } from '../meeting/meeting'

/**
 * Which minutes of which meeting, when and where it took place and who was there: what the persons
 * present confirm together with the text. Moments are ISO strings in UTC.
 */
export function minutesHead(
  caseNo: string,
  { minutesNo }: { readonly minutesNo: number },
  meeting: Meeting,
): Readonly<Record<string, string | number>> {
  return {
    caseNo,
    minutesNo,
    meetingNo: meeting.no,
    form: meeting.form,
    place: meeting.place ?? '',
    from: (meeting.held?.from ?? meeting.startsAt).toISOString(),
    to: (meeting.held?.to ?? meeting.endsAt).toISOString(),
    mediator: meeting.mediatorName,
    present: findAttendees(meeting)
      .map(({ name }) => name)
      .join('、'),
  }
}
