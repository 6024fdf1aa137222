'use client'

import { Button } from '@/components/ui/button'
import { DialogBody } from '@/components/ui/dialog'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import { isPresiding } from '@/lib/domain/conference/conference'
import { CONFERENCE, doorItem, line } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { roleOf } from './role-of'
import type { HostActs, RunAct } from './use-acts'

export interface PeopleSheetProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  people: readonly SeatState[]
  /** The conference is open: someone can be let in. */
  isRunning: boolean
  speaker: string | null
  /** null: the reader does not preside. */
  host: HostActs | null
  run: RunAct
}

/** Everyone whom the reader may see; the host moderates, lets in and removes here. */
export function PeopleSheet({
  isOpen,
  onOpenChange,
  people,
  isRunning,
  speaker,
  host,
  run,
}: PeopleSheetProps) {
  return (
    <Sheet open={isOpen} onOpenChange={onOpenChange}>
      <SheetContent title={ROOM.peopleTitle}>
        <DialogBody>
          {people.length === 0 ? <p className="text-ink-2">{ROOM.noOneYet}</p> : null}
          <ul className="flex flex-col divide-y divide-line">
            {people.map((seat) => (
              <li key={seat.seat} className="flex flex-col gap-2 py-3">
                <div className="flex flex-wrap justify-between gap-x-3">
                  <span>
                    <b>{seat.name}</b> {roleOf(seat)}
                  </span>
                  <span className="text-ink-2">
                    {[
                      seat.handAt ? CONFERENCE.handUp : null,
                      seat.isMuted ? ROOM.muted : null,
                      line[seat.line],
                    ]
                      .filter((word) => word !== null)
                      .join(' · ')}
                  </span>
                </div>
                {seat.company === 'others' ? (
                  <p className="break-words text-ink-2">
                    {CONFERENCE.companyOthers(seat.companyWords ?? '')}
                  </p>
                ) : null}
                {host === null || isPresiding(seat.kind) ? null : (
                  <SeatActs
                    seat={seat}
                    isRunning={isRunning}
                    isSpeaker={speaker === seat.seat}
                    host={host}
                    run={run}
                  />
                )}
              </li>
            ))}
          </ul>
        </DialogBody>
      </SheetContent>
    </Sheet>
  )
}

/** What the host does with one person. */
function SeatActs({
  seat,
  isRunning,
  isSpeaker,
  host,
  run,
}: {
  seat: SeatState
  isRunning: boolean
  isSpeaker: boolean
  host: HostActs
  run: RunAct
}) {
  const { name, seat: seatId } = seat
  if (seat.hall !== 'joint' && seat.hall !== 'private')
    return (
      <>
        <DoorLine seat={seat} />
        {isRunning ? <AdmitButton seat={seat} host={host} run={run} /> : null}
      </>
    )
  const moderate = (what: string) => run(host.moderate, { seatId, what })
  return (
    <div className="flex flex-wrap gap-2">
      {seat.isMutedByHost ? (
        <Button aria-label={CONFERENCE.allowName(name)} onClick={() => moderate('allow')}>
          {CONFERENCE.allow}
        </Button>
      ) : (
        <Button aria-label={CONFERENCE.muteName(name)} onClick={() => moderate('mute')}>
          {CONFERENCE.mute}
        </Button>
      )}
      {isSpeaker ? (
        <Button aria-label={ROOM.turnEndName(name)} onClick={() => moderate('end_turn')}>
          {ROOM.turnEnd}
        </Button>
      ) : (
        <Button aria-label={CONFERENCE.turnName(name)} onClick={() => moderate('give_turn')}>
          {CONFERENCE.turn}
        </Button>
      )}
      {seat.handAt ? (
        <Button aria-label={ROOM.handLowerName(name)} onClick={() => moderate('lower_hand')}>
          {ROOM.handLower}
        </Button>
      ) : null}
      <Button
        aria-label={CONFERENCE.removeName(name)}
        onClick={() => run(host.remove, { seatId })}
        className="text-danger"
      >
        {CONFERENCE.remove}
      </Button>
    </div>
  )
}

const missingOf = ({ door }: SeatState) =>
  door.filter(({ isDone }) => !isDone).map(({ item }) => doorItem[item])

/** What is still missing where the door is closed. */
export function DoorLine({ seat }: { seat: SeatState }) {
  const missing = missingOf(seat)
  return (
    <span className={missing.length > 0 ? 'text-warn' : 'text-ok'}>
      {missing.length > 0 ? ROOM.missing(missing.join('、')) : ROOM.ready}
    </span>
  )
}

/** 请进来. Before the conference is opened, and in a break, no one is let in: there is none. */
export function AdmitButton({ seat, host, run }: { seat: SeatState; host: HostActs; run: RunAct }) {
  return (
    <Button
      variant={missingOf(seat).length > 0 ? 'default' : 'primary'}
      aria-label={ROOM.admitName(seat.name)}
      onClick={() => run(host.admit, { seatId: seat.seat })}
      className="shrink-0 self-start"
    >
      {ROOM.admit}
    </Button>
  )
}
