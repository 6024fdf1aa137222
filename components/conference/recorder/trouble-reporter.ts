import type { RecordingTrouble } from '@/lib/domain/recording/trouble'

const RETRY_MS = 2_000

/**
 * Reports what is wrong with this device to the server, once for each trouble, and again for as
 * long as the line is lost and the trouble goes on.
 */
export function createTroubleReporter(recordingId: string) {
  let current: RecordingTrouble | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = async (trouble: RecordingTrouble) => {
    const path = `/api/recordings/${recordingId}/trouble?trouble=${trouble}`
    const answer = await fetch(path, { method: 'POST' }).catch(() => null)
    const isTaken = answer && answer.status < 500
    if (!isTaken && current === trouble) timer = setTimeout(() => void send(trouble), RETRY_MS)
  }
  return (trouble: RecordingTrouble | null): void => {
    if (trouble === current) return
    clearTimeout(timer)
    current = trouble
    if (trouble) void send(trouble)
  }
}
