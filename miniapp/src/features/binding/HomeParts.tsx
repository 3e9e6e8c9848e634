import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Home } from '@shared/identity/model'
import { OwnerKey } from '@shared/registry/model'
import { asApiError } from '@/api'
import { goBack } from '@/navigation'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Loaded } from '@/ui/States/Loaded'
import { MadeCodeCard } from './MadeCodeCard'
import { useHandOver, useHelpers, useInviteHelper, useReleaseHome, useRemoveHelper } from './queries'

/** Relatives who look and do not vote: who they are, one more, one less. */
export function Helpers({ home }: { home: Home }) {
  const ownerKey = OwnerKey.parse(home.ownerKey)
  const [name, setName] = useState('')
  const helpers = useHelpers(ownerKey)
  const invite = useInviteHelper(ownerKey)
  const remove = useRemoveHelper(ownerKey)
  return (
    <Part title="请家人帮着看">
      <View className="me-words">家人能看到公告、表决和结果，帮您打电话，不能替您投票。最多五位。</View>
      <Loaded query={helpers} blocks={1}>
        {({ items }) => (
          <>
            {items.map((helper) => (
              <View key={helper.personId} className="helper">
                <View className="person-name">{helper.name}</View>
                <Button
                  kind="plain"
                  label={`不再让${helper.name}看`}
                  disabled={remove.isPending}
                  onPress={() => remove.mutate(helper.personId)}
                >
                  不再让看
                </Button>
              </View>
            ))}
          </>
        )}
      </Loaded>
      {invite.data === undefined ? (
        <>
          <Field
            id="helper"
            label="怎么称呼这位家人"
            value={name}
            maxLength={12}
            help="例如：女儿。只有您自己看得到。"
            onChange={setName}
          />
          <View className="me-act">
            <Button
              kind="secondary"
              disabled={name.trim() === ''}
              busy={invite.isPending && '正在生成…'}
              onPress={() => invite.mutate(name)}
            >
              生成给家人的码
            </Button>
          </View>
        </>
      ) : (
        <MadeCodeCard code={invite.data} words={`请${name}在“我的 › 输入绑定码”里输入，或用微信扫一扫。`} />
      )}
      {invite.error === null && remove.error === null ? null : (
        <Note tone="danger">{asApiError(invite.error ?? remove.error).sentence}</Note>
      )}
    </Part>
  )
}

/** Another registered owner votes instead. */
export function HandOver({ home }: { home: Home }) {
  const hand = useHandOver(OwnerKey.parse(home.ownerKey))
  return (
    <Part title="让另一位共有人来表决">
      {hand.data === undefined ? (
        <>
          <View className="me-words">一套房只能由一位共有人表决。移交后由对方投，您还能看。对方要先用登记的手机号绑定过。</View>
          <View className="me-act">
            <Button kind="secondary" busy={hand.isPending && '正在生成…'} onPress={() => hand.mutate()}>
              生成移交的码
            </Button>
          </View>
        </>
      ) : (
        <MadeCodeCard code={hand.data} words="请另一位共有人在“我的 › 输入绑定码”里输入，或用微信扫一扫。" />
      )}
      {hand.error === null ? null : <Note tone="danger">{asApiError(hand.error).sentence}</Note>}
    </Part>
  )
}

const leaving = {
  voter: {
    action: '解除绑定',
    title: '要解除这套房的绑定吗？',
    words: '解除后您不能再为这套房表决，帮您看的家人也看不到了。已经投的票照样算数。',
  },
  coOwner: { action: '不再看这套房', title: '不再看这套房吗？', words: '以后要看，可以再用登记的手机号绑定。' },
  helper: { action: '不再帮着看', title: '不再帮家人看吗？', words: '以后要看，请家人再给您一个码。' },
} as const

/** Ends the own part in a flat. */
export function Release({ home }: { home: Home }) {
  const [asking, setAsking] = useState(false)
  const release = useReleaseHome()
  const { action, title, words } = leaving[home.standing]
  return (
    <Card>
      <View className="me-words">{words}</View>
      <View className="me-act">
        <Button kind="danger" onPress={() => setAsking(true)}>
          {action}
        </Button>
      </View>
      {release.error === null ? null : <Note tone="danger">{asApiError(release.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title={title}
          action={action}
          kind="danger"
          busy={release.isPending && '正在办理…'}
          onConfirm={() =>
            release.mutate(home, {
              onSuccess: goBack,
              onError: () => setAsking(false),
            })
          }
          onClose={() => setAsking(false)}
        >
          {words}
        </ConfirmSheet>
      ) : null}
    </Card>
  )
}
