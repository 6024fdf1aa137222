import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { applicationProofOfRequest } from '@/lib/edge/page/visitor-proof'
import { APPLY } from '@/lib/labels/zh-CN/application'
import { APPLY_PROVE as WORDS } from '@/lib/labels/zh-CN/apply-field'
import { findOwnDraft } from '@/lib/queries/public/find-own-draft'
import { PublicFrame } from '../../_components/public-frame'
import { PublicSection } from '../../_components/public-section'
import { requestApplicationCodeAction } from '../actions'
import { CodeForm, SendForm } from './_components/prove-forms'
import { proveApplicationAction } from './actions'

export const metadata: Metadata = { title: WORDS.title, robots: { index: false } }

/** The number is proven by a code; an application that lacks a page goes back to reading. */
export default async function ProvePage({ searchParams }: SearchParamsProps) {
  const { sent } = readParams(await searchParams, ['sent'])
  const draft = await findOwnDraft(await applicationProofOfRequest())
  if (!draft) redirect('/apply')
  const { phone, missing, content } = draft
  if (missing.length > 0 || phone === null) redirect('/apply/review')
  const tail = phone.slice(-4)
  return (
    <PublicFrame title={APPLY.title} isOwn>
      <PublicSection>
        <h1 className="mb-3 text-2xl">{WORDS.title}</h1>
        {sent ? (
          <>
            <Notice tone="ok" className="mb-4">
              {WORDS.sent(tail)}
            </Notice>
            <CodeForm action={proveApplicationAction} />
          </>
        ) : (
          <p className="mb-4">{WORDS.send(tail)}</p>
        )}
        <div className="mt-2">
          <SendForm action={requestApplicationCodeAction} isAgain={sent !== undefined} />
        </div>
        <p className="mt-3 text-ink-2">{WORDS.after}</p>
        <p className="mt-1 flex flex-wrap gap-x-5">
          <SoftLink
            href={content.agent ? '/apply/agent' : '/apply/reach'}
            className="inline-flex min-h-11 items-center text-court"
          >
            {WORDS.wrongPhone}
          </SoftLink>
          <SoftLink href="/apply/review" className="inline-flex min-h-11 items-center text-court">
            {APPLY.back}
          </SoftLink>
        </p>
      </PublicSection>
    </PublicFrame>
  )
}
