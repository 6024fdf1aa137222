import { useEffect, useMemo } from 'react'

/** At most ten a second. */
const EVERY_MS = 100

export type Point = { readonly x: number; readonly y: number }

/**
 * Sends where the host points, the last place for certain and none of those between. What is not
 * passed on is lost: the next one comes.
 */
export function usePointing({
  meetingId,
  connection,
  share,
}: {
  readonly meetingId: string
  readonly connection: string
  readonly share: string
}): (at: Point | null) => void {
  const sender = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let due: { readonly at: Point | null } | null = null
    const send = () => {
      if (!due) return (timer = undefined)
      const body = JSON.stringify({ connection, share, at: due.at })
      due = null
      timer = setTimeout(send, EVERY_MS)
      const headers = { 'content-type': 'application/json' }
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
  }, [meetingId, connection, share])
  useEffect(() => sender.stop, [sender])
  return sender.point
}
