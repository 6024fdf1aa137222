'use client'

import { Keyboard } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { LIST_KEYS } from '@/lib/labels/zh-CN/list'

/** All keys of a list, behind a button and behind `?`; the most used ones beside it. */
export function KeysHelp() {
  return (
    <span className="hidden items-center gap-3 text-xs lg:flex print:hidden">
      {LIST_KEYS.hint.map(([key, does]) => (
        <span key={key} className="flex items-center gap-1">
          <Kbd>{key}</Kbd>
          {does}
        </span>
      ))}
      <Dialog>
        <DialogTrigger asChild>
          <Button variant="quiet" size="icon" data-keys-help aria-label={LIST_KEYS.open} title={LIST_KEYS.open}>
            <Keyboard aria-hidden />
          </Button>
        </DialogTrigger>
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
    </span>
  )
}
