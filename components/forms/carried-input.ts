'use client'

import { freshId } from '@/components/ui/fresh-id'
import { metaContent } from '@/components/ui/page-person'
import { CASE_VERSION_META } from './case-version'
import { changeDrafts } from './draft-storage'
import { draftValues, isDraftable } from './draft-values'

// What is typed on a page of an earlier build is taken over to the same page of the present one, as
// a draft, also in forms that keep none otherwise (docs/decisions/0175).

const CARRYING = 'heyi-carried'

/** A form of this page, by the names of its fields: those of the next build have the same. */
function keyOf(form: HTMLFormElement): string {
  const names = Array.from(form.elements)
    .filter(isDraftable)
    .map(({ name }) => name)
  return `carried:${window.location.pathname}:${[...new Set(names)].sort().join()}`
}

/** Keeps the input for after the page is loaded again; false where this device keeps nothing. */
export async function carryInput(form: HTMLFormElement): Promise<boolean> {
  const key = keyOf(form)
  const version = metaContent(CASE_VERSION_META)
  const draft = { id: freshId(), at: Date.now(), version, values: draftValues(form) }
  const isStored = await changeDrafts(key, () => [draft])
  if (isStored) window.sessionStorage.setItem(CARRYING, key)
  return isStored
}

/** The draft of what was carried to this form; null where nothing was. */
export function findCarried(form: HTMLFormElement): { readonly key: string } | null {
  const key = window.sessionStorage.getItem(CARRYING)
  return key !== null && key === keyOf(form) ? { key } : null
}
