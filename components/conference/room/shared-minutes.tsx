'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { SHARED_SECTIONS } from '@/lib/domain/conference/decide-board'
import { BOARD, sharedSection } from '@/lib/labels/zh-CN/conference-board'
import type { SharedLine } from '@/lib/queries/conference/load-view'
import { BoardFrame } from './board-frame'

/** The minutes as they read now, and the undisputed facts: read to all, and live. */
export function SharedMinutes({
  lines,
  onEnd,
}: {
  lines: readonly SharedLine[]
  /** null: the reader does not preside. */
  onEnd: (() => void) | null
}) {
  const last = useRef<HTMLLIElement>(null)
  useEffect(() => last.current?.scrollIntoView({ block: 'nearest' }), [lines.length])
  return (
    <BoardFrame
      title={BOARD.minutesTitle}
      sub={onEnd ? '' : BOARD.byHost}
      tools={onEnd ? <Button onClick={onEnd}>{BOARD.end}</Button> : null}
    >
      <div className="flex flex-col gap-3 p-3 text-md" aria-live="polite">
        {lines.length === 0 ? <p className="text-ink-2">{BOARD.minutesEmpty}</p> : null}
        {SHARED_SECTIONS.map((section) => {
          const own = lines.filter((line) => line.section === section)
          return own.length === 0 ? null : (
            <section key={section}>
              <h2 className="font-semibold">{sharedSection[section]}</h2>
              <ol className="divide-y divide-line-2">
                {own.map(({ id, speaker, words, time }, index) => (
                  <li key={id} ref={index === own.length - 1 ? last : undefined} className="py-2">
                    {speaker === null ? null : (
                      <p className="text-sm text-ink-2">
                        {time}　{speaker}
                      </p>
                    )}
                    <p className="break-words whitespace-pre-line">{words}</p>
                  </li>
                ))}
              </ol>
            </section>
          )
        })}
      </div>
    </BoardFrame>
  )
}
