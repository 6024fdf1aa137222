import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { COURTS, INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { createInstitutionAction } from '../actions'
import { NewInstitutionForm } from './_components/new-institution-form'

export const metadata: Metadata = { title: INSTITUTIONS.add }

/** 添加机构, with the courts that invite it; without a court there is nothing to add it to. */
export default async function NewInstitutionPage() {
  const { courts } = await orNotFound(getSetUpChoices(await requireActor(), {}))
  return (
    <FormPage
      trail={[
        { label: INSTITUTIONS.title, href: '/system/institutions' },
        { label: INSTITUTIONS.add },
      ]}
      title={INSTITUTIONS.add}
    >
      {courts.length > 0 ? (
        <NewInstitutionForm courts={courts} action={createInstitutionAction} />
      ) : (
        <EmptyState
          title={INSTITUTIONS.help.noCourts}
          action={
            <SoftLink href="/system/courts/new" className={buttonClasses('primary')}>
              {COURTS.add}
            </SoftLink>
          }
        />
      )}
    </FormPage>
  )
}
