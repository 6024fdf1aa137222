'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { RECORD_FACT } from '@/lib/labels/zh-CN/mediator-acts/fact'
import type { FactFormsView } from '@/lib/queries/mediator/get-fact-forms'
import { EntryId } from '../../../_components/entry-id'
import { recordFactAction } from '../../actions'
import { FactFields } from './fact-fields'

/**
 * 记载无争议事实, or 更正 of one. It says with the article what is a fact and what a concession, because
 * no rule can tell one from the other by the words.
 */
export function RecordFactForm({
  caseId,
  freshId,
  corrected,
}: {
  caseId: string
  freshId: string
  corrected: FactFormsView['chosen']
}) {
  return (
    <ActionForm action={recordFactAction} draft={{ key: `fact:${caseId}:${corrected?.id ?? ''}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="correctsId" value={corrected?.id ?? ''} />
      <EntryId name="factId" initial={freshId} />
      <p className="text-ink-2">{RECORD_FACT.law}</p>
      <dl className="flex flex-col gap-2 border-l-2 border-line pl-3">
        {RECORD_FACT.examples.map(([kind, example]) => (
          <div key={kind}>
            <dt className="text-sm text-ink-3">{kind}</dt>
            <dd className="text-ink-2">{example}</dd>
          </div>
        ))}
      </dl>
      {corrected ? (
        <div>
          <h2 className="text-sm text-ink-3">{RECORD_FACT.corrected(corrected.no)}</h2>
          <p className="whitespace-pre-line break-words">{corrected.text}</p>
        </div>
      ) : null}
      <FactFields text={corrected?.text} />
      <p className="text-ink-2">{corrected ? RECORD_FACT.correctHelp : RECORD_FACT.next}</p>
      <ActionBar>
        <SubmitButton size="lg">
          {corrected ? RECORD_FACT.submitCorrection : RECORD_FACT.submit}
        </SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
