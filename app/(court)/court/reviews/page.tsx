import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { Watermark } from '@/components/layout/watermark'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { REVIEW } from '@/lib/labels/zh-CN/review'
import { findReviewList } from '@/lib/queries/court/find-reviews'
import { AssignForm } from './_components/assign-form'
import { ReviewItem } from './_components/review-item'

export const metadata: Metadata = { title: REVIEW.title }

/** 审阅任务: what the court has assigned, and a new one by a clerk; of a reviewer the own ones. */
export default async function ReviewsPage({ searchParams }: SearchParamsProps) {
  const query = readParams(await searchParams, ['task'])
  const { rows, form, watermark } = await orNotFound(findReviewList(await requireActor(), query))
  const side = form ? 'clerk' : 'reader'
  return (
    <>
      <Watermark text={watermark} />
      <PageHeader title={REVIEW.title} subtitle={REVIEW.subtitle[side]} />
      <div className="flex max-w-[64rem] flex-col gap-4">
        <Card flush>
          {rows.length === 0 ? (
            <EmptyState icon="clipboard-list" title={REVIEW.none}>
              {REVIEW.noneText[side]}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line-2">
              {rows.map((review) => (
                <ReviewItem key={review.id} review={review} />
              ))}
            </ul>
          )}
        </Card>
        {form ? (
          <Card title={REVIEW.assign.title}>
            <p className="mb-3.5 text-ink-2">{REVIEW.assign.law}</p>
            {form.reviewers.length === 0 ? (
              <p>{REVIEW.assign.noReviewer}</p>
            ) : (
              <AssignForm {...form} />
            )}
          </Card>
        ) : null}
      </div>
    </>
  )
}
