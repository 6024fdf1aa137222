'use client'

import { __iconData as settings } from 'lucide-react/icons/settings-2'
import dynamic from 'next/dynamic'
import { useLateDialog } from '@/components/forms/use-late-dialog'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { DISPLAY } from '@/lib/labels/zh-CN/shell'
import type { Display } from './display-cookie'

const DisplayDialog = dynamic(
  () => import('./display-dialog').then((loaded) => loaded.DisplayDialog),
  { ssr: false },
)

/** Opens the display settings from a shell's top bar. */
export function DisplayButton({ initial }: { initial: Display }) {
  const { isOpen, isWanted, open, setOpen } = useLateDialog()
  return (
    <>
      <Button
        variant="quiet"
        size="icon"
        aria-label={DISPLAY.title}
        title={DISPLAY.title}
        aria-haspopup="dialog"
        onClick={open}
      >
        <Glyph data={settings} />
      </Button>
      {isWanted ? <DisplayDialog initial={initial} open={isOpen} onOpenChange={setOpen} /> : null}
    </>
  )
}
