import { Chip, type ChipProps, type ChipTone } from '@/components/ui/chip'
import type { ClockView } from '@/lib/queries/case/clock-view'

/** The tone of a risk, wherever one is shown. */
export const RISK_TONES: Record<ClockView['risk'], ChipTone> = {
  none: 'neutral',
  yellow: 'warn',
  orange: 'risk',
  red: 'danger',
}

type Standing = Pick<ClockView, 'words' | 'risk' | 'state'>

function markOf({ state, risk }: Standing): ChipProps['mark'] {
  if (state === 'met' || state === 'paused' || state === 'overdue') return state
  return risk === 'red' ? 'pressing' : 'running'
}

/** What is left of a statutory clock, in words; the tone and the mark repeat what the words say. */
export function ClockChip({ clock }: { clock: Standing }) {
  return (
    <Chip tone={RISK_TONES[clock.risk]} mark={markOf(clock)}>
      {clock.words}
    </Chip>
  )
}
