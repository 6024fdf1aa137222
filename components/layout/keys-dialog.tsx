'use client'

import { Dialog, DialogBody, DialogContent } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { LIST_KEYS } from '@/lib/labels/zh-CN/list'

/** All keys of a list. */
export function KeysDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (isOpen: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={LIST_KEYS.title} description={LIST_KEYS.note} size="sm">
        <DialogBody>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2">
            {LIST_KEYS.keys.map(([key, does]) => (
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
