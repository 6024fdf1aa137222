import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'

export interface PrivateNoteProps {
  view: ConferenceView
  isHost: boolean
}

/** In a private hall: who hears and who does not. On a desk the host's bar of halls states it. */
export function PrivateNote({ view, isHost }: PrivateNoteProps) {
  if (view.own?.hall !== 'private') return null
  return (
    <p className={cn('room-private', isHost && 'lg:hidden')} role="status">
      <Icon name="lock" />
      {view.isMediator && view.privateWith
        ? ROOM.privateOn(CONFERENCE.sideOf(view.privateWith))
        : ROOM.privateYou}
    </p>
  )
}
