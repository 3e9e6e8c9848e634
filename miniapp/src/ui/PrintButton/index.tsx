import type { FC } from 'react'

/** WeChat cannot print: the page is read there, or forwarded. */
export const PrintButton: FC<{ children: string }> = () => null
