import { View } from '@tarojs/components'
import { type MenuItem, serviceKindNames, serviceKindSentences } from '@shared/dispatch/menu'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Note } from '@/ui/Note'
import { Rows } from '@/ui/Rows'
import { TextArea } from '@/ui/TextArea'
import { Title } from '@/ui/Title'
import { useSlow } from '@/ui/text/store'
import { itemOf } from '../draftOrder'
import { useMenu } from '../queries'
import { useVoice } from '../voice/useVoice'
import { VoiceNote } from '../voice/VoiceNote'
import { sayMinutes } from '../words'
import type { QuestionProps } from './props'

/** What a service is and what it is not. */
function Offered({ item }: { item: MenuItem }) {
  return (
    <Rows
      rows={[
        ['做什么', item.offered],
        ...(item.notOffered === '' ? [] : [['不做什么', item.notOffered] as const]),
        ['一般多久', `约 ${sayMinutes(item.usualMinutes)}`],
        ['能不能上门', item.atHome ? '可以上门' : '不上门，在社区或学校'],
        ...(item.risks === '' ? [] : [['先请您知道', item.risks] as const]),
      ]}
    />
  )
}

const many = new Set(['phoneHelpGroup', 'healthTalk', 'scienceLecture', 'schoolScience', 'fireSafety'])

/** What help is wanted: an item of the menu, and one's own words, spoken or written. */
export function What({ draft, wrong, onChange }: QuestionProps) {
  const { kind, words, voice, community, persons } = draft
  const slow = useSlow()
  const menu = useMenu(community)
  const note = useVoice(community, voice, (fileId) => onChange({ voice: fileId }))
  const items = (menu.data?.items ?? []).filter((item) => item.kind === kind && item.state === 'offered')
  const item = itemOf(draft, items)
  return (
    <>
      <Title level={1}>{kind === 'other' ? '要帮什么忙？' : serviceKindNames[kind]}</Title>
      {kind === 'other' ? null : <View className="order-words">{serviceKindSentences[kind]}</View>}
      {items.length === 0 ? null : (
        <Card title={items.length === 1 ? (items[0]?.title ?? '') : '选一项'}>
          {items.length < 2 ? null : (
            <Choices
              label="选一项"
              stacked
              options={items.map((one) => ({ value: one.itemId, name: one.title }))}
              value={item?.itemId ?? null}
              onChoose={(value) => onChange({ itemId: value })}
            />
          )}
          {item === null ? null : (
            <View className={items.length < 2 ? undefined : 'offered'}>
              <Offered item={item} />
            </View>
          )}
        </Card>
      )}
      <Card title={slow ? '说给社区听' : '说说具体要帮什么'} {...(kind === 'other' ? {} : { aside: '可以不说' })}>
        {community === null ? null : <VoiceNote voice={note} />}
        <TextArea
          id="order-words"
          label={slow ? '也可以写' : '写几句，或者说一段'}
          value={words}
          maxLength={500}
          help="例如：手机打不开健康码，想学会自己挂号。"
          error={wrong?.what ?? null}
          onChange={(next) => onChange({ words: next })}
        />
        {many.has(kind) ? (
          <Field
            id="order-persons"
            label="大约几个人"
            value={String(persons || '')}
            maxLength={3}
            error={wrong?.many ?? null}
            onChange={(value) => onChange({ persons: Number(value.replace(/\D/g, '')) })}
          />
        ) : null}
      </Card>
      {note.state.kind === 'sending' ? <Note>录音正在传，可以接着往下填。</Note> : null}
    </>
  )
}
