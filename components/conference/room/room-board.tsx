'use client'

import { BOARD } from '@/lib/labels/zh-CN/conference-board'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { BoardView } from '@/lib/queries/conference/load-view'
import { SharedMinutes } from './shared-minutes'
import { SharedPage } from './shared-page'
import { Trouble } from './trouble-bar'
import type { HostActs, RunAct } from './use-acts'
import type { Bus, PointedEvent } from './use-conference'

/**
 * What the host shows to everyone in the hall, or, for the host, that it ended because of someone
 * who came in; nothing where nothing is shared.
 */
export function RoomBoard({
  board: { shared, isCutOff },
  host,
  run,
  ...page
}: {
  board: BoardView
  host: HostActs | null
  run: RunAct
  meetingId: string
  connection: string
  pointers: Bus<PointedEvent>
}) {
  const end = host && (() => run(host.show, { what: 'nothing' }))
  if (shared === null)
    return end && isCutOff ? (
      <div className="room-troubles">
        <Trouble acts={[{ label: ROOM.close, onPress: end }]}>{BOARD.cutOff}</Trouble>
      </div>
    ) : null
  if (shared.kind === 'minutes') return <SharedMinutes lines={shared.lines} onEnd={end} />
  const { materialId } = shared
  return (
    <SharedPage
      key={shared.id}
      {...page}
      shared={shared}
      host={
        host &&
        end && {
          end,
          turn: (to) => run(host.show, { what: 'material', materialId, page: String(to) }),
        }
      }
    />
  )
}
