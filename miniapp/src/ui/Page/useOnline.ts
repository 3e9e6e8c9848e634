import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => onlineManager.subscribe(changed)
const isOnline = (): boolean => onlineManager.isOnline()

/** Whether the device has a network at all. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, isOnline, isOnline)
