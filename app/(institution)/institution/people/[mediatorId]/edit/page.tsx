import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { PERSON, PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { getTypeOptions } from '@/lib/queries/dictionary/get-type-options'
import { getCaseloadCeiling } from '@/lib/queries/institution/get-caseload-ceiling'
import { getMediatorForm } from '@/lib/queries/institution/get-mediator-form'
import { editMediatorAction } from '../actions'
import { EditPersonForm } from './_components/edit-person-form'

export const metadata: Metadata = { title: PERSON.edit }

type Props = { params: Promise<{ mediatorId: string }> }

/** 修改调解员资料. */
export default async function EditPersonPage({ params }: Props) {
  const actor = await requireActor()
  const view = await orNotFound(getMediatorForm(actor, await params))
  const types = await orNotFound(getTypeOptions(actor, { chosen: view.profile.specialties }))
  const ceiling = await orNotFound(getCaseloadCeiling(actor, {}))
  const { mediatorId, name } = view
  return (
    <FormPage
      trail={[
        { label: PEOPLE.title, href: '/institution/people' },
        { label: name, href: `/institution/people/${mediatorId}` },
        { label: PERSON.edit },
      ]}
      title={PERSON_FORM.editTitle(name)}
      isWide
    >
      <EditPersonForm view={view} types={types} ceiling={ceiling} action={editMediatorAction} />
    </FormPage>
  )
}
