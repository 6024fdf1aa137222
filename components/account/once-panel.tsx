'use client'

import { Icon } from '@/components/ui/icon'
import { useEffect, useRef, type ReactNode } from 'react'
import { useAskBeforeLeaving } from '@/components/forms/ask-before-leaving'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { ONCE } from '@/lib/labels/zh-CN/person'

/**
 * The part of the act's answer that exists once: no address, event or later request has the
 * password.
 */
export interface OnceValue {
  readonly name: string
  /** The account's phone as it may be shown here. */
  readonly phone: string
  readonly password: string
  /** 2026-11-25 14:02 */
  readonly validUntil: string
  readonly institution: string
}

export interface OncePanelProps {
  title: string
  value: OnceValue
  /** What the new account cannot do yet, and why. */
  caution?: string | undefined
  /**
   * The next links; their words say that the password is written down, so they are `data-lets-go`.
   */
  children?: ReactNode
}

/** An initial password, shown this one time: to be copied down, printed as a slip, or read out. */
export function OncePanel({
  title,
  value: { name, phone, password, validUntil, institution },
  caution,
  children,
}: OncePanelProps) {
  const panel = useRef<HTMLElement>(null)
  // It replaces the form; the focus moves here for users who cannot see that.
  useEffect(() => panel.current?.focus(), [])
  useAskBeforeLeaving(() => true, ONCE.leave)
  const rows = [
    [ONCE.person, name],
    [ONCE.account, phone],
    [ONCE.password, password],
    [ONCE.validUntil, validUntil],
  ] as const
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      className="flex flex-col gap-4 focus:outline-none"
    >
      <div className="flex flex-col gap-4 print:hidden">
        <Notice tone="ok" title={title}>
          {ONCE.once}
        </Notice>
        {caution ? <Notice tone="warn">{caution}</Notice> : null}
        <dl className="grid grid-cols-[9em_minmax(0,1fr)] items-center gap-x-4 gap-y-2.5 rounded-lg border border-line px-4 py-3.5 phone:grid-cols-1 phone:gap-y-0.5">
          {rows.map(([term, text]) => (
            <div key={term} className="contents">
              <dt className="text-ink-3 phone:mt-2">{term}</dt>
              <dd className={text === password ? 'flex flex-wrap items-center gap-x-2' : undefined}>
                {text === password ? <SecretText text={password} /> : text}
              </dd>
            </div>
          ))}
        </dl>
        <ul className="list-disc pl-5 text-ink-2">
          {ONCE.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-2">
          <Button onClick={() => window.print()}>
            <Icon name="printer" />
            {ONCE.print}
          </Button>
          {children}
        </div>
      </div>
      <Slip institution={institution} rows={rows} />
    </section>
  )
}

function SecretText({ text }: { text: string }) {
  return (
    <>
      <code
        data-once
        className="select-all break-all rounded-sm bg-head px-2 py-1 font-mono text-lg tracking-wider"
      >
        {text}
      </code>
      <CopyButton text={text} label={ONCE.copy} />
    </>
  )
}

/** The same on paper, to be handed over. */
function Slip({
  institution,
  rows,
}: {
  institution: string
  rows: readonly (readonly [string, string])[]
}) {
  return (
    <div aria-hidden className="hidden print:block">
      <p className="mb-4 text-center text-xl font-semibold">{ONCE.slipTitle}</p>
      <table className="w-full border-collapse [&_td]:border [&_td]:border-line [&_td]:px-3 [&_td]:py-2">
        <tbody>
          {[
            [ONCE.institution, institution] as const,
            ...rows,
            [ONCE.signInAt, ONCE.signInHow] as const,
          ].map(([term, text]) => (
            <tr key={term}>
              <td className="w-[11em]">{term}</td>
              <td className={term === ONCE.password ? 'font-mono text-lg' : undefined}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-4 list-disc pl-5">
        {ONCE.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  )
}
