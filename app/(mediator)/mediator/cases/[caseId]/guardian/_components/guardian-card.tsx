import { Chip } from '@/components/ui/chip'
import { WholeDays } from '@/components/ui/whole-days'
import { GUARDIAN } from '@/lib/labels/zh-CN/guardian'
import type { GuardianView } from '@/lib/queries/mediator/get-helpers'
import { EndGuardianForm } from './end-guardian-form'

/** One guardian: of whom, since or until when, and for one who still acts the end. */
export function GuardianCard({
  caseId,
  guardian: { id, name, isOver, words },
  mayEnd,
  today,
}: {
  caseId: string
  guardian: GuardianView
  mayEnd: boolean
  today: string
}) {
  return (
    <section className="rounded-xl border border-line bg-paper p-4" aria-label={name}>
      <h2 className="flex flex-wrap items-center gap-2 font-semibold">
        {name}
        <Chip tone={isOver ? 'neutral' : 'ok'}>{isOver ? GUARDIAN.over : GUARDIAN.acts}</Chip>
      </h2>
      <p className="text-sm text-ink-3">
        <WholeDays>{words}</WholeDays>
      </p>
      {mayEnd && !isOver ? (
        <EndGuardianForm caseId={caseId} guardianId={id} name={name} today={today} />
      ) : null}
    </section>
  )
}
