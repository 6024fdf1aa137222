import { useEffect, useRef } from 'react'
import type { Line } from '@/lib/domain/conference/line-quality'

/**
 * Reports the own line once for every change of it. That it is lost no page can report: the server
 * sees it.
 * @param shown what the others see of it now; undefined: there is no seat
 * @param isOn there is media
 */
export function useLineReport(
  line: Line,
  shown: Line | undefined,
  isOn: boolean,
  report: (line: Line) => void,
): void {
  const latest = useRef({ shown, report })
  useEffect(() => {
    latest.current = { shown, report }
  })
  useEffect(() => {
    if (isOn && line !== 'lost' && latest.current.shown !== line) latest.current.report(line)
  }, [line, isOn])
}
