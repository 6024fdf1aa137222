'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { PROPOSAL } from '@/lib/labels/zh-CN/proposal'

export interface OnceSecretProps {
  /** What it is, and to whom it is handed. */
  label: string
  note: string
  secret: string
  /** The ways on; their words say that it is handed over, so they are `data-lets-go`. */
  children: ReactNode
}

/** Half of an initial password, or a key: shown this one time, in place of the form. */
export function OnceSecret({ label, note, secret, children }: OnceSecretProps) {
  const panel = useRef<HTMLElement>(null)
  // It replaces the form; the focus moves here for users who cannot see that.
  useEffect(() => panel.current?.focus(), [])
  useAskBeforeLeaving(() => true, PROPOSAL.leave)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={label}
      className="flex flex-col gap-4 focus:outline-none"
    >
      <Notice tone="ok" title={label}>
        {note}
      </Notice>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <code
          data-once
          className="select-all break-all rounded-sm bg-head px-2 py-1 font-mono text-lg tracking-wider"
        >
          {secret}
        </code>
        <CopyButton text={secret} label={PROPOSAL.copy} />
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  )
}
