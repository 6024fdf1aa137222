import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { TabsNav } from '@/components/ui/tabs-nav'
import { CONSULTATION_FIELDS } from '@/lib/domain/consultation/fields'
import { pageHref, readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { consultationField } from '@/lib/labels/zh-CN/consultation-field'
import { ROSTER } from '@/lib/labels/zh-CN/public-page'
import { findRoster, type RosterView } from '@/lib/queries/public/find-roster'
import { DistrictForm } from '../_components/district-form'
import { FieldLinks } from '../_components/field-links'
import { PublicFrame } from '../_components/public-frame'
import { PublicHero, PublicSection } from '../_components/public-section'
import { InstitutionRows } from './_components/institution-rows'
import { MediatorRows } from './_components/mediator-rows'

export const metadata: Metadata = { title: ROSTER.title }

const PATH = '/roster'

function Rows({ view }: { view: RosterView }) {
  const isPeople = view.tab === 'mediators'
  const count = view.rows.length
  if (count === 0)
    return (
      <EmptyState icon="search-x" title={isPeople ? ROSTER.nonePeople : ROSTER.none}>
        {ROSTER.noneText}
      </EmptyState>
    )
  return (
    <>
      <p className="text-ink-2">
        {view.isCut
          ? ROSTER.many(count)
          : isPeople
            ? ROSTER.foundPeople(count)
            : ROSTER.found(count)}
      </p>
      {view.tab === 'mediators' ? (
        <MediatorRows rows={view.rows} withInstitution />
      ) : (
        <InstitutionRows rows={view.rows} />
      )}
      <p className="mt-3 text-sm text-ink-3">{ROSTER.note}</p>
    </>
  )
}

/** 名册 of institutions and mediators (在线调解规则 第5条), by field and district. */
export default async function RosterPage({ searchParams }: SearchParamsProps) {
  const view = await findRoster(readParams(await searchParams, ['field', 'district', 'tab']))
  const { field, district, districts } = view
  const tab = view.tab === 'mediators' ? view.tab : undefined
  const here = { tab, field: field ?? undefined, district: district ?? undefined }
  const tabs = [
    { label: ROSTER.institutions, tab: undefined },
    { label: ROSTER.mediators, tab: 'mediators' },
  ].map((each) => ({
    label: each.label,
    href: pageHref(PATH, { ...here, tab: each.tab }),
    isCurrent: each.tab === tab,
  }))
  return (
    <PublicFrame title={ROSTER.title}>
      <PublicHero title={ROSTER.title} lead={ROSTER.lead} />
      <PublicSection className="flex flex-col gap-4">
        <FieldLinks
          label={ROSTER.field}
          current={field ?? 'any'}
          links={[
            { key: 'any', label: ROSTER.anyField, href: pageHref(PATH, { ...here, field: '' }) },
            ...CONSULTATION_FIELDS.filter((key) => key !== 'other').map((key) => ({
              key,
              label: consultationField[key],
              href: pageHref(PATH, { ...here, field: key }),
            })),
          ]}
        />
        <DistrictForm
          action={PATH}
          label={ROSTER.district}
          anyLabel={ROSTER.anyDistrict}
          submit={ROSTER.search}
          districts={districts}
          current={district}
          keep={{ tab, field: field ?? undefined }}
        />
      </PublicSection>
      <PublicSection>
        <TabsNav label={ROSTER.tabs} tabs={tabs} className="-mx-4 mb-3" />
        <Rows view={view} />
      </PublicSection>
    </PublicFrame>
  )
}
