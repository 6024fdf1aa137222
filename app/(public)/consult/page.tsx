import type { Metadata } from 'next'
import { RedrawButton, SendOnEnter } from '@/components/forms/redraw-button'
import { SoftLink } from '@/components/ui/soft-link'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CONSULT } from '@/lib/labels/zh-CN/consultation'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { findConsultable } from '@/lib/queries/public/find-consultable'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'
import { AnswersBelow } from './_components/answers-below'
import { Choices } from './_components/choices'
import { ConsultForm } from './_components/consult-form'
import { submitConsultationAction } from './actions'

export const metadata: Metadata = { title: CONSULT.title }

const PATH = '/consult'
const FORM = 'consult'

/** 在线咨询: a question without an account, the answer promised as a day and an hour. */
export default async function ConsultPage({ searchParams }: SearchParamsProps) {
  const view = await findConsultable(
    readParams(await searchParams, ['field', 'district', 'institution']),
  )
  const { field, district, districts, institutions, chosen } = view
  const keep = { district: district ?? undefined, institution: chosen ?? undefined }
  return (
    <PublicFrame title={CONSULT.title}>
      <PublicHero title={CONSULT.heading} lead={CONSULT.lead} />
      <PublicSection title={CONSULT.field} className="flex flex-col gap-3">
        <SendOnEnter form={FORM} />
        <Choices
          label={CONSULT.field}
          form={FORM}
          current={field}
          className="grid-cols-4 sm:grid-cols-8"
          choices={CONSULTATION_FIELDS.map((key) => ({
            key,
            label: consultationField[key],
            href: pageHref(PATH, { ...keep, field: key }),
          }))}
        />
        {chosen ? (
          <RedrawButton
            form={FORM}
            href={pageHref(PATH, { field })}
            className="min-h-11 self-start text-court"
          >
            {CONSULT.otherInstitution}
          </RedrawButton>
        ) : districts.length === 0 ? null : (
          <details>
            <summary className="flex min-h-11 cursor-pointer items-center text-court">
              {CONSULT.ofDistrict(district ?? CONSULT.anyDistrict)}
            </summary>
            <Choices
              label={CONSULT.district}
              form={FORM}
              current={district ?? ''}
              className="grid-cols-2 sm:grid-cols-4"
              choices={['', ...districts].map((key) => ({
                key,
                label: key || CONSULT.anyDistrict,
                href: pageHref(PATH, { field, district: key }),
              }))}
            />
          </details>
        )}
      </PublicSection>
      <PublicSection>
        <ConsultForm
          id={FORM}
          action={submitConsultationAction}
          field={field}
          institutions={institutions}
        />
        <noscript>
          <p className="mt-3 text-ink-3">{CONSULT.noScript}</p>
        </noscript>
        <p className="mt-1">
          <SoftLink href="/privacy" className="inline-flex min-h-11 items-center text-court">
            {CONSULT.privacyLink}
          </SoftLink>
        </p>
      </PublicSection>
      <AnswersBelow
        word={consultationField[field]}
        answers={view.answers}
        total={view.answerCount}
      />
    </PublicFrame>
  )
}
