'use client'

import { useRef, useState, type ChangeEvent } from 'react'
import { TypedLine } from '@/components/forms/typed-fields'
import { REFERRAL_FIELD as FIELD } from '@/lib/labels/zh-CN/referral-field'
import { REGISTER_DISPUTE as WORDS } from '@/lib/labels/zh-CN/register'
import type { ReferralDraftView } from '@/lib/queries/court/get-referral-draft'

const CAUSES = 'causes-in-use'
const PAUSE_MS = 250

/** Null where there was no answer: what is suggested stays. */
async function search(version: string, q: string, signal: AbortSignal) {
  try {
    const response = await fetch(`/api/causes?${new URLSearchParams({ version, q })}`, { signal })
    if (!response.ok) return null
    const { names } = (await response.json()) as { readonly names: readonly string[] }
    return names
  } catch {
    return null
  }
}

/**
 * 案由 with suggestions: a short list is there with the page; a long one is searched on the server
 * while it is typed. Any other text may be typed, with or without a script.
 */
export function CauseField({
  causes: { names, isMore },
  value,
}: {
  causes: ReferralDraftView['causes']
  value: string | null
}) {
  const [found, setFound] = useState(names)
  const pending = useRef<{ timer?: number; abort?: AbortController }>({})

  function suggest({ currentTarget: input }: ChangeEvent<HTMLInputElement>): void {
    const q = input.value.trim()
    const version = input.form?.elements.namedItem('causeVersion')
    clearTimeout(pending.current.timer)
    pending.current.abort?.abort()
    if (!isMore || q === '' || !(version instanceof HTMLSelectElement)) return
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      const answer = await search(version.value, q, abort.signal)
      if (answer && !abort.signal.aborted) setFound(answer)
    }, PAUSE_MS)
    pending.current = { timer, abort }
  }

  return (
    <>
      <TypedLine
        name="cause"
        label={FIELD.cause.name}
        help={WORDS.causeHelp}
        value={value}
        maxLength={100}
        list={CAUSES}
        autoComplete="off"
        onChange={suggest}
      />
      <datalist id={CAUSES}>
        {found.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
