import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import type { CloseFormView } from '@/lib/queries/mediator/close-form-view'

/** What a failure leaves to the court: the facts that every party confirmed, or that there are none. */
export function factsInWords({ confirmed, pending }: CloseFormView['facts']): string {
  return confirmed > 0 ? CLOSE.factsConfirmed(confirmed, pending) : CLOSE.factsNone(pending)
}

/** The same while the closing is filled in, with the way to the form of a fact. */
export function FactsLeft({ caseId, facts }: { caseId: string; facts: CloseFormView['facts'] }) {
  return (
    <section className="flex flex-col items-start gap-2">
      <h2 className="font-medium">{CLOSE.facts}</h2>
      <p className="text-ink-2">
        {factsInWords(facts)}
        {facts.confirmed > 0 ? null : CLOSE.factsHelp}
      </p>
      <SoftLink
        href={`/mediator/cases/${caseId}/facts/record`}
        className={`${buttonClasses()} min-h-11 rounded-lg`}
      >
        {CLOSE.recordFact}
      </SoftLink>
    </section>
  )
}
