import { AlarmClock, CircleCheck, Clock, Pause, TriangleAlert } from 'lucide-react'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ClockView } from '@/lib/queries/case/clock-view'

const TONES: Record<ClockView['risk'], ChipTone> = { none: 'neutral', yellow: 'warn', orange: 'risk', red: 'danger' }

/** What is left of a statutory clock, in words; the tone repeats what the words say. */
export function ClockChip({ clock }: { clock: Pick<ClockView, 'words' | 'risk' | 'state'> }) {
  const icon = clock.state === 'met' ? CircleCheck : clock.state === 'paused' ? Pause : clock.state === 'overdue' ? TriangleAlert : clock.risk === 'red' ? AlarmClock : Clock
  return (
    <Chip tone={TONES[clock.risk]} icon={icon}>
      {clock.words}
    </Chip>
  )
}
