import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { ORGANISATIONS } from '@/lib/labels/zh-CN/organisation'
import { getOrganisation } from '@/lib/queries/institution/get-organisation'
import { editInstitutionAction } from '../actions'
import { OrganisationForm } from './_components/organisation-form'

export const metadata: Metadata = { title: ORGANISATIONS.edit }

type Props = { params: Promise<{ institutionId: string }> }

/** 修改机构公开资料. */
export default async function EditOrganisationPage({ params }: Props) {
  const { institutionId, version, name, profile, mayEdit } = await orNotFound(
    getOrganisation(await requireActor(), await params),
  )
  if (!mayEdit) notFound()
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
        {...{ institutionId, version, name, profile }}
        action={editInstitutionAction}
      />
    </FormPage>
  )
}
