'use client'

import { useEffect, useRef, useState, type MouseEvent } from 'react'
import { writeControl } from '@/components/forms/form-controls'
import { SubmitButton } from '@/components/forms/submit-button'
import { ActionBar } from '@/components/layout/mobile-shell'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { WholeDays } from '@/components/ui/whole-days'
import type { AgreementContext } from '@/lib/domain/agreement/check-agreement'
import { MAX_TERMS, MAX_TEXT, TERM_KINDS, type AgreementDraft } from '@/lib/domain/agreement/draft'
import { termKind } from '@/lib/labels/zh-CN/agreement-terms'
import { DRAW_UP } from '@/lib/labels/zh-CN/mediator-acts/agreement'
import {
  CHANGE,
  changeItems,
  isStored,
  itemsOf,
  ORDER,
  readDraft,
  readOrder,
  writeOrder,
} from './agreement-fields'
import { CheckedField } from './checked-field'
import { FindingsContext, type ShownFindings } from './findings-context'
import { TermCard } from './term-card'
import type { DraftView } from './view-draft'

export interface AgreementItemsProps {
  draft: AgreementDraft
  context: AgreementContext
  /** The stored draft as the server has checked it. */
  initial: DraftView
  /** Nothing was saved yet. */
  isNew: boolean
}

const EMPTY_CODES = /_MISSING$|TOO_FEW$|^NO_TERMS$/

function readFields(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

/**
 * The fields are the browser's own; at every change they are read into a draft, which is checked
 * and previewed. The order of the items is a control too, so that a kept draft restores it.
 */
export function AgreementItems({ draft: stored, context, initial, isNew }: AgreementItemsProps) {
  const root = useRef<HTMLDivElement>(null)
  const order = useRef<HTMLInputElement>(null)
  const [items, setItems] = useState(() => itemsOf(stored))
  const [view, setView] = useState(initial)
  const { findings } = view
  const shown: ShownFindings = {
    findings: findings.filter(
      ({ code, term }) =>
        // An item that was just added is not scolded for being empty.
        !EMPTY_CODES.test(code) ||
        (term === null ? !isNew : items.some((item, place) => place === term && isStored(item))),
    ),
  }
  const wrong = findings.filter(({ severity }) => severity === 'wrong').length
  const unclear = findings.filter(({ severity }) => severity === 'unclear').length

  function recheck(): void {
    const form = root.current?.closest('form')
    if (!form) return
    const draft = readDraft(readFields(form), items)
    // Fetched once, and not with the page: the fields work without it.
    void import('./view-draft').then(
      ({ viewDraft }) => setView(viewDraft(draft, context)),
      () => {},
    )
  }
  useEffect(recheck, [items, context])

  /** With script the items change here; without it the button saves and the page comes back. */
  function change(event: MouseEvent<HTMLDivElement>): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.name !== CHANGE || !order.current) return
    event.preventDefault()
    writeControl(order.current, writeOrder(changeItems(items, button.value)))
  }

  return (
    <FindingsContext value={shown}>
      <div
        ref={root}
        data-wide
        className="grid items-start gap-4 lg:grid-cols-2"
        onInput={recheck}
        onClick={change}
      >
        <div className="flex min-w-0 flex-col gap-4">
          <input
            ref={order}
            name={ORDER}
            aria-label={DRAW_UP.order}
            className="sr-only"
            tabIndex={-1}
            aria-hidden
            value={writeOrder(items)}
            onChange={(event) => setItems(readOrder(event.currentTarget.value))}
          />
          <CheckedField name="facts" label={DRAW_UP.facts} term={null} field="facts" required>
            <Textarea defaultValue={stored.facts} rows={3} maxCharacters={MAX_TEXT} />
          </CheckedField>
          <CheckedField
            name="disputes"
            label={DRAW_UP.disputes}
            term={null}
            field="disputes"
            required
          >
            <Textarea defaultValue={stored.disputes} rows={2} maxCharacters={MAX_TEXT} />
          </CheckedField>
          {items.map((item, place) => (
            <TermCard
              key={item.key}
              item={item}
              place={place}
              isLast={place === items.length - 1}
              parties={context.parties}
              stored={isStored(item) ? stored.terms[Number(item.key.slice(1))] : undefined}
              capitals={view.capitals[place] ?? null}
            />
          ))}
          {items.length < MAX_TERMS ? (
            <div role="group" aria-label={DRAW_UP.add} className="grid grid-cols-2 gap-2">
              {TERM_KINDS.map((kind) => (
                <Button
                  key={kind}
                  type="submit"
                  name={CHANGE}
                  value={`add.${kind}`}
                  className="min-h-11"
                >
                  <Icon name="plus" />
                  {termKind[kind]}
                </Button>
              ))}
            </div>
          ) : null}
          <CheckedField name="copies" label={DRAW_UP.copies} term={null} field="copies" required>
            <Input
              inputMode="numeric"
              maxLength={2}
              defaultValue={stored.copies}
              className="max-w-24"
            />
          </CheckedField>
        </div>
        <section
          aria-label={DRAW_UP.preview}
          className="top-18 lg:sticky rounded-lg border border-line bg-paper p-3.5"
        >
          <h2 className="mb-1 text-base">{DRAW_UP.preview}</h2>
          {view.clauses.map(({ number, text }) => (
            <p key={number} className="mt-1 break-words">
              <b className="mr-2 font-semibold">{number}</b>
              <WholeDays>{text}</WholeDays>
            </p>
          ))}
        </section>
      </div>
      <ActionBar>
        <p className="flex w-full flex-wrap justify-between gap-x-3 text-sm" aria-live="polite">
          <span className={wrong === 0 ? 'text-ok' : isNew ? 'text-ink-2' : 'text-danger'}>
            {wrong > 0 ? DRAW_UP.wrong(wrong) : DRAW_UP.sound}
          </span>
          {unclear > 0 ? <span className="text-warn">{DRAW_UP.unclear(unclear)}</span> : null}
        </p>
        <SubmitButton size="lg">{DRAW_UP.submit}</SubmitButton>
      </ActionBar>
    </FindingsContext>
  )
}
