'use client'

import { useRef, type FormEvent } from 'react'
import { Input } from '@/components/ui/input'
import { LIST } from '@/lib/labels/zh-CN/list-frame'
import { useListNavigation } from './list-frame'

export interface PageJumpProps {
  /** The list's path, and its conditions. */
  action: string
  params: Readonly<Record<string, string>>
  current: number
  /** The last page that can be reached by its number. */
  last: number
}

/** 跳至第 N 页: by its number, as far as the list can be counted up to it. */
export function PageJump({ action, params, current, last }: PageJumpProps) {
  const { go } = useListNavigation()
  const field = useRef<HTMLInputElement>(null)

  function jump(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const typed = field.current?.value.trim()
    const wanted = Math.round(Number(typed))
    if (!typed || !Number.isFinite(wanted)) return
    const page = Math.min(last, Math.max(1, wanted))
    go(`${action}?${new URLSearchParams({ ...params, page: String(page) })}`)
  }

  return (
    <form action={action} onSubmit={jump} className="flex items-center gap-1.5">
      {Object.entries(params).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span aria-hidden>{LIST.jump}</span>
      <span className="w-[4.5em]">
        <Input
          key={current}
          ref={field}
          name="page"
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="off"
          defaultValue={String(current)}
          aria-label={LIST.jumpField}
        />
      </span>
      <span aria-hidden>{LIST.jumpTo}</span>
    </form>
  )
}
