'use client'

import { useState } from 'react'
import { ActionForm, type FormAction } from '@/components/forms/action-form'
import { FormField } from '@/components/forms/form-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { buttonClasses } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Card } from '@/components/ui/card'
import { ListLink } from '@/components/ui/list-link'
import { StickyFoot } from '@/components/ui/sticky-foot'
import { Textarea } from '@/components/ui/textarea'
import { ASSIGN } from '@/lib/labels/zh-CN/assign'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import type { CandidateView } from '@/lib/queries/institution/get-candidates'
import { listCrumb, type CaseList } from '../../../../_components/case-address'
import { RefreshOnChange } from '../../../_components/refresh-on-change'
import { ReturnFields } from '../../../_components/return-fields'
import { CandidateCard } from './candidate-card'

export interface AssignFormProps {
  action: FormAction
  caseId: string
  /** The list from which the case was opened, if not 案件分配列表. */
  list: CaseList | null
  /** Best first; at least one. */
  ranked: readonly CandidateView[]
  isReassignment: boolean
  /** 交接说明 to begin with: what the mediator who left wrote. */
  handover: string
  isConfirmationWaived: boolean
  /** Whom the parties chose together: preselected, and needs no note. */
  chosen: { readonly mediatorId: string; readonly name: string } | null
}

/**
 * The ranked candidates as cards; another than the first, or than the one the parties chose
 * together, needs a note, a reassignment a hand-over note.
 */
export function AssignForm({
  action,
  caseId,
  list,
  ranked,
  isReassignment,
  handover,
  isConfirmationWaived,
  chosen: together,
}: AssignFormProps) {
  const preselected = ranked.find(({ mediatorId }) => mediatorId === together?.mediatorId)
  const [chosenId, choose] = useState((preselected ?? ranked[0])?.mediatorId)
  const rank = ranked.findIndex(({ mediatorId }) => mediatorId === chosenId)
  const chosen = ranked[rank]
  const needsNote = together ? chosenId !== together.mediatorId : rank > 0
  return (
    <ActionForm action={action} draft={{ key: `assign:${caseId}` }}>
      <input type="hidden" name="caseId" value={caseId} />
      <ReturnFields list={list} />
      <RefreshOnChange label={ASSIGN.refresh} />
      <Card title={ASSIGN.candidates} aside={<span className="text-sm">{ASSIGN.order}</span>}>
        <FormField
          name="mediatorId"
          label={<span className="sr-only">{ASSIGN.candidates}</span>}
          group
        >
          <div className="flex flex-col gap-2.5">
            {ranked.map((candidate, index) => (
              <CandidateCard
                key={candidate.mediatorId}
                candidate={candidate}
                isRecommended={index === 0}
                isChosenTogether={candidate.mediatorId === together?.mediatorId}
                isChosen={candidate.mediatorId === chosenId}
                onChoose={() => choose(candidate.mediatorId)}
              />
            ))}
          </div>
        </FormField>
      </Card>
      {chosen && (needsNote || isReassignment) ? (
        <Card>
          <div className="flex flex-col gap-4">
            {needsNote ? (
              <FormField
                name="note"
                label={ASSIGN.note}
                help={
                  together ? CHOICE.noteHelp(together.name) : ASSIGN.noteHelp(chosen.name, rank + 1)
                }
                required
              >
                <Textarea rows={2} maxCharacters={1000} />
              </FormField>
            ) : null}
            {isReassignment ? (
              <FormField
                name="handoverNote"
                label={ASSIGN.handover}
                help={handover ? ASSIGN.handoverPrefilled : ASSIGN.handoverHelp}
                required
              >
                <Textarea rows={3} maxCharacters={1000} defaultValue={handover} />
              </FormField>
            ) : null}
          </div>
        </Card>
      ) : null}
      <StickyFoot>
        <p className="mr-auto text-sm text-ink-3 phone:w-full">
          {chosen
            ? (isConfirmationWaived ? ASSIGN.waived : ASSIGN.confirmed)(chosen.name)
            : ASSIGN.submitNone}
        </p>
        <ListLink
          href={listCrumb(list, 'assign').href}
          className={cn(buttonClasses(), 'phone:hidden')}
        >
          {ASSIGN.cancel}
        </ListLink>
        <SubmitButton disabled={!chosen} className="phone:flex-1">
          {chosen ? ASSIGN.submit(chosen.name) : ASSIGN.submitNone}
        </SubmitButton>
      </StickyFoot>
    </ActionForm>
  )
}
