'use client'

import { useEffect, useState, type RefObject } from 'react'
import { restoreValues } from './form-controls'
import type { UnsentKeeper } from './unsent-keeper'

/** The state of a form whose input may be kept on the device, and the input it is opened with. */
export function useUnsentInput(
  form: RefObject<HTMLFormElement | null>,
  unsent: UnsentKeeper | undefined,
) {
  const [isKept, setKept] = useState(false)

  useEffect(() => {
    let isMounted = true
    const restore = (values: Parameters<typeof restoreValues>[1] | null) => {
      if (isMounted && form.current && values) restoreValues(form.current, values)
    }
    unsent?.reopened().then(restore, () => undefined)
    return () => {
      isMounted = false
    }
  }, [form, unsent])

  return {
    isKept,
    /** Keeps the input; false where that is not possible. */
    keep: async (input: FormData) => {
      const wasKept = (await unsent?.keep(input).catch(() => false)) ?? false
      setKept(wasKept)
      return wasKept
    },
    again: () => setKept(false),
  }
}
