'use client'

import { ActionForm } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Checkbox } from '@/components/ui/checkbox'
import { Textarea } from '@/components/ui/textarea'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { disclosureGround } from '@/lib/labels/zh-CN/act-choice'
import { ACT } from '@/lib/labels/zh-CN/mediator-acts/act'
import { DISCLOSE } from '@/lib/labels/zh-CN/mediator-acts/disclose'
import { Effects } from '../../_components/effects'
import { discloseConflictAction } from '../actions'

/** Which of the three grounds, and what it is; then the institution decides. */
export function DiscloseForm({
  caseId,
  institution,
}: {
  caseId: string
  institution: string | null
}) {
  return (
    <ActionForm action={discloseConflictAction} draft={{ key: `disclose:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <FormField name="grounds" label={DISCLOSE.grounds} help={DISCLOSE.groundsHelp} group required>
        <div className="flex flex-col gap-2">
          {DISCLOSURE_GROUNDS.map((ground) => (
            <div
              key={ground}
              className="rounded-lg border border-line bg-paper px-3.5 has-checked:border-court has-checked:bg-court-soft/60"
            >
              <Checkbox value={ground} label={disclosureGround[ground]} className="min-h-12 py-3" />
            </div>
          ))}
        </div>
      </FormField>
      <FormField name="statement" label={DISCLOSE.statement} help={DISCLOSE.statementHelp} required>
        <Textarea maxCharacters={1000} rows={4} />
      </FormField>
      <Effects
        title={DISCLOSE.nextTitle}
        sentences={DISCLOSE.next(institution ?? ACT.institution)}
      />
      <ActionBar>
        <SubmitButton size="lg">{DISCLOSE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
