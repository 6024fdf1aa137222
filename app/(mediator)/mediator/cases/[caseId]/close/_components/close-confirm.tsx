'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Button } from '@/components/ui/button'
import { STATEMENT_WAYS } from '@/lib/domain/case/closing-statement'
import { statementInWords } from '@/lib/labels/zh-CN/closing-statement'
import { ACT } from '@/lib/labels/zh-CN/mediator-acts/act'
import { CLOSE } from '@/lib/labels/zh-CN/mediator-acts/close'
import { CLOSE_FACTS } from '@/lib/labels/zh-CN/mediator-acts/close-facts'
import { CLOSE_CONFIRM } from '@/lib/labels/zh-CN/mediator-acts/close-confirm'
import type { CloseFormView, OutcomeChoice } from '@/lib/queries/mediator/close-form-view'
import { Effects } from '../../_components/effects'
import { CLOSING_TEXTS, type ClosingDraft, type ClosingText } from './closing-texts'

export interface CloseConfirmProps {
  form: CloseFormView
  choice: OutcomeChoice
  closing: ClosingDraft
  papers: ReactNode
  onEdit: () => void
}

/**
 * Once more before it is final: what was chosen and written, what will happen, and who will see it.
 */
export function CloseConfirm({ form, choice, closing, papers, onEdit }: CloseConfirmProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { head, outcomes } = form
  const { isSuccess } = choice
  const effects = [
    ...CLOSE_CONFIRM.effects(head.courtName, head.institutionName ?? ACT.institution, isSuccess),
    choice.then,
  ]
  const texts: readonly ClosingText[] = isSuccess ? ['account'] : CLOSING_TEXTS

  const way = STATEMENT_WAYS.find((each) => each === closing.statedHow)
  const names = form.parties
    .filter(({ id }) => closing.statedBy.includes(id))
    .map(({ name }) => name)
  const statement =
    choice.statement && way
      ? statementInWords(names, closing.statedOn, way, choice.statement)
      : null

  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div data-confirming className="flex flex-col gap-4">
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-lg focus:outline-none">
          {CLOSE_CONFIRM.confirmTitle}
        </h2>
        <p className="text-ink-2">{CLOSE_CONFIRM.confirmHelp}</p>
      </div>
      <dl className="flex flex-col gap-3 rounded-lg border border-line bg-paper px-3.5 py-3">
        <Line
          term={CLOSE.outcome}
          value={`${CLOSE.ordinal(outcomes.indexOf(choice))} ${choice.name}`}
        />
        {statement ? <Line term={CLOSE.statement} value={statement} /> : null}
        {texts.map((name) => (
          <Line key={name} term={CLOSE[name]} value={closing[name]} />
        ))}
        {isSuccess ? null : <Line term={CLOSE_FACTS.title} value={CLOSE_FACTS.words(form.facts)} />}
      </dl>
      {papers}
      <Effects title={CLOSE_CONFIRM.effectsTitle} sentences={effects} />
      <ActionBar>
        <Button size="lg" onClick={onEdit}>
          {CLOSE_CONFIRM.edit}
        </Button>
        <SubmitButton size="lg" variant="danger">
          {CLOSE.submit}
        </SubmitButton>
      </ActionBar>
    </div>
  )
}

function Line({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-3">{term}</dt>
      <dd className="whitespace-pre-wrap break-words">{value}</dd>
    </div>
  )
}
