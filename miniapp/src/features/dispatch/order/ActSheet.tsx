import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { OrderView } from '@shared/dispatch/view'
import { Button } from '@/ui/Button'
import type { ButtonKind } from '@/ui/Button/props'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { TextArea } from '@/ui/TextArea'
import type { OrderAct } from '../queries'
import { ActError } from './ActError'

interface ActSheetProps<T> {
  /** The button that opens it. */
  readonly children: string
  readonly kind?: ButtonKind
  readonly title: string
  readonly words: ReactNode
  /** The button that does it. */
  readonly action: string
  readonly danger?: boolean
  /** Asks for a few words, and how: they may be left out where `least` is 0. */
  readonly ask?: { readonly label: string; readonly least: number; readonly help?: string }
  readonly act: OrderAct<T>
  readonly input: (words: string) => T
  readonly onDone?: (order: OrderView) => void
}

/** A button, and the question before what it does: for whatever tells other people something or cannot be taken back. */
export function ActSheet<T>({ children, kind = 'plain', title, words, action, danger = false, ask, act, input, onDone }: ActSheetProps<T>) {
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const [short, setShort] = useState(false)
  const confirm = () => {
    const missing = ask !== undefined && said.trim().length < ask.least
    setShort(missing)
    if (missing) return
    act.mutate(input(said.trim()), {
      onSuccess: (order) => {
        setOpen(false)
        onDone?.(order)
      },
    })
  }
  return (
    <View className="order-act">
      <Button
        kind={kind}
        onPress={() => {
          act.reset()
          setOpen(true)
        }}
      >
        {children}
      </Button>
      {open ? (
        <ConfirmSheet
          title={title}
          action={action}
          kind={danger ? 'danger' : 'primary'}
          busy={act.isPending && '正在办…'}
          onConfirm={confirm}
          onClose={() => setOpen(false)}
        >
          <View>{words}</View>
          {ask === undefined ? null : (
            <TextArea
              id="act-words"
              label={ask.label}
              value={said}
              maxLength={200}
              {...(ask.help === undefined ? {} : { help: ask.help })}
              error={short ? `请写几个字，至少 ${ask.least} 个。` : null}
              onChange={setSaid}
            />
          )}
          <ActError error={act.error} />
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
