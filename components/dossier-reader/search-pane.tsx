'use client'

import { useState, type FormEvent, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import type { MatchPage } from '@/lib/queries/case/search-volume'
import { MatchSteps } from './match-steps'
import { firstMatchOf, matchAt, type SearchState } from './use-volume-search'

export interface SearchPaneProps {
  field: Ref<HTMLInputElement>
  volume: number
  initial: string
  state: SearchState
  onSearch: (typed: string) => void
  onChoose: (match: number) => void
}

/** Search in the text of the volume, with every place where the words are. */
export function SearchPane({ field, volume, initial, state, onSearch, onChoose }: SearchPaneProps) {
  const [typed, setTyped] = useState(initial)

  function submit(event: FormEvent): void {
    event.preventDefault()
    onSearch(typed)
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {/* A form with an address, so that it searches without a script too. */}
      <form role="search" onSubmit={submit} className="flex gap-1.5 border-b border-line-2 p-2.5">
        <input type="hidden" name="v" value={volume} />
        <input
          ref={field}
          type="search"
          name="q"
          value={typed}
          maxLength={100}
          aria-label={READER.searchField}
          placeholder={READER.searchField}
          onChange={(event) => setTyped(event.target.value)}
          className="h-[2.43rem] min-w-0 flex-1 rounded-md border border-edge bg-paper px-2.5 phone:h-11"
        />
        <Button
          type="submit"
          size="icon"
          aria-label={READER.searchButton}
          title={READER.searchButton}
        >
          <Icon name="search" />
        </Button>
      </form>
      <Answer state={state} onChoose={onChoose} />
    </div>
  )
}

function Answer({ state, onChoose }: Pick<SearchPaneProps, 'state' | 'onChoose'>) {
  const note = (text: string) => (
    <p role="status" className="p-3 text-ink-3">
      {text}
    </p>
  )
  if (state.status === 'idle') return note(READER.searchHelp)
  if (state.status === 'searching') return note(READER.searching)
  if (state.status === 'failed') return note(READER.searchFailed)
  const { matches, at } = state
  if (matches.total === 0)
    return (
      <>
        {note(matches.isTextRead ? READER.noMatches(matches.words) : READER.notRead)}
        {matches.isTextRead ? <p className="px-3 text-sm text-ink-3">{READER.scansToo}</p> : null}
      </>
    )
  const current = matchAt(matches, at)
  return (
    <>
      <MatchSteps at={at} total={matches.total} onChoose={onChoose} />
      <ol className="min-h-0 flex-1 divide-y divide-line-2 overflow-y-auto">
        {matches.pages.map((page, listed) => (
          <li key={`${page.page}-${page.isRecognised}`}>
            <MatchButton
              page={page}
              isCurrent={page === current?.page}
              onClick={() => onChoose(firstMatchOf(matches, listed))}
            />
          </li>
        ))}
      </ol>
      {matches.isCut ? (
        <p className="p-3 text-sm text-ink-3">{READER.cut(matches.pages.length)}</p>
      ) : null}
    </>
  )
}

function MatchButton({
  page,
  isCurrent,
  onClick,
}: {
  page: MatchPage
  isCurrent: boolean
  onClick: () => void
}) {
  return (
    <button
      type="button"
      aria-current={isCurrent || undefined}
      onClick={onClick}
      className={cn(
        'block w-full px-3 py-2 text-left hover:bg-line-2 phone:min-h-11',
        isCurrent && 'bg-warn-soft shadow-[inset_3px_0_var(--color-warn)]',
      )}
    >
      <span className="flex justify-between gap-2 text-xs text-ink-3">
        <span className="min-w-0 truncate">{page.title}</span>
        <span className="shrink-0">{READER.page(page.page)}</span>
      </span>
      {page.excerpts.map((parts, index) => (
        <span key={index} className="block break-words">
          {parts.map((part, at) =>
            part.isMatch ? (
              <mark key={at} className="bg-[#ffe69a] text-[#1b2430]">
                {part.text}
              </mark>
            ) : (
              <span key={at}>{part.text}</span>
            ),
          )}
        </span>
      ))}
      {page.isRecognised ? <Chip tone="warn">{READER.recognised}</Chip> : null}
    </button>
  )
}
