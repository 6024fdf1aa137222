import { hearingHref } from '../../hearing-href'

/** After an act in the room: what is now shows that it is done, and a message would cover it. */
export const actDone = ({ meetingId: hearingId }: { readonly meetingId: string }) => ({
  message: '',
  refresh: hearingHref(hearingId),
})
