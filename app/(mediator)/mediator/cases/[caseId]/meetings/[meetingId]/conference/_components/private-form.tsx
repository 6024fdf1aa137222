import { ActForm } from '@/components/conference/act-form'
import { CONFERENCE } from '@/lib/labels/zh-CN/conference'
import type { SeatState } from '@/lib/queries/conference/load-view'
import { separateSideAction } from '../actions'

/** 单独谈 with a party; co-mediators and interpreters can come along. */
export function PrivateForm({
  party,
  others,
  fields,
}: {
  party: { readonly id: string; readonly name: string }
  others: readonly SeatState[]
  fields: Readonly<Record<string, string>>
}) {
  return (
    <ActForm
      action={separateSideAction}
      fields={{ ...fields, partyId: party.id }}
      label={CONFERENCE.separate(party.name)}
      variant="caucus"
    >
      {others.map(({ seat, name }) => (
        <label key={seat} className="flex min-h-11 items-center gap-2">
          <input type="checkbox" name="chosenIds" value={seat} defaultChecked />
          {CONFERENCE.along(name)}
        </label>
      ))}
    </ActForm>
  )
}
