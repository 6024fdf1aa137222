import { useState } from 'react'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'

type Seen = Pick<ConferenceView, 'own' | 'people'>

/** Who has come and gone, and where the reader is now, for the live region of a screen reader. */
export function useComings({ own, people }: Seen): string {
  const [last, setLast] = useState<Seen>({ own, people })
  const [words, setWords] = useState('')
  if (last.own !== own || last.people !== people) {
    setLast({ own, people })
    const said = compare(last, { own, people })
    if (said !== '') setWords(said)
  }
  return words
}

/** Where everyone of a hall changes at once, only the hall is named. */
function compare(before: Seen, after: Seen): string {
  const hall = after.own?.hall ?? null
  if (hall !== (before.own?.hall ?? null))
    return hall === null || hall === 'out' ? '' : ROOM.hallNow[hall]
  const missing = (from: Seen, to: Seen) =>
    from.people.filter(({ seat }) => !to.people.some((each) => each.seat === seat))
  return [
    ...missing(after, before).map(({ name }) => ROOM.came(name)),
    ...missing(before, after).map(({ name }) => ROOM.went(name)),
  ].join('')
}
