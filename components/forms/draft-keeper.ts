'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { metaContent } from '@/components/ui/page-person'
import { CASE_VERSION_META } from './case-version'
import type { DraftReport, DraftVisit, EarlierDraft } from './draft-visit'

// Loaded with the form and not before it: pages are smaller.
const loadVisit = () => import('./draft-visit')

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
  const hasArrived = useRef(false)
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
    let isEnded = false
    hasArrived.current = false
    const version = () => own.current?.toString() ?? metaContent(CASE_VERSION_META)
    const report: DraftReport = {
      saved: setSaved,
      earlier: (drafts) =>
        setEarlier(
          drafts.length > 0
            ? { drafts, form: element, version: version(), isOfCase: own.current === undefined }
            : null,
        ),
    }
    loadVisit().then(
      ({ startDraftVisit }) => {
        // What was typed until now is in the form, even one that is closed again.
        const begun = startDraftVisit(element, key, version, report)
        if (hasArrived.current) begun.arrived()
        if (isEnded) begun.end()
        else visit.current = begun
      },
      () => undefined,
    )
    return () => {
      isEnded = true
      visit.current?.end()
      visit.current = null
    }
  }, [form, key])

  return {
    isSaved,
    earlier,
    restore: (draft) => visit.current?.restore(draft),
    discard: (draft) => visit.current?.discard(draft),
    clear: () => {
      hasArrived.current = true
      visit.current?.arrived()
    },
  }
}
