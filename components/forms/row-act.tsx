import type { ReactNode } from 'react'
import { ActionButton, type ActionButtonProps } from './action-button'

/**
 * An act on one of several things in a list: its button shows the short word, and is called, like
 * its dialog, by the word with the thing's name.
 */
export function RowAct({
  word,
  named,
  look = { variant: 'link' },
  ...dialog
}: {
  word: string
  named: string
  look?: { readonly variant: 'link' } | { readonly size: 'sm' }
  children: ReactNode
} & Pick<ActionButtonProps, 'description' | 'action' | 'tone'>) {
  return (
    <ActionButton
      {...dialog}
      label={word}
      button={{ ...look, 'aria-label': named }}
      title={named}
      submitLabel={word}
    />
  )
}
