import type { Meeting } from '@/lib/domain/meeting/meeting'
import type { PlaceholderValues } from '@/lib/domain/phrase/placeholders'
import { meetingForm } from '@/lib/labels/zh-CN/meeting'
import { whenInWords } from '@/lib/labels/zh-CN/outgoing-sender'

/** When and where a meeting is, in the words of the notices to the parties. */
export function presentMeetingValues({
  startsAt,
  place,
  form,
}: Pick<Meeting, 'startsAt' | 'place' | 'form'>) {
  return {
    meetingTime: whenInWords(startsAt.toISOString()),
    meetingPlace: place ?? meetingForm[form],
  }
}

/** What replies to the parties of a case take from it. */
export function presentReplyValues(
  { caseNo, mediator }: { readonly caseNo: string; readonly mediator: string | null },
  parties: readonly { readonly name: string }[],
): PlaceholderValues {
  return { caseNo, mediator, party: parties.map(({ name }) => name).join('、') }
}
