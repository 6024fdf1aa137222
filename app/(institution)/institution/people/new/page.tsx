import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { PEOPLE } from '@/lib/labels/zh-CN/people'
import { PERSON_FORM } from '@/lib/labels/zh-CN/person'
import { getTypeOptions } from '@/lib/queries/dictionary/get-type-options'
import { getCaseloadCeiling } from '@/lib/queries/institution/get-caseload-ceiling'
import { getOwnInstitution } from '@/lib/queries/institution/get-own-institution'
import { hasSms } from '@/lib/platform/channel-env'
import { env } from '@/lib/platform/env'
import { NewPersonForm } from './_components/new-person-form'
import { createMediatorAction } from './actions'

export const metadata: Metadata = { title: INSTITUTION_MENU.addPerson }

/** 添加服务人员 (操作手册 3.8). Not found for users who administer no institution. */
export default async function NewPersonPage() {
  const actor = await requireActor()
  const { name } = await orNotFound(getOwnInstitution(actor, {}))
  const types = await orNotFound(getTypeOptions(actor, { chosen: [] }))
  return (
    <FormPage
      trail={[
        { label: PEOPLE.title, href: '/institution/people' },
        { label: INSTITUTION_MENU.addPerson },
      ]}
      title={INSTITUTION_MENU.addPerson}
      subtitle={PERSON_FORM.addSubtitle}
      isWide
      endsInSlip
    >
      <NewPersonForm
        action={createMediatorAction}
        institution={name}
        canSend={hasSms(env())}
        types={types}
        ceiling={await orNotFound(getCaseloadCeiling(actor, {}))}
      />
    </FormPage>
  )
}
