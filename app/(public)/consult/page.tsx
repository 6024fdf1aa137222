import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { CONSULT } from '@/lib/labels/zh-CN/consultation'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { findConsultable } from '@/lib/queries/public/find-consultable'
import { DistrictForm } from '../_components/district-form'
import { FieldLinks } from '../_components/field-links'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'
import { AnswersBelow } from './_components/answers-below'
import { ConsultForm } from './_components/consult-form'
import { submitConsultationAction } from './actions'

export const metadata: Metadata = { title: CONSULT.title }

const PATH = '/consult'

/** 在线咨询: a question without an account, the answer promised as a day and an hour. */
export default async function ConsultPage({ searchParams }: SearchParamsProps) {
  const view = await findConsultable(
    readParams(await searchParams, ['field', 'district', 'institution']),
  )
  const { field, district, institutions, chosen } = view
  const keep = { district: district ?? undefined, institution: chosen ?? undefined }
  return (
    <PublicFrame title={CONSULT.title}>
      <PublicHero title={CONSULT.heading} lead={CONSULT.lead} />
      <PublicSection title={CONSULT.field} className="flex flex-col gap-3">
        <FieldLinks
          label={CONSULT.field}
          current={field}
          links={CONSULTATION_FIELDS.map((key) => ({
            key,
            label: consultationField[key],
            href: pageHref(PATH, { ...keep, field: key }),
          }))}
        />
        {chosen ? (
          <SoftLink
            href={pageHref(PATH, { field })}
            className="inline-flex min-h-11 items-center self-start text-court"
          >
            {CONSULT.otherInstitution}
          </SoftLink>
        ) : (
          <DistrictForm
            action={PATH}
            label={CONSULT.district}
            anyLabel={CONSULT.anyDistrict}
            submit={CONSULT.search}
            districts={view.districts}
            current={district}
            keep={{ field }}
          />
        )}
      </PublicSection>
      <PublicSection>
        {institutions.length === 0 ? (
          <EmptyState icon="search-x" title={CONSULT.noInstitution}>
            {CONSULT.noInstitutionText}
          </EmptyState>
        ) : (
          <ConsultForm
            action={submitConsultationAction}
            field={field}
            institutions={institutions}
          />
        )}
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
