'use client'

import {
  useId,
  useRef,
  useState,
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
} from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { useFieldWiring } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Input, type InputProps } from '@/components/ui/input'
import { WholeDays } from '@/components/ui/whole-days'
import { PICKER } from '@/lib/labels/zh-CN/picker'
import { writeControl } from './form-controls'
import type { PickerProps } from './picker-panel'
import { useLazyDialog } from './use-lazy-dialog'
import { useOwnPicker } from './use-own-picker'

type PickerType = 'date' | 'month'

/** What distinguishes a field for days from one for months. */
export interface PickerKind {
  readonly type: PickerType
  /** Placeholder: the parts of the value. */
  readonly hint: string
  /** Of the browser's own field, where it is one that is typed into. */
  readonly typed?: { readonly pattern: string; readonly placeholder: string }
  /** Name of the button. */
  readonly open: string
  /** Reads what was typed; null unless it is one. */
  readonly read: (text: string) => string | null
  readonly mistake: string
  /** Fetches the picker; a function of the module. */
  readonly load: () => Promise<ComponentType<PickerProps>>
}

export interface PickerFieldProps extends Pick<
  InputProps,
  'ref' | 'name' | 'defaultValue' | 'disabled' | 'aria-label'
> {
  min?: string
  max?: string
  /** Of the whole field. */
  className?: string
}

/** Why a value is refused; null where it is not. Text order is time order. */
function findMistake(
  value: string | null,
  { mistake }: PickerKind,
  { min, max }: Pick<PickerFieldProps, 'min' | 'max'>,
): string | null {
  if (value === null) return mistake
  if (min && value < min) return PICKER.notBefore(min)
  return max && value > max ? PICKER.notAfter(max) : null
}

/**
 * A day or a month: the browser's own field, and on a desk a text field with our own picker, whose
 * code is fetched when it is opened. The value is always the standard form (2026-12-28, 2026-12);
 * other usual ways of writing it are understood, anything else stays as typed, with the reason. The
 * value belongs to the form: do not control it.
 */
export function PickerField({
  kind,
  min,
  max,
  className,
  ...props
}: PickerFieldProps & { kind: PickerKind }) {
  const isOwn = useOwnPicker()
  const frame = useRef<HTMLSpanElement>(null)
  const messageId = useId()
  const isRefused = useFieldWiring()?.invalid ?? false
  const [mistake, setMistake] = useState<string | null>(null)
  // A refusal beside the field names the same mistake.
  const message = isRefused ? null : mistake
  const [shown, setShown] = useState('')
  const { Dialog: Picker, isOpen, isPending, open, setOpen } = useLazyDialog(kind.load)

  const findInput = () => frame.current?.querySelector('input') ?? null

  /** The message is also the browser's own, which then holds back the form. */
  function report(input: HTMLInputElement, found: string | null): void {
    input.setCustomValidity(found ?? '')
    setMistake(found)
  }

  /** Brings what was typed to the standard form, or says why that is not possible. */
  function settle(): void {
    const input = findInput()
    if (!input) return
    const text = input.value.trim()
    const value = kind.read(text)
    if (value !== null && value !== input.value) writeControl(input, value)
    report(input, text === '' ? null : findMistake(value, kind, { min, max }))
  }

  function openPicker(): void {
    settle()
    setShown(findInput()?.value ?? '')
    open()
  }

  function pick(value: string): void {
    const input = findInput()
    setOpen(false)
    if (!input) return
    writeControl(input, value)
    settle()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') settle()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    openPicker()
  }

  // One element in both shapes: what was typed before hydration is still in it afterwards.
  return (
    <span ref={frame} className={cn('relative block min-w-0', className)}>
      <span className="relative block">
        <Input
          {...props}
          {...(isOwn
            ? {
                type: 'text',
                className: 'picker-line',
                placeholder: kind.hint,
                maxLength: 20,
                'aria-invalid': mistake ? true : undefined,
                'aria-describedby': message ? messageId : undefined,
                onBlur: settle,
                onInvalid: settle,
                onInput: (event: FormEvent<HTMLInputElement>) => report(event.currentTarget, null),
                onKeyDown,
              }
            : { type: kind.type, className: 'px-1.5', min, max, ...kind.typed })}
        />
        {isOwn ? (
          <Button
            variant="quiet"
            className="picker-button"
            aria-label={kind.open}
            title={kind.open}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            pending={isPending}
            disabled={props.disabled}
            onClick={() => (isOpen ? setOpen(false) : openPicker())}
          >
            {isPending ? null : <Icon name="calendar-days" />}
          </Button>
        ) : null}
      </span>
      {message ? (
        <span id={messageId} role="alert" className="picker-mistake">
          <WholeDays>{message}</WholeDays>
        </span>
      ) : null}
      {isOwn && Picker ? (
        <Picker
          open={isOpen}
          onOpenChange={setOpen}
          frame={frame}
          value={shown}
          min={min}
          max={max}
          onPick={pick}
        />
      ) : null}
    </span>
  )
}
