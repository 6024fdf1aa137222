import { useEffect, useMemo } from 'react'

/** From one that has arrived to the next: the server takes none that follows within 50 ms. */
const EVERY_MS = 100

export type Point = { readonly x: number; readonly y: number }

type Shared = {
  readonly meetingId: string
  readonly connection: string
  readonly share: string
}

/** Sends one place after the other: the last for certain, those before it as the time allows. */
function createSender({ meetingId, connection, share }: Shared) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let due: { readonly at: Point | null } | null = null
  let isSending = false
  let isStopped = false
  async function send(): Promise<void> {
    timer = undefined
    if (!due || isStopped) return
    const body = JSON.stringify({ connection, share, at: due.at })
    due = null
    isSending = true
    const headers = { 'content-type': 'application/json' }
    // What does not arrive is lost: the next one comes.
    await fetch(`/api/conferences/${meetingId}/pointer`, { method: 'POST', headers, body }).catch(
      () => undefined,
    )
    isSending = false
    if (!isStopped) timer = setTimeout(() => void send(), EVERY_MS)
  }
  return {
    point: (at: Point | null) => {
      due = { at }
      if (timer === undefined && !isSending) void send()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
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
