'use client'

import { Button } from '@/components/ui/button'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import { LineCard, WaitingCard } from './host-cards'
import type { HostActs, RunAct } from './use-acts'

/** What the host has to do now: begin, let someone in, help someone whose line is bad. */
export function RoomCards({
  view: { state, form, privateWith },
  waiting,
  badLines,
  host,
  run,
  onAnotherDay,
}: {
  view: Pick<ConferenceView, 'state' | 'form' | 'privateWith'>
  waiting: readonly SeatState[]
  badLines: readonly SeatState[]
  host: HostActs
  run: RunAct
  /** null: another time is proposed elsewhere. */
  onAnotherDay: (() => void) | null
}) {
  return (
    <div className="room-cards">
      {state === 'waiting' ? (
        <section className="room-card">
          <h2 className="font-semibold">{ROOM.startTitle}</h2>
          <Button variant="primary" size="lg" onClick={() => run(host.open)}>
            {CONFERENCE.open}
          </Button>
        </section>
      ) : null}
      <WaitingCard
        waiting={waiting}
        isOpen={state === 'open'}
        privateWith={privateWith}
        host={host}
        run={run}
      />
      {badLines.length > 0 ? (
        <LineCard people={badLines} form={form} onAnotherDay={onAnotherDay} host={host} run={run} />
      ) : null}
    </div>
  )
}
