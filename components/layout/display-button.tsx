import { Settings2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { DISPLAY } from '@/lib/labels/zh-CN/shell'
import type { Display } from './display-cookie'
import { DisplaySettings } from './display-settings'

/** Opens the display settings from a shell's top bar. */
export function DisplayButton({ initial }: { initial: Display }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="quiet" size="icon" aria-label={DISPLAY.title} title={DISPLAY.title}>
          <Settings2 aria-hidden />
        </Button>
      </DialogTrigger>
      <DialogContent title={DISPLAY.title} size="sm">
        <DialogBody>
          <DisplaySettings initial={initial} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}
