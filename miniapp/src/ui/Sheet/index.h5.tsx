import { useEffect, useRef } from 'react'
import { Player } from '../ReadAloud/Player'
import type { SheetProps } from './props'

/** The same panel as a modal HTML dialog: it keeps the focus inside, closes with Esc and gives the focus back. */
export function Sheet({ label, onClose, children }: SheetProps) {
  const panel = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = panel.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={panel}
      className="sheet"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <Player />
      {children}
    </dialog>
  )
}
