import { FormField } from '@/components/forms/form-field'
import { Input } from '@/components/ui/input'
import { ROOM, ROOM_FIELD } from '@/lib/labels/zh-CN/room'
import type { RoomRow } from '@/lib/queries/institution/get-rooms'

/** Name, place and capacity of a room. */
export function RoomFields({
  room,
}: {
  room: Pick<RoomRow, 'name' | 'place' | 'capacity'> | null
}) {
  return (
    <>
      <FormField name="name" label={ROOM_FIELD.name} required>
        <Input defaultValue={room?.name} maxLength={30} />
      </FormField>
      <FormField name="place" label={ROOM_FIELD.place} required>
        <Input defaultValue={room?.place} maxLength={60} />
      </FormField>
      <FormField name="capacity" label={ROOM_FIELD.capacity} help={ROOM.capacityHelp} required>
        <Input inputMode="numeric" defaultValue={room?.capacity} maxLength={3} />
      </FormField>
    </>
  )
}
