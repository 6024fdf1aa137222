'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogBody, DialogClose, DialogContent, DIALOG_FORM } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { OverlayFoot } from '@/components/ui/overlay-parts'
import { Radio } from '@/components/ui/radio-group'
import { deviceOf } from '@/lib/domain/access/device'
import { MOST_PRINTED, readPrintChoice } from '@/lib/domain/dossier/print-choice'
import { fromRanges, positionOfPrinted, type VolumePages } from '@/lib/domain/dossier/volume-pages'
import { READER } from '@/lib/labels/zh-CN/dossier-reader'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import type { VolumeItemView } from '@/lib/queries/case/volume-view'
import { usePrint, type PrintOptions } from './use-print'

type Choice = 'all' | 'item' | 'pages'

export interface PrintDialogProps extends PrintOptions {
  open: boolean
  onOpenChange: (isOpen: boolean) => void
  pages: VolumePages
  /** The item that is read. */
  item: VolumeItemView | undefined
}

/** Which pages are printed: those of the item that is read, others by their numbers, or all. */
export function PrintDialog({ open, onOpenChange, pages, item, ...options }: PrintDialogProps) {
  const [choice, setChoice] = useState<Choice>(item ? 'item' : 'all')
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const { drawn, print, giveUp } = usePrint(options)

  function setOpen(isOpen: boolean): void {
    if (!isOpen) giveUp()
    onOpenChange(isOpen)
  }

  function findPositions(): readonly number[] | null {
    if (choice === 'all') return fromRanges([[1, pages.pageCount]])
    const printed =
      choice === 'item' && item
        ? fromRanges([[item.first, item.last]])
        : readPrintChoice(typed, pages.numberedPages)
    return printed && printed.map((each) => positionOfPrinted(each, pages) ?? 1)
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (drawn) return
    const positions = findPositions()
    if (!positions) return setTrouble(READER.printWrong(pages.numberedPages))
    if (positions.length > MOST_PRINTED)
      return setTrouble(READER.printTooMany(MOST_PRINTED, positions.length))
    setTrouble(null)
    try {
      if (await print(positions)) onOpenChange(false)
    } catch {
      setTrouble(READER.printFailed)
    }
  }

  const radio = (value: Choice, label: string) => (
    <Radio
      name="print"
      value={value}
      label={label}
      checked={choice === value}
      onChange={() => {
        setChoice(value)
        setTrouble(null)
      }}
    />
  )
  const ofGroup = choice === 'pages' ? null : trouble
  const ofField = choice === 'pages' ? trouble : null
  const about = options.watermark === null ? READER.printAbout : READER.printStamped

  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent title={READER.printTitle} description={about} size="sm">
        {deviceOf(navigator.userAgent).startsWith('wechat/') ? (
          <DialogBody>
            <Notice tone="warn">{READER.printInWeChat}</Notice>
          </DialogBody>
        ) : (
          <form
            onSubmit={(event) => void submit(event)}
            noValidate
            className={`flex flex-col ${DIALOG_FORM}`}
          >
            <DialogBody isInForm className="flex flex-col gap-3 px-5 py-4">
              <Field group label={READER.printWhat} {...(ofGroup ? { error: ofGroup } : {})}>
                {item
                  ? radio('item', READER.itemLabel(item.title, READER.pages(item.first, item.last)))
                  : null}
                {radio('pages', READER.printChosen)}
                {radio('all', READER.printAll(pages.pageCount))}
              </Field>
              {choice === 'pages' ? (
                <Field
                  label={READER.printPages}
                  help={READER.printHelp(pages.numberedPages)}
                  {...(ofField ? { error: ofField } : {})}
                >
                  <Input value={typed} onChange={(event) => setTyped(event.target.value)} />
                </Field>
              ) : null}
            </DialogBody>
            <OverlayFoot
              className="sticky bottom-0 z-10 bg-paper"
              note={
                <span role="status">
                  {drawn ? READER.printPreparing(drawn.done, drawn.of) : null}
                </span>
              }
            >
              <DialogClose asChild>
                <Button>{SHELL.cancel}</Button>
              </DialogClose>
              <Button type="submit" variant="primary" pending={drawn !== null}>
                {READER.print}
              </Button>
            </OverlayFoot>
          </form>
        )}
      </DialogContent>
    </Dialog>
  )
}
