'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { metaContent } from '@/components/ui/page-person'
import { CASE_VERSION_META } from './case-version'
import { startDraftVisit, type DraftVisit, type EarlierDraft } from './draft-visit'

export interface DraftOptions {
  /** Distinguishes act and object, e.g. `close:${caseId}`; the account is added to it. */
  key: string
  /** The version of the record that the form edits; else a draft has that of the page's case. */
  version?: number
}

/** The drafts of earlier visits of a form, a question to the user. */
export interface EarlierDrafts {
  readonly drafts: readonly EarlierDraft[]
  readonly form: HTMLFormElement
  /** The version that the form shows now, and whether it is that of a case. */
  readonly version: string | null
  readonly isOfCase: boolean
}

export interface DraftKeeper extends Pick<DraftVisit, 'restore' | 'discard'> {
  readonly isSaved: boolean
  /** Null without any. */
  readonly earlier: EarlierDrafts | null
  /** Forgets what was typed at this visit: it has arrived. */
  clear: () => void
}

/** Keeps what is typed in a form on this device (draft-visit.ts). */
export function useDraftKeeper(
  form: RefObject<HTMLFormElement | null>,
  options: DraftOptions | undefined,
): DraftKeeper {
  const [isSaved, setSaved] = useState(false)
  const [earlier, setEarlier] = useState<EarlierDrafts | null>(null)
  const visit = useRef<DraftVisit>(null)
  const own = useRef<number>(undefined)
  const key = options?.key
  const ownVersion = options?.version

  useEffect(() => {
    // A new version of the record does not begin another visit.
    own.current = ownVersion
  }, [ownVersion])

  useEffect(() => {
    const element = form.current
    if (!element || !key) return
    const versionNow = () => own.current?.toString() ?? metaContent(CASE_VERSION_META)
    const show = (drafts: readonly EarlierDraft[]) =>
      setEarlier(
        drafts.length === 0
          ? null
          : {
              drafts,
              form: element,
              version: versionNow(),
              isOfCase: own.current === undefined,
            },
      )
    const begun = startDraftVisit(element, key, versionNow, { saved: setSaved, earlier: show })
    visit.current = begun
    return () => begun.end()
  }, [form, key])

  return {
    isSaved,
    earlier,
    restore: (draft) => visit.current?.restore(draft),
    discard: (draft) => visit.current?.discard(draft),
    clear: () => visit.current?.arrived(),
  }
}
