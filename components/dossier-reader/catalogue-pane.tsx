'use client'

import { useEffect, useRef, type MouseEvent } from 'react'
import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { VolumeItemView, VolumeSlotView } from '@/lib/queries/case/volume-view'

export interface CataloguePaneProps {
  slots: readonly VolumeSlotView[]
  /** 件号 of the item that is read; null before the first and behind the last. */
  current: number | null
  hrefOf: (printed: number) => string
  onGo: (printed: number) => void
}

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey

/**
 * 卷内目录 of a volume: items with their printed pages, and what a sheet or an explanation represents.
 */
export function CataloguePane({ slots, current, hrefOf, onGo }: CataloguePaneProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const line = (item: VolumeItemView, title: string, number: number | null) => {
    const pages = READER.pages(item.first, item.last)
    return (
      <a
        href={hrefOf(item.first)}
        aria-current={item.no === current || undefined}
        onClick={(event) => {
          if (!isPlain(event)) return
          event.preventDefault()
          onGo(item.first)
        }}
        className={cn(
          'flex items-baseline gap-2 px-3.5 py-1.5 hover:bg-line-2 phone:min-h-11 phone:items-center',
          'aria-[current]:bg-court-soft aria-[current]:font-semibold aria-[current]:text-court-strong',
        )}
      >
        <Number>{number}</Number>
        <span className="min-w-0 flex-1 break-words">
          {title}
          {item.sheet ? (
            <span className="block text-xs font-normal text-ink-3">{item.sheet}</span>
          ) : null}
        </span>
        <span className="shrink-0 text-ink-3 tabular-nums">
          <VisuallyHidden>{READER.pagesBefore}</VisuallyHidden>
          {pages}
          <VisuallyHidden>{READER.pagesBehind}</VisuallyHidden>
        </span>
      </a>
    )
  }

  return (
    <ol ref={list} className="divide-y divide-line-2">
      {slots.map(({ number, name, items, explained }) => {
        const [only] = items
        if (explained !== null)
          return (
            <li key={number} className="flex flex-wrap items-baseline gap-x-2 px-3.5 py-1.5">
              <Number>{number}</Number>
              <span className="min-w-0 flex-1 break-words">{name}</span>
              <Chip>{READER.explained}</Chip>
              <span className="basis-full pl-8 text-xs text-ink-3">{explained}</span>
            </li>
          )
        if (items.length === 1 && only)
          return <li key={number}>{line(only, only.title, number)}</li>
        return (
          <li key={number}>
            <p className="flex items-baseline gap-2 px-3.5 py-1.5">
              <Number>{number}</Number>
              <span className="min-w-0 flex-1 break-words">{name}</span>
              <span className="shrink-0 text-ink-3 tabular-nums">
                {READER.pages(items[0]!.first, items.at(-1)!.last)}
              </span>
            </p>
            <ul>
              {items.map((item) => (
                <li key={item.no}>{line(item, item.title, null)}</li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

const Number = ({ children }: { children: number | null }) => (
  <span aria-hidden className="w-6 shrink-0 text-right text-ink-3 tabular-nums">
    {children}
  </span>
)
