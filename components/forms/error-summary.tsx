'use client'

import { Icon } from '@/components/ui/icon'
import { useEffect, useRef, useState, type Ref } from 'react'
import { WholeDays } from '@/components/ui/whole-days'
import { FORM } from '@/lib/labels/zh-CN/shell'
import { focusControl, nameControl } from './form-controls'

export interface ErrorSummaryProps {
  /** null where the fields say it all. */
  message: string | null
  /** Messages by field name; each becomes a link to its field. */
  fieldErrors: Readonly<Record<string, string>>
  /** Where the reason can be put right; opens beside this page, which keeps its input. */
  link?: Readonly<{ href: string; label: string }>
  ref?: Ref<HTMLDivElement>
}

/**
 * At the top of a refused form: what happened, and a link to each field to correct. One field alone
 * is named in one line, since it says the same itself.
 */
export function ErrorSummary({ message, fieldErrors, link, ref }: ErrorSummaryProps) {
  const errors = Object.entries(fieldErrors)
  const isOne = errors.length === 1
  const list = useRef<HTMLUListElement>(null)
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({})

  // “请填写此项。” three times says nothing: each message names the field by its label.
  useEffect(() => {
    const form = list.current?.closest('form')
    setLabels(
      form
        ? Object.fromEntries(
            Object.keys(fieldErrors).map((name) => [name, nameControl(form, name)]),
          )
        : {},
    )
  }, [fieldErrors])

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border border-danger/30 bg-danger-soft px-3.5 py-2.5 text-ink focus-visible:outline-danger"
    >
      {isOne ? null : (
        <p className="flex items-start gap-2.5 font-semibold">
          <Mark />
          <span>{errors.length > 0 ? FORM.summaryTitle(errors.length) : FORM.refusedTitle}</span>
        </p>
      )}
      {message === null || isOne ? null : (
        <p className="pl-7">
          <WholeDays>{message}</WholeDays>
          {link ? (
            <a
              href={link.href}
              target="_blank"
              rel="noopener"
              className="inline-block py-0.5 text-court underline underline-offset-4 phone:py-2.5"
            >
              {link.label}
            </a>
          ) : null}
        </p>
      )}
      {errors.length > 0 ? (
        <ul ref={list} className={isOne ? undefined : 'mt-1 pl-7'}>
          {errors.map(([name, sentence]) => (
            <li key={name} className={isOne ? 'flex items-start gap-2.5' : undefined}>
              {isOne ? <Mark /> : null}
              <a
                href={`#${name}`}
                className="inline-block py-0.5 text-danger underline underline-offset-4 phone:py-2.5"
                onClick={(event) => {
                  event.preventDefault()
                  focusControl(event.currentTarget.closest('form'), name)
                }}
              >
                <WholeDays>
                  {(isOne && message) || FORM.wrongAt(labels[name] ?? '', sentence)}
                </WholeDays>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Mark() {
  return (
    <Icon
      name="circle-exclamation-point"
      className="mt-[0.2em] size-[1.15em] shrink-0 text-danger"
    />
  )
}
