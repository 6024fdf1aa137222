/** The address of the minutes on the mediator's phone. */
export const minutesPage = ({
  caseId,
  minutesId,
}: {
  readonly caseId: string
  readonly minutesId: string
}) => `/mediator/cases/${caseId}/minutes/${minutesId}`
