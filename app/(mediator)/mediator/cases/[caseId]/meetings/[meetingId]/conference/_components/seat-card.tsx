import { ActForm } from '@/components/conference/act-form'
import { DoorList } from '@/components/conference/door-list'
import { CONFERENCE, hall, line, seatKind } from '@/lib/labels/zh-CN/conference'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { admitSeatAction, moderateSeatsAction, removeSeatAction } from '../actions'

/** One who is there or waits: where, what still closes the door, and what the host does. */
export function SeatCard({
  seat,
  fields,
  isHost,
}: {
  seat: SeatState
  fields: Readonly<Record<string, string>>
  isHost: boolean
}) {
  const isIn = seat.hall === 'joint' || seat.hall === 'private'
  const ofSeat = { ...fields, seatId: seat.seat }
  const { name } = seat
  const isReady = seat.door.every(({ isDone }) => isDone)
  return (
    <li className="flex flex-col gap-2 rounded-lg bg-paper p-4">
      <div className="flex flex-wrap justify-between gap-x-3">
        <p className="font-semibold">
          {name} {seat.side ? CONFERENCE.sideOf(seat.side) : ''} {seatKind[seat.kind]}
        </p>
        <p className="text-ink-2">
          {hall[seat.hall]} {line[seat.line]} {seat.handAt ? CONFERENCE.handUp : ''}{' '}
          {seat.isMuted ? CONFERENCE.muted : ''}
        </p>
      </div>
      {isIn ? null : <DoorList items={seat.door} />}
      {seat.company === 'others' ? (
        <p className="break-words">{CONFERENCE.companyOthers(seat.companyWords ?? '')}</p>
      ) : null}
      {!isHost || seat.kind === 'mediator' ? null : isIn ? (
        <div className="grid grid-cols-2 gap-2">
          <ActForm
            action={moderateSeatsAction}
            fields={{ ...ofSeat, what: seat.isMutedByHost ? 'allow' : 'mute' }}
            label={seat.isMutedByHost ? CONFERENCE.allow : CONFERENCE.mute}
            name={seat.isMutedByHost ? CONFERENCE.allowName(name) : CONFERENCE.muteName(name)}
          />
          <ActForm
            action={moderateSeatsAction}
            fields={{ ...ofSeat, what: 'give_turn' }}
            label={CONFERENCE.turn}
            name={CONFERENCE.turnName(name)}
          />
          <ActForm
            action={removeSeatAction}
            fields={ofSeat}
            label={CONFERENCE.remove}
            name={CONFERENCE.removeName(name)}
          />
        </div>
      ) : (
        <ActForm
          action={admitSeatAction}
          fields={ofSeat}
          label={CONFERENCE.admit}
          name={CONFERENCE.admitName(name)}
          variant={isReady ? 'primary' : 'default'}
        />
      )}
    </li>
  )
}
