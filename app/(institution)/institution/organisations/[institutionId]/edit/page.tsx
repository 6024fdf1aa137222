import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { getTypeOptions } from '@/lib/queries/dictionary/get-type-options'
import { getOrganisation } from '@/lib/queries/institution/get-organisation'
import { editInstitutionAction } from '../actions'
import { OrganisationForm } from './_components/organisation-form'

export const metadata: Metadata = { title: ORGANISATIONS.edit }

type Props = { params: Promise<{ institutionId: string }> }

/** 修改机构公开资料. */
export default async function EditOrganisationPage({ params }: Props) {
  const actor = await requireActor()
  const { institutionId, version, name, profile, mayEdit } = await orNotFound(
    getOrganisation(actor, await params),
  )
  if (!mayEdit) notFound()
  const types = await orNotFound(getTypeOptions(actor, { chosen: profile.specialties }))
  return (
    <FormPage
      trail={[
        { label: ORGANISATIONS.title, href: '/institution/organisations' },
        { label: name, href: `/institution/organisations/${institutionId}` },
        { label: ORGANISATIONS.edit },
      ]}
      title={ORGANISATIONS.editTitle(name)}
      isWide
    >
      <OrganisationForm
        {...{ institutionId, version, name, profile, types }}
        action={editInstitutionAction}
      />
    </FormPage>
  )
}
