import type { Metadata } from 'next'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { OPEN_CONSULTATION, THREAD } from '@/lib/labels/zh-CN/consultation'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'
import { openConsultationAction } from '../actions'
import { OpenForm } from './_components/open-form'

export const metadata: Metadata = { title: OPEN_CONSULTATION.title }

/** 看我的答复: the page of the SMS. */
export default async function OpenConsultationPage({ searchParams }: SearchParamsProps) {
  const { done } = readParams(await searchParams, ['done'])
  return (
    <PublicFrame title={OPEN_CONSULTATION.title} isOwn>
      <PublicSection>
        <h1 className="text-2xl">{OPEN_CONSULTATION.title}</h1>
        <p className="text-ink-2">{OPEN_CONSULTATION.help}</p>
        {done === 'left' ? <Notice className="mt-3">{THREAD.left}</Notice> : null}
        <OpenForm action={openConsultationAction} />
        <details className="mt-4 text-ink-2">
          <summary className="flex min-h-11 cursor-pointer items-center text-court">
            {OPEN_CONSULTATION.lost}
          </summary>
          <p>{OPEN_CONSULTATION.lostText}</p>
        </details>
        <SoftLink href="/consult" className="inline-flex min-h-11 items-center text-court">
          {OPEN_CONSULTATION.toConsult}
        </SoftLink>
      </PublicSection>
    </PublicFrame>
  )
}
