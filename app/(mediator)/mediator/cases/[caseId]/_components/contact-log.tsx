import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import type { ContactView } from '@/lib/queries/mediator/get-my-case'

/** Every contact, latest first: with whom, what came of it, when and how. */
export function ContactLog({ contacts }: { contacts: readonly ContactView[] }) {
  if (contacts.length === 0) return <p className="text-ink-3">{MEDIATOR.file.noContacts}</p>
  return (
    <ul className="-my-1 divide-y divide-line-2">
      {contacts.map(({ id, person, result, when, channel, agreed, note }) => (
        <li key={id} className="py-2.5">
          <p className="flex flex-wrap justify-between gap-x-3">
            <span className="min-w-0">{person}</span>
            <span>{result}</span>
          </p>
          <p className="text-sm text-ink-3">
            {when} · {channel}
          </p>
          {agreed ? <p className="text-ink-2">{agreed}</p> : null}
          {note ? <p className="whitespace-pre-line break-words text-ink-2">{note}</p> : null}
        </li>
      ))}
    </ul>
  )
}
