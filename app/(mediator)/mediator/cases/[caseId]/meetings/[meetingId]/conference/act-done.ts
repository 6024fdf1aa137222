/** After an act in the room: what is now shows that it is done, and a message would cover it. */
export const actDone = ({
  caseId,
  meetingId,
}: {
  readonly caseId: string
  readonly meetingId: string
}) => ({
  message: '',
  refresh: `/mediator/cases/${caseId}/meetings/${meetingId}/conference`,
})
