import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { buttonClasses } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COURTS, INSTITUTIONS } from '@/lib/labels/zh-CN/set-up'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { createInstitutionInSetUpAction } from '../../setup/actions'
import { createInstitutionAction } from '../actions'
import { NewInstitutionForm } from './_components/new-institution-form'

export const metadata: Metadata = { title: INSTITUTIONS.add }

/**
 * 添加机构, with the courts that invite it; without a court there is nothing to add it to.
 * `from=setup`: opened from 初始设置, and back there; `parent`: code of the institution whose page led
 * here, for a branch of it.
 */
export default async function NewInstitutionPage({ searchParams }: SearchParamsProps) {
  const { courts, parents } = await orNotFound(getSetUpChoices(await requireActor(), {}))
  const { from, parent } = readParams(await searchParams, ['from', 'parent'])
  const isSetUp = from === 'setup'
  const list = isSetUp
    ? { label: SET_UP.title, href: '/system/setup' }
    : { label: INSTITUTIONS.title, href: '/system/institutions' }
  return (
    <FormPage trail={[list, { label: INSTITUTIONS.add }]} title={INSTITUTIONS.add}>
      {courts.length > 0 ? (
        <NewInstitutionForm
          courts={courts}
          parents={parents}
          parent={parents.find(({ code }) => code === parent)?.code}
          action={isSetUp ? createInstitutionInSetUpAction : createInstitutionAction}
          listHref={list.href}
        />
      ) : (
        <EmptyState
          title={INSTITUTIONS.help.noCourts}
          action={
            <SoftLink
              href={isSetUp ? '/system/courts/new?from=setup' : '/system/courts/new'}
              className={buttonClasses('primary')}
            >
              {COURTS.add}
            </SoftLink>
          }
        />
      )}
    </FormPage>
  )
}
