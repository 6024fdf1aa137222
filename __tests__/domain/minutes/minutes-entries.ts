import type { MinutesEntry } from '@/lib/domain/minutes/minutes'
import { at } from '../time/day'

export const XU = { kind: 'party', id: 'p1', name: '许静' } as const
export const LAWYER = { kind: 'agent', id: 'a1', name: '张律师' } as const

/** The entry `e<no>`, said at 15:00 and recorded at once, unless changed. */
export const entry = (no: number, change: Partial<MinutesEntry> = {}): MinutesEntry => ({
  id: `e${no}`,
  no,
  section: 'statement',
  speaker: XU,
  text: `第${no}段`,
  saidAt: at('2026-09-20 15:00'),
  recordedAt: at('2026-09-20 15:00'),
  replaces: null,
  ...change,
})
