import { View } from '@tarojs/components'
import { type FC, useState } from 'react'
import { type ServiceKind, serviceKindNames } from '@shared/dispatch/menu'
import { OrderId } from '@shared/dispatch/order'
import type { Me } from '@shared/identity/model'
import { type ApiError, serverNow } from '@/api'
import { onToOrder, toOrder, toServices } from '@/navigation'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import { WizardFoot, WizardStep } from '@/ui/Wizard'
import { useWizard } from '@/ui/Wizard/useWizard'
import { useSlow } from '@/ui/text/store'
import { communityOf, useChosen } from '../community'
import { dropDraft, keepDraft, keepUsual, readDraft } from '../draft'
import { type Draft, emptyDraft, itemOf, orderOf, wrongIn } from '../draftOrder'
import { deliverOrderNow } from '../outbox/deliver'
import { useMenu } from '../queries'
import { type Question, missingOn, questionNames, screensOf } from '../screens'
import { Look, useSimilar } from './Look'
import { Show } from './Show'
import { What } from './What'
import { Urgent, When } from './When'
import { Where } from './Where'
import { Who, Whom } from './Whom'
import type { QuestionProps } from './props'

const questions: Record<Question, FC<QuestionProps>> = {
  what: What,
  show: Show,
  whom: Whom,
  who: Who,
  where: Where,
  when: When,
  urgent: Urgent,
  look: Look,
}

const similarIn = (error: ApiError | null): OrderId | null =>
  error?.code === 'ORDER_SIMILAR' ? (OrderId.safeParse(error.facts.orderId).data ?? null) : null

/** 点单: a few screens, in 长辈版 one question each; what is written stays on the phone until the community has it. */
export function PlaceScreen({ kind, me }: { kind: ServiceKind; me: Me }) {
  const slow = useSlow()
  const chosen = useChosen((state) => state.chosen)
  const [draft, setDraft] = useState<Draft>(
    () => readDraft(me.personId, kind) ?? { ...emptyDraft(kind), community: communityOf(me) ?? chosen?.placeId ?? null },
  )
  const { at, asked, to, forward } = useWizard()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const [kept, setKept] = useState(false)
  const similar = useSimilar(draft)
  const menu = useMenu(draft.community)
  const screens = screensOf(slow)
  const screen = screens[Math.min(at, screens.length - 1)] ?? []
  const wrong = wrongIn(draft)
  const change = (changed: Partial<Draft>) =>
    setDraft((before) => {
      const next = { ...before, ...changed }
      keepDraft(me.personId, next)
      return next
    })
  const stays = missingOn(screen, wrong).length > 0
  const submit = async (anyway: boolean): Promise<void> => {
    const item = itemOf(draft, menu.data?.items ?? [])
    const order = orderOf({ ...draft, itemId: item?.itemId ?? null })
    if (order === null || draft.forWhom === null) return
    setBusy(true)
    setError(null)
    const delivery = await deliverOrderNow({
      orderKey: draft.orderKey,
      personId: me.personId,
      title: item?.title ?? serviceKindNames[kind],
      writtenAt: serverNow(),
      body: { orderKey: draft.orderKey, order, anyway, forWhom: draft.forWhom },
      refused: null,
    })
    setBusy(false)
    if (delivery.kind === 'refused') {
      setError(delivery.error)
      return
    }
    if (draft.forWhom === 'self') keepUsual(me.personId, draft)
    dropDraft(me.personId, kind)
    if (delivery.kind === 'placed') onToOrder(delivery.order.orderId, true)
    else setKept(true)
  }
  if (kept)
    return (
      <Page title="点单">
        <State
          icon="offline"
          title="写好了，还没有交到社区"
          words="现在没有网络。这一单留在手机里，连上网会自动交，只交一次。急事请打电话。"
        >
          <Button onPress={toServices}>知道了</Button>
        </State>
      </Page>
    )
  const before = similarIn(error)
  const again = similar !== undefined || before !== null
  return (
    <Page
      title="点单"
      foot={
        <WizardFoot
          at={at}
          of={screens.length}
          onBack={() => to(at - 1)}
          onForward={() => forward(stays)}
          done={again ? '确实还要，再点一单' : '交给社区'}
          sending="正在交给社区…"
          busy={busy}
          onDone={() => void submit(again)}
        />
      }
    >
      <WizardStep at={at} of={screens.length} name={screen.map((one) => questionNames[one])[0]} />
      {screen.map((question) => {
        const Ask = questions[question]
        return <Ask key={question} me={me} draft={draft} wrong={asked ? wrong : null} onChange={change} />
      })}
      {asked && missingOn(screen, wrong).length > 0 ? <Note tone="attention">{missingOn(screen, wrong)[0]}</Note> : null}
      {error === null ? null : (
        <Note tone="danger">
          {error.sentence}
          {before === null ? null : (
            <View className="place-act">
              <Button kind="secondary" onPress={() => toOrder(before)}>
                看那一单
              </Button>
            </View>
          )}
        </Note>
      )}
    </Page>
  )
}
