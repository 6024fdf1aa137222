'use client'

import { Icon } from '@/components/ui/icon'
import { useLazyDialog } from '@/components/forms/use-lazy-dialog'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { LIST_KEYS } from '@/lib/labels/zh-CN/list'

const loadKeysDialog = () => import('./keys-dialog').then((loaded) => loaded.KeysDialog)

export interface KeysHelpProps {
  /** Keys that do nothing in this list: no search field, or rows that lead nowhere. */
  without?: readonly ('/' | 'Enter')[]
}

/** The keys of a list, behind a button and behind `?`; the most used ones beside it. */
export function KeysHelp({ without = [] }: KeysHelpProps) {
  const { Dialog, isOpen, isPending, open, setOpen } = useLazyDialog(loadKeysDialog)
  return (
    <span className="hidden items-center gap-3 text-xs lg:flex print:hidden">
      {LIST_KEYS.hint
        .filter(([key]) => !(without as readonly string[]).includes(key))
        .map(([key, does]) => (
          <span key={key} className="flex items-center gap-1">
            <Kbd>{key}</Kbd>
            {does}
          </span>
        ))}
      <Button
        variant="quiet"
        size="icon"
        data-keys-help
        aria-label={LIST_KEYS.open}
        title={LIST_KEYS.open}
        aria-haspopup="dialog"
        pending={isPending}
        onClick={open}
      >
        {isPending ? null : <Icon name="keyboard" />}
      </Button>
      {Dialog ? <Dialog open={isOpen} onOpenChange={setOpen} /> : null}
    </span>
  )
}
