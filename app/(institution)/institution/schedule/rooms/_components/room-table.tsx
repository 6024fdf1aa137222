import { ActionButton } from '@/components/forms/action-button'
import { DayInput } from '@/components/forms/day-input'
import { FormField } from '@/components/forms/form-field'
import { DataTable, type Column } from '@/components/list/data-table'
import { ROOM, ROOM_FIELD } from '@/lib/labels/zh-CN/room'
import type { RoomRow, RoomsView } from '@/lib/queries/institution/get-rooms'
import { closeRoomAction, editRoomAction } from '../actions'
import { RoomFields } from './room-fields'

/** The rooms, each with what can be done with it. */
export function RoomTable({ rooms, today }: RoomsView) {
  const columns: readonly Column<RoomRow>[] = [
    { key: 'name', header: ROOM_FIELD.name, cell: ({ name }) => name, card: 'title' },
    { key: 'place', header: ROOM_FIELD.place, cell: ({ place }) => place },
    {
      key: 'capacity',
      header: ROOM_FIELD.capacity,
      align: 'right',
      cell: ({ capacity }) => ROOM.capacityUnit(capacity),
    },
    { key: 'state', header: ROOM.state, cell: ({ state }) => state },
    {
      key: 'acts',
      header: ROOM.acts,
      cell: (room) => <RoomActs room={room} today={today} />,
      card: 'foot',
    },
  ]
  return (
    <DataTable
      caption={ROOM.caption}
      columns={columns}
      rows={rooms}
      rowKey={({ id }) => id}
      isStacked
      isWhole
    />
  )
}

function RoomActs({ room, today }: { room: RoomRow; today: RoomsView['today'] }) {
  if (!room.isInUse) return null
  const hidden = (
    <>
      <input type="hidden" name="roomId" value={room.id} />
      <input type="hidden" name="version" value={room.version} />
    </>
  )
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ActionButton
        label={ROOM.edit}
        button={{ size: 'sm', 'aria-label': ROOM.editOf(room.name) }}
        title={ROOM.editOf(room.name)}
        description={ROOM.editHelp}
        action={editRoomAction}
        submitLabel={ROOM.editSubmit}
      >
        {hidden}
        <RoomFields room={room} />
      </ActionButton>
      <ActionButton
        label={ROOM.close}
        button={{ size: 'sm', 'aria-label': ROOM.closeOf(room.name) }}
        title={ROOM.closeOf(room.name)}
        description={ROOM.closeHelp}
        action={closeRoomAction}
        submitLabel={ROOM.closeSubmit}
      >
        {hidden}
        <FormField name="until" label={ROOM.closeUntil} required>
          <DayInput min={today} defaultValue={today} />
        </FormField>
      </ActionButton>
    </div>
  )
}
