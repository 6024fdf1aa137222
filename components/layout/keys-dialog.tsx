'use client'

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { LIST_KEYS } from '@/lib/labels/zh-CN/list'

/** What a key needs to have a meaning here. */
const NEEDS: Readonly<Partial<Record<(typeof LIST_KEYS.keys)[number][0], string>>> = {
  '/': '[data-list-search]', '↑ ↓': '[data-row-link]', '← →': '[data-row-link]', 'Enter': 'a[data-row-link]', 'Space': '[data-select-box]',
  'Shift + 单击': '[data-select-box]', 'PageUp PageDown': 'a[rel="next"], a[rel="prev"]', 'Ctrl + K': '[aria-keyshortcuts="Control+K"]',
}

/** The keys of the list at hand: what it has not, it does not promise. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const keys = LIST_KEYS.keys.filter(([key]) => NEEDS[key] === undefined || document.querySelector(NEEDS[key]) !== null)
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={LIST_KEYS.title} description={LIST_KEYS.note} size="sm">
        <DialogBody>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
            {keys.map(([key, does]) => (
              <div key={key} className="contents">
                <dt className="flex gap-1">{key.split(' ').map((part) => (part === '+' ? ' + ' : <Kbd key={part}>{part}</Kbd>))}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
