'use client'

import { useId, useState, type ChangeEvent, type ComponentProps } from 'react'
import { FILE_FIELD } from '@/lib/labels/zh-CN/picker'
import { buttonClasses } from './button'
import { cn } from './cn'
import { useControlProps } from './field'
import { Icon, type IconName } from './icon'

export interface FileInputProps extends Omit<ComponentProps<'input'>, 'type' | 'className'> {
  /** Word of the button. */
  button?: string
  /** The chosen files are listed elsewhere. */
  hidesName?: boolean
  /** Another sign than the usual one. */
  icon?: IconName
}

/**
 * A field for files with our own button and words: those of the browser are in the language of the
 * computer. A Field names it, or `aria-label`.
 */
export function FileInput({
  button = FILE_FIELD.choose,
  hidesName = false,
  icon = hidesName ? 'file-plus-corner' : 'upload',
  onChange,
  disabled,
  ...props
}: FileInputProps) {
  const nameId = useId()
  const [name, setName] = useState<string | null>(null)
  const wired = useControlProps({
    ...props,
    'aria-describedby': hidesName ? undefined : nameId,
  })

  function change(event: ChangeEvent<HTMLInputElement>): void {
    setName(Array.from(event.currentTarget.files ?? [], (file) => file.name).join('、') || null)
    onChange?.(event)
  }

  return (
    <span className="file-line">
      <span aria-hidden className={cn(buttonClasses(), disabled && 'opacity-55')}>
        <Icon name={icon} />
        {button}
      </span>
      {hidesName ? null : (
        <span id={nameId} className={cn('min-w-0 break-all', !name && 'text-ink-3')}>
          {name ?? FILE_FIELD.none}
        </span>
      )}
      <input
        {...wired}
        type="file"
        disabled={disabled}
        title={hidesName ? button : (name ?? FILE_FIELD.none)}
        onChange={change}
      />
    </span>
  )
}
