import { SoftLink } from '@/components/ui/soft-link'
import type { DoorItem, DoorState } from '@/lib/domain/conference/door'
import { CONFERENCE, doorItem } from '@/lib/labels/zh-CN/conference'

/** Where the reader does what opens the door. */
export type DoorLinks = Partial<Readonly<Record<DoorItem, string>>>

/** What opens the door to someone: done, or who does it, and where. */
export function DoorList({
  items,
  links = {},
}: {
  items: readonly DoorState[]
  links?: DoorLinks
}) {
  return (
    <ul className="flex flex-col gap-1">
      {items.map(({ item, isDone, by }) => (
        <li key={item} className="flex flex-wrap items-center justify-between gap-x-3">
          <span>{doorItem[item]}</span>
          {isDone ? (
            <span className="text-ok">{CONFERENCE.doorDone}</span>
          ) : by === 'self' && links[item] ? (
            <SoftLink
              href={links[item]}
              aria-label={CONFERENCE.doorGo(doorItem[item])}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {CONFERENCE.goAndDo}
            </SoftLink>
          ) : (
            <span className="text-ink-2">{CONFERENCE.doorOpenBy(by)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
