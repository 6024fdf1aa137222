'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { DraftKeeper } from './draft-keeper'
import type { DraftQuestionProps } from './draft-question'

type Loaded = { readonly Question: ComponentType<DraftQuestionProps> }

/** Loads the question about earlier drafts where there are any, so that pages are not heavier. */
export function DraftQuestionHost({ keeper }: { keeper: DraftKeeper }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const { earlier, restore, discard } = keeper
  const hasAny = earlier !== null

  useEffect(() => {
    if (!hasAny) return
    import('./draft-question').then(
      ({ DraftQuestion }) => setLoaded({ Question: DraftQuestion }),
      () => undefined,
    )
  }, [hasAny])

  return loaded && earlier ? (
    <loaded.Question earlier={earlier} restore={restore} discard={discard} />
  ) : null
}
