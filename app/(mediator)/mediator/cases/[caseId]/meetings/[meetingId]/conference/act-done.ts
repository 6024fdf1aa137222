import { CONFERENCE } from '@/lib/labels/zh-CN/conference'

/** After an act of the host: the page shows what is now. */
export const actDone = ({
  caseId,
  meetingId,
}: {
  readonly caseId: string
  readonly meetingId: string
}) => ({
  message: CONFERENCE.done,
  refresh: `/mediator/cases/${caseId}/meetings/${meetingId}/conference`,
})
