import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Advice, CheckedPart, Grade } from '@/lib/domain/device-check/device-findings'
import { adviceWords, checkedPart, DEVICE_CHECK } from '@/lib/labels/zh-CN/device-check'

const MARKS: Record<Grade, { readonly icon: IconName; readonly tone: string }> = {
  fine: { icon: 'circle-check', tone: 'text-ok' },
  weak: { icon: 'triangle-exclamation-point', tone: 'text-warn' },
  bad: { icon: 'circle-exclamation-point', tone: 'text-danger' },
}

export type PartState = {
  readonly grade: Grade
  readonly words: string
  readonly advice: readonly Advice[]
}

/** One part of the test: its name, what was found in words, and what to do. */
export function PartCard({
  part,
  state,
  isAsAbove = false,
  children,
}: {
  part: CheckedPart
  /** null: not known yet. */
  state: PartState | null
  /** The advice of the part before it is the same. */
  isAsAbove?: boolean
  children?: ReactNode
}) {
  return (
    <section className="flex flex-col gap-2 py-4" aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`} className="text-lg">
        {checkedPart[part]}
      </h2>
      {children}
      <p
        role="status"
        className={`flex items-start gap-2 empty:hidden ${markOf(state)?.tone ?? ''}`}
      >
        {state ? (
          <>
            <Icon name={MARKS[state.grade].icon} className="mt-[0.2em] size-[1.1em] shrink-0" />
            {state.words}
          </>
        ) : null}
      </p>
      {state && state.advice.length > 0 ? (
        <div className="rounded-lg bg-ground px-3.5 py-2.5">
          <p className="font-semibold">{DEVICE_CHECK.todo}</p>
          {isAsAbove ? (
            <p>{DEVICE_CHECK.sameAsAbove}</p>
          ) : (
            <ol className="flex list-decimal flex-col gap-1 ps-5">
              {state.advice.map((advice, index) => (
                <li key={advice}>{adviceWords(advice, part, index === 0)}</li>
              ))}
            </ol>
          )}
        </div>
      ) : null}
    </section>
  )
}

const markOf = (state: PartState | null) => state && MARKS[state.grade]
