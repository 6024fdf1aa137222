import { CONFERENCE, doorItem } from '@/lib/labels/zh-CN/conference'
import type { DoorState } from '@/lib/domain/conference/door'

/** What opens the door to someone: done, or who does it. */
export function DoorList({ items }: { items: readonly DoorState[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {items.map(({ item, isDone, by }) => (
        <li key={item} className="flex flex-wrap justify-between gap-x-3">
          <span>{doorItem[item]}</span>
          <span className={isDone ? 'text-ok' : 'text-ink-2'}>
            {isDone ? CONFERENCE.doorDone : CONFERENCE.doorOpenBy(by)}
          </span>
        </li>
      ))}
    </ul>
  )
}
