'use client'

import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { disclosureGround } from '@/lib/labels/zh-CN/act-choice'
import { DECLARE } from '@/lib/labels/zh-CN/mediator-acts/declare'
import { declareCoMediatorAction } from '../actions'

/** 没有应披露情形 (在线调解规则 第13条): a co-mediator reads the three grounds and declares that none applies. */
export function DeclareForm({ caseId }: { caseId: string }) {
  return (
    <ActionForm action={declareCoMediatorAction} aria-label={DECLARE.title}>
      <input type="hidden" name="caseId" value={caseId} />
      <div className="rounded-[10px] border border-line bg-paper px-3.5 py-3">
        <p>{DECLARE.lead}</p>
        <ul className="mt-2.5 flex list-disc flex-col gap-2 pl-5">
          {DISCLOSURE_GROUNDS.map((ground) => (
            <li key={ground}>{disclosureGround[ground]}</li>
          ))}
        </ul>
      </div>
      <p className="text-ink-2">{DECLARE.otherwise}</p>
      <ActionBar>
        <SubmitButton size="lg">{DECLARE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
