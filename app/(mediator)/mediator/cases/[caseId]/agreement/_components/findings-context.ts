'use client'

import { createContext, useContext } from 'react'
import type { FindingView } from './view-draft'

export interface ShownFindings {
  findings: readonly FindingView[]
}

/** What the check found in the form as it is now. */
export const FindingsContext = createContext<ShownFindings>({ findings: [] })

/** The findings of one field of one item, or of the whole agreement. */
export function useFindings(term: number | null, field: string): readonly FindingView[] {
  const { findings } = useContext(FindingsContext)
  return findings.filter((each) => each.term === term && each.field === field)
}
