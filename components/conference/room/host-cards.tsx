'use client'

import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { isChosenKind } from '@/lib/domain/conference/halls'
import { CONFERENCE, line as lineWords } from '@/lib/labels/zh-CN/conference'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView, SeatState } from '@/lib/queries/conference/load-view'
import { AdmitButton, DoorLine } from './people-sheet'
import { roleOf } from './role-of'
import type { HostActs, RunAct } from './use-acts'

type Host = { readonly host: HostActs; readonly run: RunAct }

/**
 * The waiting hall for the host: who is there, what is missing, and the door. Empty, it is shown
 * at a desk alone once the conference is open.
 */
export function WaitingCard({
  waiting,
  isOpen,
  privateWith,
  host,
  run,
}: Host &
  Pick<ConferenceView, 'privateWith'> & { waiting: readonly SeatState[]; isOpen: boolean }) {
  return (
    <section
      className={cn('room-card room-card-scroll', isOpen && waiting.length === 0 && 'room-desk')}
      aria-label={ROOM.waitingTitle}
    >
      <h2 className="font-semibold">
        {waiting.length > 0 ? ROOM.waitingCount(waiting.length) : ROOM.waitingTitle}
      </h2>
      {waiting.length === 0 ? <p className="text-ink-2">{ROOM.waitingNone}</p> : null}
      <ul className="flex flex-col gap-3">
        {waiting.map((seat) => (
          <li key={seat.seat} className="flex items-center justify-between gap-3">
            <span className="flex min-w-0 flex-col gap-0.5 lg:flex-row lg:flex-wrap lg:gap-x-4">
              <span>
                <b>{seat.name}</b> {roleOf(seat)}
              </span>
              {seat.company === null ? null : (
                <span className="break-words text-ink-2">
                  {seat.company === 'alone'
                    ? CONFERENCE.companyAlone
                    : CONFERENCE.companyOthers(seat.companyWords ?? '')}
                </span>
              )}
              <DoorLine seat={seat} />
            </span>
            {isOpen && mayJoin(seat, privateWith) ? (
              <AdmitButton seat={seat} host={host} run={run} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Into a private talk come its own side, and those whom the host chooses (`decideAdmit`). */
const mayJoin = ({ kind, side }: SeatState, privateWith: ConferenceView['privateWith']) =>
  privateWith === null || side === privateWith || isChosenKind(kind)

/** Someone's line is bad: sound alone, then the telephone, then another day. */
export function LineCard({
  people,
  form,
  onAnotherDay,
  host,
  run,
}: Host &
  Pick<ConferenceView, 'form'> & {
    people: readonly SeatState[]
    onAnotherDay: (() => void) | null
  }) {
  return (
    <section className="room-card room-card-scroll" aria-label={people.map(ofLine).join('、')}>
      {people.map((seat) => (
        <h2 key={seat.seat} className="font-semibold">
          {ofLine(seat)}
        </h2>
      ))}
      <div className="mt-auto flex flex-wrap gap-2">
        {form === 'picture' ? (
          <Button onClick={() => run(host.changeForm, { form: 'sound' })}>{ROOM.keepSound}</Button>
        ) : null}
        {form === 'telephone' ? null : (
          <Button onClick={() => run(host.changeForm, { form: 'telephone' })}>
            {ROOM.byPhone}
          </Button>
        )}
        {onAnotherDay === null ? null : <Button onClick={onAnotherDay}>{ROOM.anotherDay}</Button>}
      </div>
    </section>
  )
}

const ofLine = ({ name, line }: SeatState) => ROOM.lineTitle(name, lineWords[line])
