'use client'

import { Icon } from '@/components/ui/icon'
import { ActionForm } from '@/components/forms/action-form'
import { FieldError } from '@/components/forms/field-error'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Checkbox } from '@/components/ui/checkbox'
import { SoftLink } from '@/components/ui/soft-link'
import { DISCLOSURE_GROUNDS } from '@/lib/domain/case/vocabulary'
import { disclosureGround } from '@/lib/labels/zh-CN/act-choice'
import { TAKE } from '@/lib/labels/zh-CN/mediator-acts/take'
import { takeCaseAction } from '../actions'

/**
 * The statement of 第13条 in plain words: read it, tick it, take the case; or say that there is
 * something to disclose.
 */
export function TakeForm({ caseId }: { caseId: string }) {
  return (
    <ActionForm action={takeCaseAction}>
      <input type="hidden" name="caseId" value={caseId} />
      <div className="rounded-[10px] border border-line bg-paper px-3.5 py-3">
        <p>{TAKE.lead}</p>
        <ol className="mt-2.5 flex flex-col gap-2.5">
          {DISCLOSURE_GROUNDS.map((ground, index) => (
            <li key={ground} className="flex gap-3">
              <span
                aria-hidden
                className="mt-[0.1em] grid size-6 shrink-0 place-items-center rounded-full bg-line-2 text-sm text-ink-2"
              >
                {index + 1}
              </span>
              <span>{disclosureGround[ground]}</span>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <div className="rounded-lg border border-edge bg-paper px-3.5 has-checked:border-court has-checked:bg-court-soft/60">
          <Checkbox
            name="noGround"
            value="yes"
            className="min-h-12 py-3 font-medium"
            label={TAKE.statement}
            help={TAKE.statementHelp}
          />
        </div>
        <FieldError name="noGround" />
      </div>
      <SoftLink
        href={`/mediator/cases/${caseId}/disclose`}
        className="-mx-1 flex min-h-11 items-center gap-1 rounded-md px-1 text-court"
      >
        <span className="min-w-0 flex-1">
          {TAKE.otherwise}
          <span className="block text-sm text-ink-3">{TAKE.otherwiseHelp}</span>
        </span>
        <Icon name="chevron-right" className="size-5 shrink-0" />
      </SoftLink>
      <ActionBar>
        <SubmitButton size="lg">{TAKE.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
