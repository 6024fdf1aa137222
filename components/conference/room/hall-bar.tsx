'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'
import type { HostActs, RunAct } from './use-acts'

/** The host's halls on a desk: together, or in private with one side. */
export function HallBar({
  view,
  host,
  run,
  onPrivate,
}: {
  view: ConferenceView
  host: HostActs
  run: RunAct
  onPrivate: (party: { readonly id: string; readonly name: string }) => void
}) {
  const { state, privateWith, privatePartyId, parties, people } = view
  const isOpen = state === 'open'
  const joint = people.filter(({ hall }) => hall === 'joint').length + 1
  return (
    <nav aria-label={ROOM.halls} className="room-halls">
      <Button
        variant={privateWith === null ? 'primary' : 'default'}
        aria-pressed={privateWith === null}
        disabled={!isOpen}
        onClick={() => (privateWith !== null && host.rejoin ? run(host.rejoin) : undefined)}
      >
        <Icon name="users" />
        {privateWith === null ? ROOM.joint(joint) : ROOM.rejoin}
      </Button>
      {parties.map((party) => (
        <Button
          key={party.id}
          variant={privatePartyId === party.id ? 'caucus' : 'default'}
          aria-pressed={privatePartyId === party.id}
          disabled={!isOpen || privateWith !== null}
          onClick={() => onPrivate(party)}
          className="disabled:aria-pressed:opacity-100"
        >
          <Icon name="lock" />
          {ROOM.privateWith(party.name)}
        </Button>
      ))}
      <span className="ml-auto self-center text-ink-2">
        {privateWith === null ? ROOM.privateHelp : ROOM.privateOn(CONFERENCE.sideOf(privateWith))}
      </span>
    </nav>
  )
}
