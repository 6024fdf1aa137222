import { useEffect, useRef } from 'react'
import { judgeOwnLine, type Line } from '@/lib/domain/conference/line-quality'
import type { SeatState } from '@/lib/queries/conference/load-view'
import type { StreamState } from './use-conference'
import type { Remote } from './use-connections'

type Options = {
  readonly stream: StreamState
  readonly remotes: ReadonlyMap<string, Remote>
  /** The own seat, with what the others see of its line; null: there is none. */
  readonly own: SeatState | null
  /** There is media. */
  readonly isOn: boolean
}

/**
 * The own line, as the connections to the others measure it. Reports every change of it once; that
 * it is lost no page can report: the server sees it.
 */
export function useOwnLine(
  { stream, remotes, own, isOn }: Options,
  report: (line: Line) => void,
): Line {
  const measured = [...remotes.values()].filter(({ state }) => state !== 'connecting')
  const line = stream === 'lost' ? 'lost' : judgeOwnLine(measured.map((remote) => remote.line))
  const latest = useRef({ shown: own?.line, report })
  useEffect(() => {
    latest.current = { shown: own?.line, report }
  })
  useEffect(() => {
    if (isOn && line !== 'lost' && latest.current.shown !== line) latest.current.report(line)
  }, [line, isOn])
  return line
}
