'use client'

import { RecorderPanel } from '../conference/recorder/recorder-panel'
import { useHallStreams } from '../conference/room/hall-streams'

/**
 * The recorder of the host, fed with what the room shows. The room knows first that a private talk
 * begins; a consent that is missing is known with the next request of the page.
 */
export function RecorderInRoom({
  recordingId,
  isRunning,
  isBlocked,
}: {
  recordingId: string
  isRunning: boolean
  isBlocked: boolean
}) {
  const { isJoint, tiles } = useHallStreams()
  return (
    <RecorderPanel
      recordingId={recordingId}
      isRunning={isRunning}
      isAllowed={isJoint && !isBlocked}
      tiles={tiles}
    />
  )
}
