'use client'

import dynamic from 'next/dynamic'

/** A button that reads a part of the page aloud, loaded behind the page. Nothing where the browser has no Chinese voice. */
export const ReadAloud = dynamic(
  () => import('./read-aloud-button').then(({ ReadAloudButton }) => ReadAloudButton),
  { ssr: false },
)
