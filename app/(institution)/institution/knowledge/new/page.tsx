import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { readParams, type SearchParamsProps } from '@/lib/edge/page/search-params'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'
import { findKnowledge } from '@/lib/queries/institution/find-knowledge'
import { getConsultation } from '@/lib/queries/institution/get-consultation'
import { publishKnowledgeAction } from '../actions'
import { KnowledgeForm } from '../_components/knowledge-form'

export const metadata: Metadata = { title: KNOWLEDGE.addTitle }

/** 公布常见问题; `from`: the consultation whose question and answer it begins with. */
export default async function NewKnowledgePage({ searchParams }: SearchParamsProps) {
  const actor = await requireActor()
  // Who may not keep any has no such page.
  await orNotFound(findKnowledge(actor, {}))
  const { from } = readParams(await searchParams, ['from'])
  const given = from
    ? await orNotFound(getConsultation(actor, { consultationId: from }))
    : undefined
  return (
    <FormPage
      trail={[
        { label: KNOWLEDGE.title, href: '/institution/knowledge' },
        { label: KNOWLEDGE.addTitle },
      ]}
      title={KNOWLEDGE.addTitle}
    >
      <KnowledgeForm
        action={publishKnowledgeAction}
        {...(given && {
          field: given.field,
          question: given.lastQuestion,
          answer: given.lastAnswer ?? '',
        })}
      />
    </FormPage>
  )
}
