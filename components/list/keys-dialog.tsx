'use client'

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { KEYS_TABLE, LIST_KEYS } from '@/lib/labels/zh-CN/list'

/** The element whose presence shows that a key does something in this list. */
const NEEDS: Readonly<Record<(typeof KEYS_TABLE)[number][2], string>> = {
  search: '[data-list-search]',
  row: '[data-row-link]',
  link: 'a[data-row-link]',
  box: '[data-select-box]',
  page: 'a[rel="next"], a[rel="prev"]',
  jump: '[aria-keyshortcuts="Control+K"]',
  help: '[data-keys-help]',
}

/** The keys of the current list; those that do nothing here are not listed. */
export function KeysDialog({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const keys = KEYS_TABLE.filter(([, , needs]) => document.querySelector(NEEDS[needs]) !== null)
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={LIST_KEYS.title} description={LIST_KEYS.note} size="sm">
        <DialogBody>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
            {keys.map(([key, does]) => (
              <div key={key} className="contents">
                <dt className="flex gap-1">
                  {key
                    .split(' ')
                    .map((part) => (part === '+' ? ' + ' : <Kbd key={part}>{part}</Kbd>))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
