type Listener = (event: { type: 'abort'; target: Signal }) => void

/** The part of `AbortSignal` that react-query and our own requests use. */
class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener) {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener) {
    this.listeners.delete(listener)
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown) {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const event = { type: 'abort', target: this } as const
    this.onabort?.(event)
    for (const listener of [...this.listeners]) listener(event)
  }
}

/** WeChat has no `AbortController`; without one a react-query query stays pending for ever, silently. */
export class AbortController {
  readonly signal = new Signal()

  abort(reason?: unknown) {
    this.signal.fire(reason ?? Object.assign(new Error('aborted'), { name: 'AbortError' }))
  }
}
