'use client'

import { SearchInput } from '@/components/list/search-input'
import { CASE_FILTER } from '@/lib/labels/zh-CN/case-filter'
import { useFollowed } from './use-followed'

/** The words searched for. */
export function SearchBox({ q }: { q: string }) {
  return (
    <SearchInput
      ref={useFollowed<HTMLInputElement>(q)}
      q={q}
      label={CASE_FILTER.search}
      hint={CASE_FILTER.searchHint}
    />
  )
}
