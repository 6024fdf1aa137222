'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { useActionFormStatus } from '@/components/forms/form-state'
import { Button, buttonClasses } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { SECOND_FACTOR } from '@/lib/labels/zh-CN/second-factor'

/**
 * Inside an ActionForm: its fields, and once it is done, in their place the recovery codes that the
 * answer carried. `nextHref`: where the person goes then; the page is loaded again for it, because
 * it shows what was before.
 */
export function CodesOutcome({
  name,
  nextHref,
  children,
}: {
  name: string
  nextHref: string
  children: ReactNode
}) {
  const { state } = useActionFormStatus()
  const codes = state.status === 'done' ? state.value?.codes : undefined
  if (codes === undefined) return children
  return <RecoveryCodes codes={codes} name={name} nextHref={nextHref} />
}

function RecoveryCodes({
  codes,
  name,
  nextHref,
}: {
  codes: string
  name: string
  nextHref: string
}) {
  const panel = useRef<HTMLElement>(null)
  // It replaces the form; the focus moves here for users who cannot see that.
  useEffect(() => panel.current?.focus(), [])
  useAskBeforeLeaving(() => true, SECOND_FACTOR.leave)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={SECOND_FACTOR.codes}
      className="flex flex-col gap-4 focus:outline-none"
    >
      <Notice tone="ok" title={SECOND_FACTOR.codes} className="print:hidden">
        {SECOND_FACTOR.codesOnce}
      </Notice>
      <p className="hidden text-lg font-semibold print:block">{SECOND_FACTOR.codesPrinted(name)}</p>
      <ol
        data-once
        className="grid max-w-[30rem] list-inside list-decimal grid-cols-2 gap-x-6 gap-y-2 rounded-lg border border-line px-4 py-3.5 marker:text-ink-3 phone:grid-cols-1"
      >
        {codes.split('\n').map((code) => (
          <li key={code}>
            <code className="select-all font-mono text-md tracking-wide">{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {/* A whole new page: the menu around this one may not have been there before. */}
        <a href={nextHref} data-lets-go className={buttonClasses('primary')}>
          {SECOND_FACTOR.saved}
        </a>
        <Button onClick={() => window.print()}>
          <Icon name="printer" />
          {SECOND_FACTOR.print}
        </Button>
        <CopyButton text={codes} label={SECOND_FACTOR.copyCodes} />
      </div>
    </section>
  )
}
