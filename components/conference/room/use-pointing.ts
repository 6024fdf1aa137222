import { useEffect, useMemo } from 'react'

/** At most ten a second. */
const EVERY_MS = 100

export type Point = { readonly x: number; readonly y: number }

type Shared = {
  readonly meetingId: string
  readonly connection: string
  readonly share: string
}

/** Sends the last place for certain, and those before it as the time allows. */
function createSender({ meetingId, connection, share }: Shared) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: { readonly at: Point | null } | null = null
  function send(): void {
    timer = undefined
    if (!due) return
    const body = JSON.stringify({ connection, share, at: due.at })
    due = null
    timer = setTimeout(send, EVERY_MS)
    const headers = { 'content-type': 'application/json' }
    // What is not passed on is lost: the next one comes.
    fetch(`/api/conferences/${meetingId}/pointer`, { method: 'POST', headers, body }).catch(
      () => undefined,
    )
  }
  return {
    point: (at: Point | null) => {
      due = { at }
      if (timer === undefined) send()
    },
    stop: () => clearTimeout(timer),
  }
}

/** Sends where the host points on what is shared; null: at no place. */
export function usePointing({ meetingId, connection, share }: Shared): (at: Point | null) => void {
  const sender = useMemo(
    () => createSender({ meetingId, connection, share }),
    [meetingId, connection, share],
  )
  useEffect(() => sender.stop, [sender])
  return sender.point
}
