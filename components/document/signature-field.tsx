'use client'

import { useEffect, useRef, useState } from 'react'
import type SignaturePad from 'signature_pad'
import { FormField } from '@/components/forms/form-field'
import { Button } from '@/components/ui/button'
import { SIGN_PAGE } from '@/lib/labels/zh-CN/signature'
import { scaleStrokes, toSent } from './strokes'

type State = 'loading' | 'ready' | 'failed'

/**
 * The box in which a name is written. What is sent are the coordinates of the strokes: the picture
 * is made on the server. A turned phone keeps what was written, in the new size.
 */
export function SignatureField({
  label,
  noScript = SIGN_PAGE.noScript,
}: {
  label: string
  /** Where a name cannot be written without a script. */
  noScript?: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const [state, setState] = useState<State>('loading')
  const [sent, setSent] = useState({ text: '', strokes: 0 })

  const readPad = () => {
    if (pad.current && canvas.current) setSent(toSent(pad.current.toData(), canvas.current))
  }

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let observer: ResizeObserver | null = null
    let isGone = false
    const start = async () => {
      const { default: Pad } = await import('signature_pad')
      if (isGone) return
      // Black on white in a dark display too: it is paper.
      const made = new Pad(element, { minWidth: 1.2, maxWidth: 3.2, penColor: '#111827' })
      pad.current = made
      let width = 0
      observer = new ResizeObserver(() => {
        // A hidden page has no size: in a box of none the strokes would shrink to one point.
        if (element.offsetWidth === 0) return
        const ratio = Math.max(window.devicePixelRatio, 1)
        const data = made.toData()
        const scale = width > 0 ? element.offsetWidth / width : 1
        width = element.offsetWidth
        element.width = element.offsetWidth * ratio
        element.height = element.offsetHeight * ratio
        element.getContext('2d')?.scale(ratio, ratio)
        made.fromData(scaleStrokes(data, scale))
        setSent(toSent(made.toData(), element))
      })
      observer.observe(element)
      made.addEventListener('endStroke', () => setSent(toSent(made.toData(), element)))
      setState('ready')
    }
    start().catch(() => setState('failed'))
    return () => {
      isGone = true
      observer?.disconnect()
      pad.current?.off()
      pad.current = null
    }
  }, [])

  const undo = () => {
    pad.current?.fromData(pad.current.toData().slice(0, -1))
    readPad()
  }
  const clear = () => {
    pad.current?.clear()
    readPad()
  }
  const isEmpty = sent.strokes === 0
  return (
    <FormField name="drawing" label={label} help={SIGN_PAGE.drawHelp} group required>
      <noscript>
        <p className="text-warn">{noScript}</p>
      </noscript>
      <input type="hidden" name="drawing" value={sent.text} />
      <div className="relative rounded-lg border-2 border-court bg-white">
        <canvas
          ref={canvas}
          aria-label={label}
          className="block aspect-[2/1] max-h-[70dvh] w-full touch-none rounded-lg"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-6 bottom-[18%] border-b border-[#d1d5db]"
        />
      </div>
      <div className="mt-1.5 flex flex-wrap items-center justify-between gap-2">
        <span role="status" className="text-sm text-ink-3">
          {state === 'loading' ? SIGN_PAGE.loading : null}
          {state === 'failed' ? SIGN_PAGE.failed : null}
          {state === 'ready' ? (isEmpty ? SIGN_PAGE.empty : SIGN_PAGE.written(sent.strokes)) : null}
        </span>
        <span className="flex gap-2">
          <Button onClick={undo} disabled={isEmpty} className="min-h-11">
            {SIGN_PAGE.undo}
          </Button>
          <Button onClick={clear} disabled={isEmpty} className="min-h-11">
            {SIGN_PAGE.clear}
          </Button>
        </span>
      </div>
    </FormField>
  )
}
