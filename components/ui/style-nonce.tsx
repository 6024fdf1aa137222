'use client'

import { setNonce } from 'get-nonce'
import { useEffect } from 'react'

/**
 * Tells radix's scroll lock the nonce of this document, so that a style policy without `unsafe-inline` lets it hold the
 * page still behind a dialog. Once, in the root layout. Nothing is drawn.
 */
export function StyleNonce({ nonce }: { nonce: string | undefined }) {
  useEffect(() => {
    if (nonce) setNonce(nonce)
  }, [nonce])
  return null
}
