'use client'

import { useEffect, useState, type ComponentType } from 'react'
import type { PlaceholderValues } from '@/lib/domain/phrase/placeholders'

export interface ReplyPickerProps {
  name: string
  replies: readonly string[]
  /** What the form, as it is filled in now, knows of the case. */
  valuesOf: (form: FormData) => PlaceholderValues
}

/**
 * Loads the choice of replies after the page, so that the form is not heavier; without script there
 * is none.
 */
export function ReplyPicker(props: ReplyPickerProps) {
  const [loaded, setLoaded] = useState<{ readonly Choice: ComponentType<ReplyPickerProps> } | null>(
    null,
  )

  useEffect(() => {
    import('./reply-choice').then(
      ({ ReplyChoice }) => setLoaded({ Choice: ReplyChoice }),
      () => undefined,
    )
  }, [])

  return loaded ? <loaded.Choice {...props} /> : null
}
