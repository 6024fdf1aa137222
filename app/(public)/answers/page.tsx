import type { Metadata } from 'next'
import { Button, buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SoftLink } from '@/components/ui/soft-link'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { ANSWERS } from '@/lib/labels/zh-CN/public-page'
import { findAnswers } from '@/lib/queries/public/find-answers'
import { AnswerList } from '../_components/answer-list'
import { FieldLinks } from '../_components/field-links'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'

export const metadata: Metadata = { title: ANSWERS.title }

const PATH = '/answers'

/** 常见问题: what institutions publish, for everyone to search. */
export default async function AnswersPage({ searchParams }: SearchParamsProps) {
  const params = readParams(await searchParams, ['q', 'field', 'after', 'before'])
  const { field, q, total, answers, previous, next } = await findAnswers(params)
  const here = { q, field: field ?? undefined }
  return (
    <PublicFrame title={ANSWERS.title}>
      <PublicHero title={ANSWERS.title} lead={ANSWERS.lead} />
      <PublicSection className="flex flex-col gap-4">
        <form action={PATH} className="flex items-end gap-2" role="search">
          {field ? <input type="hidden" name="field" value={field} /> : null}
          <Field label={ANSWERS.search} name="q" className="flex-1">
            <Input
              defaultValue={q ?? ''}
              maxLength={60}
              placeholder={ANSWERS.searchHint}
              className="min-h-12"
            />
          </Field>
          <Button type="submit" variant="primary" className="min-h-12 shrink-0">
            {ANSWERS.submit}
          </Button>
        </form>
        <FieldLinks
          label={ANSWERS.field}
          current={field ?? 'any'}
          links={[
            { key: 'any', label: ANSWERS.any, href: pageHref(PATH, { q }) },
            ...CONSULTATION_FIELDS.filter((key) => key !== 'other').map((key) => ({
              key,
              label: consultationField[key],
              href: pageHref(PATH, { q, field: key }),
            })),
          ]}
        />
      </PublicSection>
      <PublicSection>
        {answers.length === 0 ? (
          <EmptyState icon="search-x" title={ANSWERS.none}>
            {ANSWERS.noneText}
          </EmptyState>
        ) : (
          <>
            <p className="text-ink-2">{ANSWERS.found(total)}</p>
            <AnswerList answers={answers} />
          </>
        )}
        <div className="mt-3 flex gap-3 empty:hidden">
          {previous ? (
            <SoftLink
              href={pageHref(PATH, { ...here, before: previous })}
              className={`${buttonClasses()} min-h-11`}
            >
              {ANSWERS.previous}
            </SoftLink>
          ) : null}
          {next ? (
            <SoftLink
              href={pageHref(PATH, { ...here, after: next })}
              className={`${buttonClasses()} min-h-11`}
            >
              {ANSWERS.next}
            </SoftLink>
          ) : null}
        </div>
        <p className="mt-3">
          <SoftLink href="/consult" className={`${buttonClasses('primary')} min-h-12`}>
            {ANSWERS.more}
          </SoftLink>
        </p>
      </PublicSection>
    </PublicFrame>
  )
}
