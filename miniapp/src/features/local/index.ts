import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PhoneCodeProps } from '@/features/identity/PhoneCode/props'

type Part<P> = LazyExoticComponent<ComponentType<P>> | null

/*
 * What exists on the local stage only. `LINLI_LOCAL` is a constant of the build: where it is false,
 * the imports are never followed and nothing of it is in the bundle.
 */
export const LocalSignIn: Part<{ onDone: (isStaff: boolean) => void }> = LINLI_LOCAL ? lazy(() => import('./LocalSignIn')) : null
export const LocalPhoneCode: Part<PhoneCodeProps> = LINLI_LOCAL ? lazy(() => import('./LocalPhoneCode')) : null
export const LocalTools: Part<object> = LINLI_LOCAL ? lazy(() => import('./LocalTools')) : null
