import { DEVICE_CHECK } from '@/lib/labels/zh-CN/device-check'

/** Where no script runs: what cannot be tested, and what to do. Shown by its style alone. */
export function WithoutScript() {
  return (
    <div className="hidden [@media(scripting:none)]:block">
      <p className="font-semibold">{DEVICE_CHECK.noScript}</p>
      <p>{DEVICE_CHECK.noScriptTodo}</p>
    </div>
  )
}
