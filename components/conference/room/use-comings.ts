import { useEffect, useRef, useState } from 'react'
import { ROOM } from '@/lib/labels/zh-CN/conference-room'
import type { ConferenceView } from '@/lib/queries/conference/load-view'

/** Who has come and gone, and where the reader is now, for the live region of a screen reader. */
export function useComings({ own, people }: Pick<ConferenceView, 'own' | 'people'>): string {
  const [words, setWords] = useState('')
  const before = useRef<{ hall: string | null; names: ReadonlyMap<string, string> } | null>(null)
  useEffect(() => {
    const hall = own?.hall ?? null
    const names = new Map(people.map(({ seat, name }) => [seat, name]))
    const last = before.current
    before.current = { hall, names }
    if (last === null) return
    const said: string[] = []
    if (hall !== last.hall) {
      // Everyone of a hall changes at once: only the hall is said.
      if (hall !== null && hall !== 'out') said.push(ROOM.hallNow[hall])
    } else {
      for (const [seat, name] of names) if (!last.names.has(seat)) said.push(ROOM.came(name))
      for (const [seat, name] of last.names) if (!names.has(seat)) said.push(ROOM.went(name))
    }
    if (said.length > 0) setWords(said.join(''))
  }, [own, people])
  return words
}
