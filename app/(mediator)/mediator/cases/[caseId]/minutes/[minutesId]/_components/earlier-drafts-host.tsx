'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { EarlierDraftsProps } from './earlier-drafts'

type Loaded = { readonly Earlier: ComponentType<EarlierDraftsProps> }

/** Loads the question about earlier drafts when there are any, so that the page is not heavier. */
export function EarlierDraftsHost(props: EarlierDraftsProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const hasAny = props.found.length > 0

  useEffect(() => {
    if (!hasAny) return
    import('./earlier-drafts').then(
      ({ EarlierDrafts }) => setLoaded({ Earlier: EarlierDrafts }),
      () => undefined,
    )
  }, [hasAny])

  return loaded ? <loaded.Earlier {...props} /> : null
}
