/** After an act in the room: what is now shows that it is done, and a message would cover it. */
export const actDone = ({ meetingId }: { readonly meetingId: string }) => ({
  message: '',
  refresh: `/party/conferences/${meetingId}`,
})
