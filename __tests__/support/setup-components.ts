import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// jsdom has no pointer capture, which the toasts use.
Element.prototype.setPointerCapture ??= () => undefined

// A dialog's code is imported on the first press; on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 10_000 })
