import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { FormPage } from '@/components/layout/form-page'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { requireActor } from '@/lib/auth/require-actor'
import { orNotFound } from '@/lib/edge/page/or-not-found'
import { KNOWLEDGE } from '@/lib/labels/zh-CN/knowledge'
import { getKnowledge } from '@/lib/queries/institution/get-knowledge'
import { editKnowledgeAction, withdrawKnowledgeAction } from '../actions'
import { KnowledgeForm } from '../_components/knowledge-form'

export const metadata: Metadata = { title: KNOWLEDGE.editTitle }

type Props = { params: Promise<{ knowledgeId: string }> }

/** 修改或者撤下常见问题. */
export default async function KnowledgePage({ params }: Props) {
  const view = await orNotFound(getKnowledge(await requireActor(), await params))
  const { id, version, field, question, answer, changed, isWithdrawn } = view
  return (
    <FormPage
      trail={[
        { label: KNOWLEDGE.title, href: '/institution/knowledge' },
        { label: KNOWLEDGE.editTitle },
      ]}
      title={KNOWLEDGE.editTitle}
      subtitle={KNOWLEDGE.lastChange(changed.by, changed.at)}
    >
      {isWithdrawn ? (
        <>
          <Notice>{KNOWLEDGE.withdrawnBy(changed.by, changed.at)}</Notice>
          <h2 className="mt-4 text-md">{question}</h2>
          <p className="mt-1 whitespace-pre-wrap">{answer}</p>
        </>
      ) : (
        <>
          <KnowledgeForm
            key={version}
            action={editKnowledgeAction}
            one={{ id, version }}
            {...{ field, question, answer }}
          />
          <div className="mt-4 flex flex-wrap items-center gap-4 border-t border-line-2 pt-4">
            <SoftLink href={`/answers/${id}`} className="text-court">
              {KNOWLEDGE.view}
            </SoftLink>
            <ActionButton
              label={KNOWLEDGE.withdraw}
              title={KNOWLEDGE.withdrawTitle}
              description={KNOWLEDGE.withdrawText}
              submitLabel={KNOWLEDGE.withdraw}
              tone="danger"
              action={withdrawKnowledgeAction}
            >
              <input type="hidden" name="knowledgeId" value={id} />
              <input type="hidden" name="version" value={version} />
            </ActionButton>
          </div>
        </>
      )}
    </FormPage>
  )
}
