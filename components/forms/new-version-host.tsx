'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { NewVersionButtonProps } from './new-version-button'

type Loaded = { readonly Button: ComponentType<NewVersionButtonProps> }

/** Loads the way to the present build where a page is of an earlier one: pages are smaller. */
export function NewVersionHost(props: NewVersionButtonProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null)

  useEffect(() => {
    import('./new-version-button').then(
      ({ NewVersionButton }) => setLoaded({ Button: NewVersionButton }),
      () => undefined,
    )
  }, [])

  return loaded ? <loaded.Button {...props} /> : null
}
