'use client'

import { useEffect, useRef } from 'react'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'

/**
 * The words searched for. A new view brings its own words along, but never over what somebody is typing: an answer that comes late must
 * not take the next question away.
 */
export function SearchBox({ q }: { q: string }) {
  const input = useRef<HTMLInputElement>(null)
  const before = useRef(q)
  useEffect(() => {
    const box = input.current
    if (!box || before.current === q) return
    if (document.activeElement !== box || box.value.trim() === before.current) box.value = q
    before.current = q
  }, [q])
  return (
    <Input
      ref={input}
      type="search"
      name="q"
      defaultValue={q}
      maxLength={60}
      aria-label={CASE_FILTER.search}
      placeholder={CASE_FILTER.searchHint}
      data-list-search
      enterKeyHint="search"
      suffix={<span className="phone:hidden"><Kbd>/</Kbd></span>}
    />
  )
}
