// npm start: from a fresh clone to the running application.
import { serve } from './setup/serve.mjs'

await serve('start')
