'use client'

import { useId, useState } from 'react'
import { Radio } from '@/components/ui/radio-group'
import { DISPLAY } from '@/lib/labels/zh-CN/display'
import { SCALES, THEMES, type Display } from './display-cookie'
import { keepDisplay } from './keep-display'

/**
 * Light, dark or as the system; standard type or 关怀版. Takes effect at once, stored on this device.
 */
export function DisplaySettings({ initial }: { initial: Display }) {
  const [display, setDisplay] = useState(initial)
  const group = useId()

  function choose(next: Display): void {
    setDisplay(next)
    keepDisplay(next)
  }

  return (
    <div className="flex flex-col gap-4">
      <fieldset>
        <legend className="mb-1 font-medium">{DISPLAY.theme}</legend>
        <div className="flex flex-wrap gap-x-5">
          {THEMES.map((theme) => (
            <Radio
              key={theme}
              name={`${group}-theme`}
              value={theme}
              label={DISPLAY[theme]}
              checked={display.theme === theme}
              onChange={() => choose({ ...display, theme })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-medium">{DISPLAY.scale}</legend>
        <div className="flex flex-wrap gap-x-5">
          {SCALES.map((scale) => (
            <Radio
              key={scale}
              name={`${group}-scale`}
              value={scale}
              label={DISPLAY[scale]}
              help={scale === 'large' ? DISPLAY.largeHelp : undefined}
              checked={display.scale === scale}
              onChange={() => choose({ ...display, scale })}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}
