import type { Metadata } from 'next'
import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import {
  applicationProofOfRequest,
  consultationProofOfRequest,
} from '@/lib/edge/page/visitor-proof'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { APPLY } from '@/lib/labels/zh-CN/application'
import { findOwnConsultation } from '@/lib/queries/public/find-own-consultation'
import { findOwnDraft } from '@/lib/queries/public/find-own-draft'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'
import { StartForm } from './_components/start-form'
import { startApplicationAction } from './actions'

export const metadata: Metadata = { title: APPLY.title }

/** 在线申请: whether it can be mediated, and from where it goes on. */
export default async function ApplyPage({ searchParams }: SearchParamsProps) {
  const { done } = readParams(await searchParams, ['done'])
  const draft = await findOwnDraft(await applicationProofOfRequest())
  const consulted = await findOwnConsultation(await consultationProofOfRequest())
  return (
    <PublicFrame title={APPLY.title}>
      <PublicHero title={APPLY.heading} lead={APPLY.lead} />
      {done === 'left' ? (
        <PublicSection>
          <Notice tone="ok">{APPLY.left}</Notice>
        </PublicSection>
      ) : null}
      {draft ? (
        <PublicSection title={APPLY.resume} note={APPLY.resumeText}>
          <SoftLink
            href={`/apply/${draft.missing[0] ?? 'review'}`}
            className={`${buttonClasses('primary', 'lg')} mt-3 min-h-14 w-full text-lg`}
          >
            {APPLY.resumeLink}
          </SoftLink>
        </PublicSection>
      ) : null}
      <PublicSection title={draft ? APPLY.other : undefined}>
        <StartForm action={startApplicationAction} consulted={consulted?.field ?? null} />
        <p className="mt-3 text-ink-2">{APPLY.kept}</p>
        <p className="text-ink-2">{APPLY.keptNote}</p>
        <p className="mt-1 flex flex-wrap gap-x-5">
          <SoftLink href="/consult" className="inline-flex min-h-11 items-center text-court">
            {APPLY.toConsult}
          </SoftLink>
          <SoftLink href="/privacy" className="inline-flex min-h-11 items-center text-court">
            {APPLY.privacy}
          </SoftLink>
        </p>
      </PublicSection>
    </PublicFrame>
  )
}
