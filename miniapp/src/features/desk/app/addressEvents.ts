let hearer: ((event: Event) => void) | null = null

/** Sets who hears of a new address before Taro's router does; null when the desk is not shown. */
export const hearFirst = (next: typeof hearer): void => {
  hearer = next
}

/**
 * To be called before Taro starts its router. Events at the window reach listeners in the order in which they were added,
 * whether they capture or not: what the desk adds when it opens would come too late.
 */
export const installAddressEvents = (): void => {
  for (const name of ['popstate', 'hashchange']) window.addEventListener(name, (event) => hearer?.(event))
}
