/**
 * What follows an act in the conversations of a case: the conversations, which show what was done.
 */
export const backToTalk =
  (message: string) =>
  ({ caseId }: { readonly caseId: string }) => {
    const talk = `/mediator/cases/${caseId}/talk`
    return { message, goTo: talk, refresh: talk }
  }
