'use client'

import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import { useFollowed } from './use-followed'

/** The words searched for. */
export function SearchBox({ q }: { q: string }) {
  const input = useFollowed<HTMLInputElement>(q)
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
