import type { Metadata } from 'next'
import { BackLink, MobileTopBar } from '@/components/layout/mobile-shell'
import { Chip } from '@/components/ui/chip'
import { DefinitionList } from '@/components/ui/definition-list'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { CORRECTION } from '@/lib/labels/zh-CN/correction'
import { getCorrections, type CorrectionView } from '@/lib/queries/mediator/get-corrections'
import { PageSection } from '../../../_components/page-section'
import { CorrectionForms } from './_components/correction-forms'

export const metadata: Metadata = { title: CORRECTION.title }

/** 更正请求 of those who take part: accept after verifying, or decline with a reason. */
export default async function CorrectionsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const corrections = await orNotFound(getCorrections(await requireActor(), { caseId }))
  return (
    <>
      <MobileTopBar
        title={CORRECTION.title}
        back={<BackLink href={`/mediator/cases/${caseId}`} />}
      />
      {corrections.length === 0 ? <p className="p-5 text-ink-3">{CORRECTION.empty}</p> : null}
      {corrections.map((correction) => (
        <PageSection key={correction.id} title={correction.title}>
          <OneCorrection caseId={caseId} correction={correction} />
        </PageSection>
      ))}
    </>
  )
}

function OneCorrection({ caseId, correction }: { caseId: string; correction: CorrectionView }) {
  const { id, title, before, after, note, requestedAt, decided, decisionWords } = correction
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-2">
        {decided === null ? <Chip tone="warn">{CORRECTION.waiting}</Chip> : null}
        <span className="text-sm text-ink-3">{requestedAt}</span>
      </p>
      <DefinitionList
        columns={1}
        items={[
          { term: CORRECTION.before, value: before },
          { term: CORRECTION.after, value: after },
          ...(note ? [{ term: CORRECTION.note, value: note }] : []),
        ]}
      />
      {decided === null ? (
        <>
          <p className="mt-2 text-ink-2">
            {correction.isAddress ? CORRECTION.verifyAddress : CORRECTION.verify}
          </p>
          {correction.isAddress ? (
            <SoftLink
              href={`/mediator/cases/${caseId}/address`}
              className="inline-flex min-h-11 items-center text-court underline underline-offset-4"
            >
              {CORRECTION.toAddress}
            </SoftLink>
          ) : null}
          <CorrectionForms caseId={caseId} correctionId={id} title={title} />
        </>
      ) : (
        <p className="mt-2 text-sm text-ink-3">
          {decided}
          {decisionWords ? `：${decisionWords}` : ''}
        </p>
      )}
    </>
  )
}
