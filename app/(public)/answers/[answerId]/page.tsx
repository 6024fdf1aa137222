import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { buttonClasses } from '@/components/ui/button'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { ANSWERS } from '@/lib/labels/zh-CN/public-page'
import { findAnswer } from '@/lib/queries/public/find-answers'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'

export const metadata: Metadata = { title: ANSWERS.title }

type Props = { params: Promise<{ answerId: string }> }

/** One published answer in full. */
export default async function AnswerPage({ params }: Props) {
  const answer = await findAnswer((await params).answerId)
  if (!answer) notFound()
  return (
    <PublicFrame title={ANSWERS.title}>
      <PublicSection>
        <h1 className="text-xl">{answer.question}</h1>
        <p className="mt-3 whitespace-pre-wrap">{answer.answer}</p>
        <p className="mt-4 text-sm text-ink-3">
          <WholeDays>{ANSWERS.updated(answer.institution, answer.updatedOn)}</WholeDays>
        </p>
        <p className="text-sm text-ink-3">{ANSWERS.legal}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <SoftLink
            href={`/consult?institution=${answer.institutionId}`}
            className={`${buttonClasses('primary')} min-h-12`}
          >
            {ANSWERS.more}
          </SoftLink>
          <SoftLink href="/answers" className={`${buttonClasses()} min-h-12`}>
            {ANSWERS.back}
          </SoftLink>
        </p>
      </PublicSection>
    </PublicFrame>
  )
}
