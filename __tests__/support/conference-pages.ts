import { randomUUID } from 'node:crypto'
import { streamConference } from '@/lib/edge/conference/serve-conference'
import type { Actor } from '@/lib/domain/access/roles'
import type { ConferenceEvent } from '@/lib/queries/conference/follow-conference'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { Room } from './conferences'

const leaving: (() => void)[] = []

/** Ends every page of a test. */
export const leaveAll = () => leaving.splice(0).forEach((leave) => leave())

export const addressOf = ({ meetingId }: Room, path: string, connection: string) =>
  `http://localhost/api/conferences/${meetingId}/${path}?connection=${connection}`

export type Page = Awaited<ReturnType<typeof followRoom>>

/**
 * A page that follows the conference, and the events that it got.
 * @param serve of another process: the same from a module that was loaded again
 */
export async function followRoom(
  room: Room,
  actor: Actor,
  connection: string = randomUUID(),
  serve: typeof streamConference = streamConference,
) {
  const gone = new AbortController()
  leaving.push(() => gone.abort())
  const request = new Request(addressOf(room, 'stream', connection), { signal: gone.signal })
  const answer = await serve(request, { actor, params: { meetingId: room.meetingId } })
  const events: ConferenceEvent[] = []
  let isOpen = answer.status === 200
  if (isOpen)
    void (async () => {
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        text += value
        const parts = text.split('\n\n')
        text = parts.pop()!
        for (const part of parts)
          if (part.startsWith('data: ')) events.push(JSON.parse(part.slice(6)) as ConferenceEvent)
      }
      isOpen = false
    })()
  return {
    actor,
    connection,
    status: answer.status,
    events,
    isOpen: () => isOpen,
    state: () => events.findLast((event): event is ConferenceView => event.type === 'state')!,
    signals: () => events.filter(({ type }) => type === 'signal'),
    leave: () => gone.abort(),
  }
}
