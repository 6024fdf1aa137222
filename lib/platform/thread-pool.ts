import type { Transferable, Worker } from 'node:worker_threads'

/** Why a thread of a pool gave no answer. */
export type ThreadFaultCode = 'THREAD_TOO_SLOW' | 'THREAD_CRASHED' | 'THREADS_BUSY'

/** A fault of a thread, not of what it was to work on; `cause`: the error that ended the thread. */
export class ThreadFault extends Error {
  constructor(
    readonly code: ThreadFaultCode,
    cause?: unknown,
  ) {
    super(code, { cause })
    this.name = 'ThreadFault'
  }
}

type Job<Question, Answer> = {
  readonly question: Question
  readonly transferred: readonly Transferable[]
  readonly resolve: (answer: Answer) => void
  readonly reject: (fault: ThreadFault) => void
}

/**
 * Threads that answer one question each at a time. They are started at the first question and kept;
 * while they have no work they do not keep the process alive. A thread that crashes, or that has
 * not answered in time, is ended and replaced: its place is free again when it is gone, so there
 * are never more than `size`. Questions wait in the order of their arrival, at most `mostWaiting`
 * of them.
 */
export class ThreadPool<Question, Answer> {
  private readonly idle: Worker[] = []
  private readonly working = new Map<Worker, Job<Question, Answer>>()
  private readonly waiting: Job<Question, Answer>[] = []
  private threads = 0

  constructor(
    private readonly start: () => Worker,
    private readonly size: number,
    private readonly mostWaiting: number,
  ) {}

  /**
   * @param mostMilliseconds for waiting and working together
   * @param transferred handed over instead of copied: the asking side has them no more
   * @throws ThreadFault
   */
  async ask(
    question: Question,
    mostMilliseconds: number,
    transferred: readonly Transferable[] = [],
  ): Promise<Answer> {
    if (this.waiting.length >= this.mostWaiting) throw new ThreadFault('THREADS_BUSY')
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const job = { question, transferred, resolve, reject }
        timer = setTimeout(() => this.giveUp(job), mostMilliseconds)
        this.waiting.push(job)
        this.startWaiting()
      })
    } finally {
      clearTimeout(timer)
    }
  }

  private startWaiting(): void {
    while (this.waiting.length > 0 && (this.idle.length > 0 || this.threads < this.size)) {
      const job = this.waiting.shift()!
      try {
        if (this.idle.length === 0) this.idle.push(this.open())
        const thread = this.idle.at(-1)!
        thread.postMessage(job.question, job.transferred)
        this.idle.pop()
        this.working.set(thread, job)
        thread.ref()
      } catch (error) {
        // It did not start, or the question cannot be copied to it.
        job.reject(new ThreadFault('THREAD_CRASHED', error))
      }
    }
  }

  private open(): Worker {
    const thread = this.start()
    this.threads += 1
    thread.on('message', (answer: Answer) => {
      const job = this.working.get(thread)
      // The answer of a thread that is being ended comes too late.
      if (!job) return
      this.working.delete(thread)
      this.idle.push(thread)
      thread.unref()
      job.resolve(answer)
      this.startWaiting()
    })
    thread.on('error', (error) => this.rejectJobOf(thread, error))
    thread.on('exit', () => {
      this.threads -= 1
      this.remove(this.idle, thread)
      this.rejectJobOf(thread, undefined)
      this.startWaiting()
    })
    return thread
  }

  private rejectJobOf(thread: Worker, cause: unknown): void {
    this.working.get(thread)?.reject(new ThreadFault('THREAD_CRASHED', cause))
    this.working.delete(thread)
  }

  private giveUp(job: Job<Question, Answer>): void {
    this.remove(this.waiting, job)
    for (const [thread, itsJob] of this.working) {
      if (itsJob !== job) continue
      this.working.delete(thread)
      void thread.terminate()
    }
    job.reject(new ThreadFault('THREAD_TOO_SLOW'))
  }

  private remove<T>(list: T[], item: T): void {
    const index = list.indexOf(item)
    if (index >= 0) list.splice(index, 1)
  }
}
