import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { COURTS } from '@/lib/labels/zh-CN/set-up'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import { getSetUpChoices } from '@/lib/queries/system/get-set-up-choices'
import { createCourtInSetUpAction } from '../../setup/actions'
import { createCourtAction } from '../actions'
import { NewCourtForm } from './_components/new-court-form'

export const metadata: Metadata = { title: COURTS.add }

/** 添加法院; `from=setup`: opened from 初始设置, and back there. */
export default async function NewCourtPage({ searchParams }: SearchParamsProps) {
  await orNotFound(getSetUpChoices(await requireActor(), {}))
  const isSetUp = readParams(await searchParams, ['from']).from === 'setup'
  const list = isSetUp
    ? { label: SET_UP.title, href: '/system/setup' }
    : { label: COURTS.title, href: '/system/courts' }
  return (
    <FormPage trail={[list, { label: COURTS.add }]} title={COURTS.add}>
      <NewCourtForm
        action={isSetUp ? createCourtInSetUpAction : createCourtAction}
        listHref={list.href}
      />
    </FormPage>
  )
}
