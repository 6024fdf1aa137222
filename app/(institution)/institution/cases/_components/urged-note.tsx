import { CellNote } from '@/components/list/data-table'
import { URGE } from '@/lib/labels/zh-CN/urge'
import type { UrgeView } from '@/lib/queries/institution/urge-view'

/**
 * Below the status of a case that waits for its mediator: when the mediator was urged. The screens
 * of offices have room for the day only; the time is in the title.
 */
export function UrgedNote({ urge }: { urge: UrgeView | null }) {
  if (!urge?.urged) return null
  const { day, time } = urge.urged
  return (
    <CellNote>
      <span title={URGE.urged(`${day} ${time}`)}>
        {URGE.urged(day)}
        <span className="sm:max-[100rem]:hidden"> {time}</span>
      </span>
    </CellNote>
  )
}
