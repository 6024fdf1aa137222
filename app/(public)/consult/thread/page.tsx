import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { HIDDEN_NUMBERS } from '@/lib/domain/consultation/hide-numbers'
import { consultationProofOfRequest } from '@/lib/edge/page/visitor-proof'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { THREAD } from '@/lib/labels/zh-CN/consultation'
import { findOwnConsultation } from '@/lib/queries/public/find-own-consultation'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'
import {
  closeConsultationAction,
  continueConsultationAction,
  leaveConsultationAction,
} from '../actions'
import { CloseForm } from './_components/close-form'
import { ContinueForm } from './_components/continue-form'
import { LeaveForm } from './_components/leave-form'
import { SuggestedForm } from './_components/suggested-form'
import { ThreadEntries } from './_components/thread-entries'
import { CodeCard, ThreadState } from './_components/thread-state'

export const metadata: Metadata = { title: THREAD.title }

/** The asker's own consultation. Without a proven code there is nothing here. */
export default async function ThreadPage({ searchParams }: SearchParamsProps) {
  const view = await findOwnConsultation(await consultationProofOfRequest())
  if (!view) redirect('/consult/answer')
  const { done, hidden = '' } = readParams(await searchParams, ['done', 'hidden'])
  const isOpen = view.state === 'waiting' || view.state === 'answered'
  // First the answer, where there is one; before it the code has to be kept.
  const code = <CodeCard code={view.code} tail={view.tail} />
  return (
    <PublicFrame title={THREAD.title} isOwn>
      <PublicSection>
        <h1 className="text-2xl">{THREAD.title}</h1>
        <p className="mb-3 text-ink-2">
          {view.fieldWord} · {view.institution}
        </p>
        <ThreadState
          view={view}
          done={done}
          hidden={HIDDEN_NUMBERS.filter((kind) => hidden.split(',').includes(kind))}
        />
        {view.hasAnswer ? null : code}
      </PublicSection>
      <PublicSection title={THREAD.entries}>
        <ThreadEntries institution={view.institution} entries={view.entries} />
        <p className="mt-3 text-sm text-ink-3">{THREAD.kept}</p>
        {view.hasAnswer ? code : null}
      </PublicSection>
      {view.state === 'referred' && view.suggested ? (
        <PublicSection title={THREAD.suggested(view.suggested.name)} note={THREAD.suggestedText}>
          <SuggestedForm view={view} suggested={view.suggested} />
        </PublicSection>
      ) : null}
      {isOpen ? (
        <PublicSection>
          <ContinueForm key={view.entries.length} action={continueConsultationAction} />
        </PublicSection>
      ) : null}
      <PublicSection>
        <SoftLink
          href="/apply"
          className={`${buttonClasses('default', 'lg')} min-h-12 w-full text-lg`}
        >
          {THREAD.apply}
        </SoftLink>
        <p className="mt-2 text-ink-2">{THREAD.applyText}</p>
      </PublicSection>
      {view.state === 'closed' ? null : (
        <PublicSection title={THREAD.close}>
          <CloseForm action={closeConsultationAction} hasAnswer={view.hasAnswer} />
        </PublicSection>
      )}
      <LeaveForm action={leaveConsultationAction} />
    </PublicFrame>
  )
}
