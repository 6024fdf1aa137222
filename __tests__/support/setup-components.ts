import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// A dialog's code is imported on the first press; on a busy machine that takes more than a second.
configure({ asyncUtilTimeout: 10_000 })
