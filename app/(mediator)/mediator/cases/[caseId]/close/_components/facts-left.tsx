import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { CLOSE_FACTS } from '@/lib/labels/zh-CN/mediator-acts/close-facts'
import type { CloseFormView } from '@/lib/queries/mediator/close-form-view'

/**
 * What a failure leaves to the court: the facts that every party confirmed, or the way to the form
 * of one.
 */
export function FactsLeft({ caseId, facts }: { caseId: string; facts: CloseFormView['facts'] }) {
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="font-medium">{CLOSE_FACTS.title}</h2>
      <p className="text-ink-2">
        {CLOSE_FACTS.words(facts)}
        {facts.confirmed > 0 ? null : CLOSE_FACTS.help}
      </p>
      <SoftLink
        href={`/mediator/cases/${caseId}/facts/record`}
        className={`${buttonClasses()} min-h-11 rounded-lg`}
      >
        {CLOSE_FACTS.record}
      </SoftLink>
    </section>
  )
}
